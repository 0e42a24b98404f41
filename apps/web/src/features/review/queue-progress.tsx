import { Alert, Group, Progress, Text } from '@mantine/core';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { useNow } from '../../ui/use-now';
import { When } from '../../ui/when';
import { CountLinks } from './count-links';
import { isAhead, useProgress } from './progress-words';
import { QueueFigures } from './queue-figures';
import type { Queue } from './review-data';
import { SittingNote } from './sitting-note';

/** How far I am, what is due when, and how long it will take. */
export function QueueProgress({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation('review');
  const { timeZone } = useConference();
  const progress = useProgress(queue);
  const { total, done, drafts, skipped, checkpoints } = progress;
  const { isOpen, opensAt } = queue.round;
  const opensLater = isAhead(queue.round, useNow());
  const percent = (count: number): number => (100 * count) / Math.max(1, total);
  return (
    <div className="panel queue-progress">
      <Group justify="space-between" gap="xs">
        <span className="progress-words">
          <b>{t('doneOf', { done, total })}</b>
          <CountLinks drafts={drafts} skipped={skipped} />
        </span>
        {opensLater && opensAt !== null && (
          <Text size="sm" c="dimmed">
            {t('opens')} <When at={opensAt} zone={timeZone} isOwn relative />
          </Text>
        )}
        <SittingNote queue={queue} />
      </Group>
      <div className="queue-bar">
        <Progress.Root size="lg" radius="sm">
          <Progress.Section value={percent(done)} aria-label={t('doneOf', { done, total })} />
          <Progress.Section
            value={percent(drafts)}
            color="indigo.3"
            aria-label={t('drafts', { count: drafts })}
          />
        </Progress.Root>
        {checkpoints
          .filter(({ due }) => due < total)
          .map(({ due }) => (
            <span key={due} className="queue-checkpoint" style={{ left: `${percent(due)}%` }} aria-hidden />
          ))}
      </div>
      <QueueFigures queue={queue} progress={progress} />
      {!isOpen && (
        <Alert color="yellow" p="xs" mt="xs">
          {t(opensLater ? 'notOpen' : 'closed')}
        </Alert>
      )}
      {isOpen && done === total && (
        <Text size="sm" mt="xs" role="status">
          {queue.finishedAt === null ? (
            t('allDone')
          ) : (
            <>
              {t('finished')} <When at={queue.finishedAt} zone={timeZone} isOwn />.
            </>
          )}
        </Text>
      )}
    </div>
  );
}
