import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/texts';
import { useNavigate } from 'react-router';
import { api, ask, seen } from '../../api/client';
import { useConference } from '../../app/conference-context';
import { ProblemNote } from '../../ui/problem-note';
import { toast } from '../../ui/toasts';
import type { OwnSeat } from './seat-data';

/** Ending one's own seat; asked once more, for only the organizers can invite one back. */
export function LeavePanel({ seat }: { readonly seat: OwnSeat }) {
  const { t } = useTranslation('seat');
  const { slug, name: conference } = useConference();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isAsked, { open, close }] = useDisclosure(false);
  const leave = useMutation({
    mutationFn: () =>
      ask(
        api.DELETE('/api/conferences/{slug}/members/{memberId}', {
          params: { path: { slug, memberId: seat.memberId } },
          headers: seen(seat.version),
        }),
      ),
    onSuccess: async () => {
      toast(t('leave.done', { conference }));
      await navigate('/');
      queries.clear();
    },
    onError: close,
  });
  return (
    <Stack component="section" className="panel" p="md" gap="sm">
      <Title order={2}>{t('leave.title')}</Title>
      <Text size="sm">{t('leave.text')}</Text>
      {leave.error && <ProblemNote error={leave.error} />}
      <Group>
        <Button variant="default" onClick={open}>
          {t('leave.action')}
        </Button>
      </Group>
      <Modal
        opened={isAsked}
        onClose={close}
        title={t('leave.sure', { conference })}
        closeButtonProps={{ 'aria-label': t('leave.close') }}
      >
        <Text size="sm" mb="md">
          {t('leave.text')}
        </Text>
        <Button color="red" loading={leave.isPending} onClick={() => leave.mutate()} data-autofocus>
          {t('leave.action')}
        </Button>
      </Modal>
    </Stack>
  );
}
