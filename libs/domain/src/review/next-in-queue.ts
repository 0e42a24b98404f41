import { type QueueState, isLeft } from '#domain/review/queue-progress';

/** A talk of a queue, as far as the way through the queue needs it. */
export interface QueueEntry {
  readonly number: number;
  readonly trackId: string | null;
  readonly state: QueueState;
}

/** One of which it is known when its reviewer last worked on it; null: not yet. */
export interface WorkedOn extends QueueEntry {
  readonly updatedAt: Date | string | null;
}

/**
 * The talk to go on with after `current` (the first when null): the same track goes on, from here down and then from its
 * top; then the tracks further down, then those above. What was put off comes when nothing else is left; null when
 * everything else is done. O(n).
 */
export function nextInQueue<T extends QueueEntry>(queue: readonly T[], current: number | null): T | null {
  const at = queue.findIndex(({ number }) => number === current);
  const track = queue[at]?.trackId;
  const others = [...queue.slice(at + 1), ...queue.slice(0, Math.max(0, at))];
  const left = others.filter(({ state }) => isLeft(state));
  const wanted = left.filter(({ state }) => state !== 'skipped');
  return wanted.find(({ trackId }) => trackId === track) ?? wanted[0] ?? left[0] ?? null;
}

/** Where to take the work up again: at the draft last worked on, else after the talk last worked on; null: nothing is left. */
export function whereToGoOn<T extends WorkedOn>(queue: readonly T[]): T | null {
  const time = ({ state, updatedAt }: T): number =>
    updatedAt === null || state === 'skipped' ? -Infinity : new Date(updatedAt).getTime();
  const last = queue.reduce<T | null>(
    (best, item) => (time(item) > (best ? time(best) : -Infinity) ? item : best),
    null,
  );
  return last?.state === 'draft' ? last : nextInQueue(queue, last?.number ?? null);
}

/** The same talks with those put off behind all others, else in the order given. */
export function skippedLast<T extends Pick<QueueEntry, 'state'>>(queue: readonly T[]): T[] {
  return [
    ...queue.filter(({ state }) => state !== 'skipped'),
    ...queue.filter(({ state }) => state === 'skipped'),
  ];
}
