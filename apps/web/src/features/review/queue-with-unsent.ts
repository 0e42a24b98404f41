import { asSubmitted, type ReviewContent } from '#domain/review/review-form';
import { weightedScore } from '#domain/review/weighted-score';
import type { Queue, QueueItem } from './review-data';
import type { Unsent } from './unsent';

/** A talk of the queue once this is submitted. */
export function doneWith(
  item: QueueItem,
  content: ReviewContent,
  criteria: Queue['round']['criteria'],
  at: Pick<QueueItem, 'submittedAt' | 'updatedAt'>,
): QueueItem {
  const scores = Object.fromEntries(
    Object.entries(content.scores).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
  return {
    ...item,
    state: 'done',
    scores,
    weightedScore: weightedScore(criteria, scores),
    verdict: content.verdict,
    abstained: content.abstained,
    submittedAt: at.submittedAt,
    updatedAt: at.updatedAt,
  };
}

/** The queue as its reader left it: what was submitted without a network counts as done until the server says otherwise. */
export function withUnsent(queue: Queue, unsent: readonly Unsent[]): Queue {
  const { round, items } = queue;
  const waiting = new Map(
    unsent.flatMap((one) =>
      one.submission && !one.hold && one.roundId === round.id ? [[one.proposalId, one] as const] : [],
    ),
  );
  if (waiting.size === 0) return queue;
  return {
    ...queue,
    items: items.map((item) => {
      const one = waiting.get(item.proposalId);
      if (!one?.submission) return item;
      const at = new Date(one.at).toISOString();
      const when = { submittedAt: item.submittedAt ?? at, updatedAt: at };
      return doneWith(item, asSubmitted(one.submission), round.criteria, when);
    }),
  };
}
