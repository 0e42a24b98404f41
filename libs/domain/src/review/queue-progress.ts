import { dueShare } from '#domain/review/pace';

/**
 * Where a reviewer stands with a talk: not begun, begun, put off, submitted, or submitted while chairs ask for one more look.
 * The one place that knows them.
 */
export const QUEUE_STATES = ['untouched', 'draft', 'skipped', 'done', 'again'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** What the state of a talk follows from. */
export interface QueueFacts {
  readonly isSubmitted: boolean;
  readonly hasDraft: boolean;
  readonly isSkipped: boolean;
  /** Chairs ask for one more look at the submitted review. */
  readonly isAskedAgain: boolean;
}

/** A submitted review is done, whatever came before; what is put off stays so until it is taken up or submitted. */
export function queueState({ isSubmitted, hasDraft, isSkipped, isAskedAgain }: QueueFacts): QueueState {
  if (isSubmitted) return isAskedAgain ? 'again' : 'done';
  if (isSkipped) return 'skipped';
  return hasDraft ? 'draft' : 'untouched';
}

/** Whether the reviewer still has something to do for it. */
export const isLeft = (state: QueueState): boolean => state !== 'done';

/** Whether a review is submitted: one that chairs ask about again stays so, and counts as done. */
export const isSubmitted = (state: QueueState): boolean => state === 'done' || state === 'again';

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
  readonly skipped: number;
  /** The next one ahead, or the last one when all are past; null where the round names no end. */
  readonly checkpoint: Checkpoint | null;
  /** Half time, where the round names its beginning, and the end, where it names that; in this order. */
  readonly checkpoints: readonly Checkpoint[];
  /** Reviews missing from the straight line to the end, below 0: ahead of it; null where there is no line. */
  readonly behind: number | null;
}

/** Where a reviewer is: counts, how far it is to each checkpoint, and whether they are on pace. O(n). */
export function queueProgress(states: readonly QueueState[], round: RoundWindow, now: Date): QueueProgress {
  const total = states.length;
  const count = (wanted: QueueState): number => states.filter((state) => state === wanted).length;
  const done = states.filter(isSubmitted).length;
  const ahead = checkpoints(total, done, round);
  const share = dueShare(round, now);
  return {
    total,
    done,
    drafts: count('draft'),
    skipped: count('skipped'),
    checkpoint: ahead.find(({ at }) => now <= at) ?? ahead.at(-1) ?? null,
    checkpoints: ahead,
    behind: share === null ? null : Math.floor(share * total) - done,
  };
}

function checkpoints(total: number, done: number, { opensAt, closesAt }: RoundWindow): Checkpoint[] {
  if (!closesAt) return [];
  const of = (at: Date, due: number): Checkpoint => ({ at, due, left: Math.max(0, due - done) });
  const half = opensAt && new Date((opensAt.getTime() + closesAt.getTime()) / 2);
  return [...(half ? [of(half, Math.ceil(total / 2))] : []), of(closesAt, total)];
}
