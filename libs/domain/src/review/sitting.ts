import { type QueueState, isLeft } from '#domain/review/queue-progress';

/** How many talks a sitting may have. */
export const SITTING_SIZES = [5, 10, 15] as const;

/** A few talks in one go: where it began, so that what was done since can be told. */
export interface Sitting {
  readonly goal: number;
  /** Milliseconds since 1970, of the clock that reads it again. */
  readonly startedAt: number;
  /** The talks that were done when it began, by number. */
  readonly doneBefore: readonly number[];
}

/** What was done in the sitting: talks that are done now and were not when it began; revised ones do not count. O(n). */
export function doneInSitting<T extends { readonly number: number; readonly state: QueueState }>(
  { doneBefore }: Sitting,
  queue: readonly T[],
): T[] {
  const before = new Set(doneBefore);
  return queue.filter(({ number, state }) => !isLeft(state) && !before.has(number));
}
