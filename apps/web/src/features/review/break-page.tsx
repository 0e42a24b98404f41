import { Button, Group, Text } from '@mantine/core';
import { useEffect } from 'react';
import { Link, Navigate, useNavigate } from 'react-router';
import { doneInSitting } from '#domain/review/sitting';
import { useLogin } from '../../api/use-login';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { useKeys } from '../../ui/keys';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { useNow } from '../../ui/use-now';
import { ProgressWords } from './progress-words';
import { QueueList } from './queue-list';
import { type Queue, useQueue } from './review-data';
import { useRoundQuery } from './round-address';
import { endSitting, keptSitting } from './sitting';
import './review.css';

/** After a sitting: what was done, how far it is to the checkpoint, and a break. */
export function BreakPage() {
  const { slug } = useConference();
  const queue = useQueue(slug);
  const userId = useLogin().data?.user?.id;
  return (
    <div className="page page-queue">
      {queue.isError && <ProblemNote error={queue.error} retry={() => void queue.refetch()} />}
      {queue.data && userId !== undefined && <Break queue={queue.data} userId={userId} />}
    </div>
  );
}

function Break({ queue, userId }: { readonly queue: Queue; readonly userId: string }) {
  const { t } = useTranslation('queue');
  const { slug } = useConference();
  const navigate = useNavigate();
  const now = useNow();
  useEffect(() => endSitting(userId, queue, Date.now()), [userId, queue]);
  const sitting = keptSitting(userId, queue);
  const left = queue.items.filter(({ state }) => state !== 'done').length;
  const more = Math.min(10, left);
  const inRound = useRoundQuery();
  const onward =
    left > 0
      ? `/c/${slug}/review/next?sitting=${more}${inRound.replace('?', '&')}`
      : `/c/${slug}/review/mine${inRound}`;
  const enough = `/c/${slug}/review${inRound}`;
  useKeys([
    {
      keys: 'm',
      label: left > 0 ? t('break.more', { count: more }) : t('mine.title'),
      run: () => void navigate(onward),
    },
    { keys: 'u', label: t('break.enough'), run: () => void navigate(enough) },
  ]);
  const done = sitting ? doneInSitting(sitting, queue.items) : [];
  if (!sitting || done.length === 0) return <Navigate to={enough} replace />;
  const minutes = Math.max(1, Math.round(((sitting.endedAt ?? now) - sitting.startedAt) / 60_000));
  return (
    <>
      <PageTitle title={left > 0 ? t('break.title') : t('break.allDone')} />
      <div className="panel queue-progress">
        <Text fw={600}>
          {t('break.done', { count: done.length })} {t('break.minutes', { count: minutes })}
        </Text>
        <Text size="sm" c="dimmed" my="xs">
          {t(left > 0 ? 'break.advice' : 'break.correct')}
        </Text>
        <ProgressWords queue={queue} isRelative />
        <Group gap="sm" mt="sm">
          <Button component={Link} to={onward}>
            {left > 0 ? t('break.more', { count: more }) : t('mine.title')}
          </Button>
          <Button component={Link} to={enough} variant="default" autoFocus>
            {t('break.enough')}
          </Button>
        </Group>
      </div>
      <h2 className="queue-group">{t('break.list')}</h2>
      <QueueList items={done} all={done} isGrouped={false} search={new URLSearchParams()} />
    </>
  );
}
