import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../../i18n/texts';
import { api, ask, seen, type Schemas } from '../../../api/client';
import { useInstallation } from '../../../api/use-login';
import { useConference } from '../../../app/conference-context';
import { ProblemNote } from '../../../ui/problem-note';
import { toast } from '../../../ui/toasts';
import { type Member, membersKey } from './committee-data';
import { CopyField } from './copy-field';

/** The invitation of a member who has not accepted, and the end of a seat: the organizer's. */
export function MemberSeat({ member }: { readonly member: Member }) {
  const { t } = useTranslation('committee');
  const { slug } = useConference();
  const queries = useQueryClient();
  const { data: installation } = useInstallation();
  const [isEnding, { open: askToEnd, close }] = useDisclosure(false);
  const params = { path: { slug, memberId: member.id } };
  const renewed = useMutation({
    mutationFn: (sendMail: boolean) =>
      ask<Schemas['RenewedInvitation']>(
        api.POST('/api/conferences/{slug}/members/{memberId}/invitation', {
          params,
          headers: seen(member.version),
          body: { sendMail },
        }),
      ),
    onSuccess: (_, sendMail) => {
      if (sendMail)
        toast(installation?.mailIsStored ? t('seat.mailStored') : t('seat.mailed', { email: member.email }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: membersKey(slug) }),
  });
  const end = useMutation({
    mutationFn: () =>
      ask(
        api.DELETE('/api/conferences/{slug}/members/{memberId}', { params, headers: seen(member.version) }),
      ),
    onSuccess: () => toast(t('seat.ended', { name: member.name })),
    onSettled: () => {
      close();
      return queries.invalidateQueries({ queryKey: membersKey(slug) });
    },
  });
  const problem = renewed.error ?? end.error;
  return (
    <section className="panel member-section">
      <Stack gap="sm">
        {member.state !== 'active' && <Title order={2}>{t('seat.title')}</Title>}
        {problem && <ProblemNote error={problem} />}
        {renewed.data && member.state === 'invited' && (
          <CopyField
            label={t('seat.link')}
            help={t('seat.linkHelp', { name: member.name })}
            value={renewed.data.link}
          />
        )}
        <Group gap="xs">
          {member.state === 'invited' && (
            <Button
              variant="default"
              size="xs"
              loading={renewed.isPending}
              onClick={() => renewed.mutate(false)}
            >
              {t('seat.newLink')}
            </Button>
          )}
          {member.state !== 'active' && (
            <Button
              variant="default"
              size="xs"
              loading={renewed.isPending}
              onClick={() => renewed.mutate(true)}
            >
              {t(member.state === 'invited' ? 'seat.mailAgain' : 'seat.inviteAgain')}
            </Button>
          )}
          {member.state !== 'left' && (
            <Button variant="subtle" color="red" size="xs" onClick={askToEnd}>
              {t('seat.end')}
            </Button>
          )}
        </Group>
      </Stack>
      <Modal
        opened={isEnding}
        onClose={close}
        closeButtonProps={{ 'aria-label': t('panel.close') }}
        title={t('seat.endTitle', { name: member.name })}
      >
        <Text size="sm" mb="md">
          {t('seat.endText')}
        </Text>
        <Button color="red" loading={end.isPending} onClick={() => end.mutate()} data-autofocus>
          {t('seat.endConfirm')}
        </Button>
      </Modal>
    </section>
  );
}
