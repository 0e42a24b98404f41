export const QUEUE_STATES = ['untouched', 'draft', 'done'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

export interface RoundWindow {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

/** Half of the reviews are due at half time, all at the end. */
export interface Checkpoint {
  readonly at: Date;
  /** Reviews due by then, in all. */
  readonly due: number;
  /** How many of those are still missing. */
  readonly left: number;
}

export interface QueueProgress {
  readonly total: number;
  readonly done: number;
  readonly drafts: number;
  /** The next one ahead, or the last one when all are past; null where the round names no end. */
  readonly checkpoint: Checkpoint | null;
}

/** Where a reviewer is: counts, and how far it is to the checkpoint at hand. */
export function queueProgress(states: readonly QueueState[], round: RoundWindow, now: Date): QueueProgress {
  const total = states.length;
  const done = states.filter((state) => state === 'done').length;
  return {
    total,
    done,
    drafts: states.filter((state) => state === 'draft').length,
    checkpoint: checkpoint(total, done, round, now),
  };
}

function checkpoint(
  total: number,
  done: number,
  { opensAt, closesAt }: RoundWindow,
  now: Date,
): Checkpoint | null {
  if (!closesAt) return null;
  const half = opensAt && new Date((opensAt.getTime() + closesAt.getTime()) / 2);
  const [at, due] = half && now <= half ? [half, Math.ceil(total / 2)] : [closesAt, total];
  return { at, due, left: Math.max(0, due - done) };
}

/**
 * The proposal to go on with after `current` (the first when null): the nearest one that is not done further down the
 * queue, else the first one from the top; null when everything else is done.
 */
export function nextInQueue<T extends { readonly number: number; readonly state: QueueState }>(
  queue: readonly T[],
  current: number | null,
): T | null {
  const at = queue.findIndex(({ number }) => number === current);
  const round = [...queue.slice(at + 1), ...queue.slice(0, Math.max(0, at))];
  return round.find(({ state }) => state !== 'done') ?? null;
}
