import { Text } from '@mantine/core';
import { useTranslation } from '../../i18n/texts';
import { queueProgress } from '#domain/review/queue-progress';
import { useConference } from '../../app/conference-context';
import { useNow } from '../../ui/use-now';
import { When } from '../../ui/when';
import type { Queue } from './review-data';

const instant = (at: string | null): Date | null => (at === null ? null : new Date(at));

/** Whether a round that is not open has yet to open. */
export const isAhead = ({ isOpen, opensAt }: Queue['round'], now: number): boolean =>
  !isOpen && opensAt !== null && Date.parse(opensAt) > now;

/** Counted here by the server's own rule, so that it is right the moment a review is in. */
export function useProgress({ items, round }: Queue) {
  const now = useNow();
  return queueProgress(
    items.map(({ state }) => state),
    { opensAt: instant(round.opensAt), closesAt: instant(round.closesAt) },
    new Date(now),
  );
}

interface ProgressWordsProps {
  readonly queue: Queue;
  readonly isRelative?: boolean;
  /** Without the time of the checkpoint, which is on the queue. */
  readonly isShort?: boolean;
}

/** "34 of 109 done, 2 drafts, 7 to your checkpoint on …". */
export function ProgressWords({ queue, isRelative = false, isShort = false }: ProgressWordsProps) {
  const { t } = useTranslation('review');
  const { timeZone } = useConference();
  const { total, done, drafts, checkpoint, checkpoints } = useProgress(queue);
  // Half time that is reached before its time leads on to the end.
  const wanted = checkpoint?.left === 0 ? checkpoints.at(-1) : checkpoint;
  const key = wanted === checkpoints.at(-1) ? 'toEnd' : 'toCheckpoint';
  return (
    <Text size="sm" component="span" className="progress-words">
      <b>{t('doneOf', { done, total })}</b>
      {drafts > 0 && `, ${t('drafts', { count: drafts })}`}
      {wanted && done < total && queue.round.isOpen && (
        <span className="progress-rest">
          {', '}
          {t(isShort ? `short.${key}` : key, { count: wanted.left })}
          {!isShort && (
            <>
              {' '}
              <When at={wanted.at.toISOString()} zone={timeZone} isOwn relative={isRelative} />
            </>
          )}
        </span>
      )}
    </Text>
  );
}
