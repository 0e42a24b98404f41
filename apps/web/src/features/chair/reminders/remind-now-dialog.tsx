import { Button, Checkbox, Group, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { REASONS_AGAINST } from '#domain/review/reminder';
import { api, ask, type Schemas } from '../../../api/client';
import { useTranslation } from '../../../i18n/texts';
import { Dialog } from '../../../ui/dialog';
import { ProblemNote } from '../../../ui/problem-note';
import { toast } from '../../../ui/toasts';
import { fromNow } from '../../../ui/when';
import { useNow } from '../../../ui/use-now';

interface RemindNowDialogProps {
  readonly slug: string;
  readonly roundId: string;
  readonly close: () => void;
}

/** Exactly whom a reminder by hand would reach, to choose from; and how many it would not, and why. */
export function RemindNowDialog({ slug, roundId, close }: RemindNowDialogProps) {
  const { t, i18n } = useTranslation('reminders');
  const queries = useQueryClient();
  const now = useNow();
  const params = { path: { slug, roundId } };
  const preview = useQuery({
    queryKey: ['reminder-preview', slug, roundId],
    gcTime: 0,
    queryFn: () =>
      ask<Schemas['ReminderPreview']>(
        api.GET('/api/conferences/{slug}/rounds/{roundId}/reminders/preview', { params }),
      ),
  });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const send = useMutation({
    mutationFn: (memberIds: string[]) =>
      ask<Schemas['RemindersSent']>(
        api.POST('/api/conferences/{slug}/rounds/{roundId}/reminders', { params, body: { memberIds } }),
      ),
    onSuccess: async ({ count }) => {
      await queries.invalidateQueries({ queryKey: ['reminders', slug, roundId] });
      toast(t('now.sent', { count }));
      close();
    },
  });
  const items = preview.data?.items ?? [];
  const reachable = items.filter(({ reasonAgainst }) => reasonAgainst === null);
  const chosen = reachable.filter(({ memberId }) => !left.has(memberId));
  const reasons = REASONS_AGAINST.flatMap((reason) => {
    const count = items.filter(({ reasonAgainst }) => reasonAgainst === reason).length;
    return count === 0 ? [] : [t(`now.reason.${reason}`, { count })];
  });
  const toggle = (memberId: string): void => {
    const changed = new Set(left);
    if (!changed.delete(memberId)) changed.add(memberId);
    setLeft(changed);
  };
  const failed = send.error ?? preview.error;
  return (
    <Dialog onClose={close} title={t('now.title')}>
      <Stack gap="sm">
        <Text size="sm">{t(preview.data?.isPossible === false ? 'now.impossible' : 'now.what')}</Text>
        {preview.isPending && <Loader size="sm" />}
        {preview.data && reachable.length === 0 && <Text size="sm">{t('now.nobody')}</Text>}
        {reachable.length > 1 && (
          <Checkbox
            label={t('now.all')}
            checked={chosen.length === reachable.length}
            indeterminate={chosen.length > 0 && chosen.length < reachable.length}
            onChange={() =>
              setLeft(new Set(chosen.length > 0 ? reachable.map(({ memberId }) => memberId) : []))
            }
          />
        )}
        {reachable.length > 0 && (
          <div className="remind-whom" role="group" aria-label={t('now.who')}>
            {reachable.map(({ memberId, name, total, done, remindedAt }) => (
              <Checkbox
                key={memberId}
                label={name}
                description={`${t('now.left', { left: total - done, total })}, ${
                  remindedAt
                    ? t('now.last', { when: fromNow(remindedAt, now, i18n.language) })
                    : t('now.never')
                }`}
                checked={!left.has(memberId)}
                onChange={() => toggle(memberId)}
              />
            ))}
          </div>
        )}
        {reasons.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('now.notNow', { reasons: reasons.join(', ') })}
          </Text>
        )}
        {failed && <ProblemNote error={failed} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('now.cancel')}
          </Button>
          <Button
            loading={send.isPending}
            disabled={chosen.length === 0 || preview.data?.isPossible !== true}
            onClick={() => send.mutate(chosen.map(({ memberId }) => memberId))}
          >
            {t('now.send', { count: chosen.length })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
