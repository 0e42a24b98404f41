import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useLogin } from '../../api/use-login';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { useNow } from '../../ui/use-now';
import type { Queue } from './review-data';
import { useRoundQuery } from './round-address';
import { openSitting } from './sitting';

/** A sitting that was left for the queue: how far it is, and its end. */
export function SittingNote({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation('queue');
  const { slug } = useConference();
  const navigate = useNavigate();
  const inRound = useRoundQuery();
  const sitting = openSitting(useLogin().data?.user?.id ?? '', queue, useNow());
  if (!sitting) return null;
  return (
    <Group gap="xs">
      <Text size="sm">{t('sitting.goesOn', { done: sitting.done.length, goal: sitting.goal })}</Text>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void navigate(`/c/${slug}/review/break${inRound}`)}
      >
        {t('sitting.end')}
      </Button>
    </Group>
  );
}
