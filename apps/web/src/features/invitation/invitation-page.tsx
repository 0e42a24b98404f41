import { Button, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/texts';
import { Link, useParams } from 'react-router';
import type { Role } from '#domain/access/actor';
import { ApiProblem, api, ask, type Schemas } from '../../api/client';
import { PlainFrame } from '../../app/plain-frame';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { InvitationForm } from './invitation-form';

/** What the link of an invitation opens: who invites, to what, and the answer. */
export function InvitationPage() {
  const { t } = useTranslation('invitation');
  const { token = '' } = useParams();
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () =>
      ask<Schemas['InvitationToAnswer']>(
        api.GET('/api/invitations/{token}', { params: { path: { token } } }),
      ),
    retry: false,
  });
  const isUnknown = invitation.error instanceof ApiProblem && invitation.error.status === 404;
  return (
    <PlainFrame>
      <PageTitle title={t('title')} />
      {isUnknown && <Notice title={t('unknown.title')} text={t('unknown.text')} />}
      {invitation.error && !isUnknown && (
        <ProblemNote error={invitation.error} retry={() => void invitation.refetch()} />
      )}
      {invitation.isPending && <Loader size="sm" />}
      {invitation.data && <Invitation token={token} invitation={invitation.data} />}
    </PlainFrame>
  );
}

interface InvitationProps {
  readonly token: string;
  readonly invitation: Schemas['InvitationToAnswer'];
}

function Invitation({ token, invitation }: InvitationProps) {
  const { t } = useTranslation('invitation');
  const { conference, state } = invitation;
  const words = { conference: conference.name };
  // The tracks chaired are named with the role.
  const tracks = invitation.trackNames.filter(
    (name) => !invitation.roles.some(({ trackName }) => trackName === name),
  );
  if (state === 'accepted') {
    return (
      <Notice title={t('accepted.title')} text={t('accepted.text', words)}>
        <Button component={Link} to={`/c/${conference.slug}`}>
          {t('accepted.go', words)}
        </Button>
      </Notice>
    );
  }
  if (state === 'declined') return <Notice title={t('declined.title')} text={t('declined.text')} />;
  if (state === 'ended') return <Notice title={t('ended.title')} text={t('ended.text')} />;
  return (
    <Stack gap="md">
      <Stack gap={4}>
        <Text fw={600}>{t('intro', words)}</Text>
        <Text size="sm">
          {t('asked')}{' '}
          {invitation.roles
            .map(({ role, trackName }) => t(`role.${role as Role}`, { track: trackName ?? '' }))
            .join(', ')}
          .{tracks.length > 0 && ` ${t('tracks', { names: tracks.join(', ') })}.`}
        </Text>
        <Text size="sm" c="dimmed">
          {t('for', { name: invitation.name, email: invitation.email })}
        </Text>
      </Stack>
      <InvitationForm token={token} invitation={invitation} />
    </Stack>
  );
}

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  readonly children?: React.ReactNode;
}

function Notice({ title, text, children }: NoticeProps) {
  return (
    <Stack className="panel" p="lg" gap="xs" align="flex-start">
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed">
        {text}
      </Text>
      {children}
    </Stack>
  );
}
