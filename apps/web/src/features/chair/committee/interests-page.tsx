import { Button, Group, Loader, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { Link, useSearchParams } from 'react-router';
import { useConference } from '../../../app/conference-context';
import { EmptyState } from '../../../ui/empty-state';
import { useKeys } from '../../../ui/keys';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { toastWithUndo } from '../../../ui/toasts';
import { CommitteeNavigation } from './committee-navigation';
import { InterestCard } from './interest-card';
import { InterestInvitation } from './interest-invitation';
import { InvitedLinks } from './invited-links';
import { type Interest, useInterests } from './use-interests';
import './committee.css';

const STATES = ['open', 'invited', 'dismissed'] as const;

/** The inbox of people who offered to review: invite with one click more, dismiss with a way back. */
export function InterestsPage() {
  const { t } = useTranslation('committee');
  const conference = useConference();
  const { slug } = conference;
  const { list, setState, invite } = useInterests(slug);
  const [params, setParams] = useSearchParams();
  const [inviting, setInviting] = useState<Interest | null>(null);
  const state = STATES.find((one) => one === params.get('state')) ?? 'open';
  const all = list.data?.items ?? [];
  const shown = all.filter((interest) => interest.state === state);
  const first = state === 'open' ? shown[0] : undefined;

  const dismiss = (interest: Interest): void =>
    setState.mutate(
      { state: 'dismissed', items: [interest] },
      {
        onSuccess: ({ items }) =>
          toastWithUndo(t('interests.dismissed', { name: interest.name }), () =>
            setState.mutate({ state: 'open', items }),
          ),
      },
    );
  useKeys(
    first && !inviting
      ? [
          { keys: 'i', label: t('interests.keys.invite'), run: () => setInviting(first) },
          { keys: 'x', label: t('interests.keys.dismiss'), run: () => dismiss(first) },
        ]
      : [],
  );
  const error = list.error ?? setState.error;
  return (
    <main className="page page-committee-list">
      <PageTitle title={t('interests.title')} />
      <CommitteeNavigation />
      {error && <ProblemNote error={error} retry={() => void list.refetch()} />}
      {list.isPending && <Loader size="sm" />}
      {list.data && (
        <Group mb="sm">
          <SegmentedControl
            aria-label={t('filter.state')}
            value={state}
            data={STATES.map((one) => ({
              value: one,
              label: `${t(`interests.state.${one}`)} ${all.filter((interest) => interest.state === one).length}`,
            }))}
            onChange={(next) => setParams(next === 'open' ? {} : { state: next }, { replace: true })}
          />
          <Text size="sm" c="dimmed">
            {conference.takesInterest ? t('interests.isOpen') : t('interests.isClosed')}
          </Text>
        </Group>
      )}
      {list.data && shown.length === 0 && (
        <EmptyState
          title={t(all.length === 0 ? 'interests.none.title' : 'interests.none.here')}
          text={t('interests.none.text')}
        >
          {!conference.takesInterest && (
            <Button component={Link} to={`/c/${slug}/chair/settings#committee`} variant="default">
              {t('interests.settings')}
            </Button>
          )}
        </EmptyState>
      )}
      <Stack gap="sm">
        {shown.slice(0, 200).map((interest) => (
          <InterestCard
            key={interest.id}
            interest={interest}
            isBusy={setState.isPending || invite.isPending}
            onInvite={() => setInviting(interest)}
            onDismiss={() => dismiss(interest)}
            onReopen={() => setState.mutate({ state: 'open', items: [interest] })}
          />
        ))}
      </Stack>
      {inviting && (
        <InterestInvitation
          interest={inviting}
          error={invite.error}
          isSending={invite.isPending}
          onClose={() => {
            setInviting(null);
            invite.reset();
          }}
          onSend={(item) => invite.mutate([item], { onSuccess: () => setInviting(null) })}
        />
      )}
      <Modal
        opened={invite.data !== undefined && inviting === null}
        onClose={invite.reset}
        closeButtonProps={{ 'aria-label': t('panel.close') }}
        size="xl"
        title={t('dialog.done', { count: invite.data?.invited.length ?? 0 })}
      >
        {invite.data && <InvitedLinks invited={invite.data.invited} onClose={invite.reset} />}
      </Modal>
    </main>
  );
}
