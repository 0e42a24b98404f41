import type { RoundWindow } from '#domain/review/queue-progress';

const DAY_MS = 86_400_000;
/** A rate is taken from so many days. */
export const RATE_DAYS = 7;
/** A reviewer may be this part of their talks behind the line before anybody speaks of it. */
const SLACK = 1 / 8;
/** Who has begun nothing when this part of the time is over is idle. */
const IDLE_AFTER = 1 / 4;

/** What stands out of a reviewer's work, `unassigned` for none at all. */
export const PACE_MARKS = ['behind', 'idle', 'overloaded', 'unassigned'] as const;
export type PaceMark = (typeof PACE_MARKS)[number];

/**
 * The part of the reviews that should be there: 0 at the opening, half at half time, 1 at the end, a straight line
 * between; null where the round does not name both ends.
 */
export function dueShare({ opensAt, closesAt }: RoundWindow, now: Date): number | null {
  if (!opensAt || !closesAt) return null;
  const whole = closesAt.getTime() - opensAt.getTime();
  if (whole <= 0) return now >= closesAt ? 1 : 0;
  return Math.min(1, Math.max(0, (now.getTime() - opensAt.getTime()) / whole));
}

/** One reviewer's work, as far as their pace shows in it. */
export interface ReviewerWork {
  /** Talks they have, done ones included. */
  readonly load: number;
  readonly done: number;
  /** Drafts of what is not submitted yet. */
  readonly begun: number;
  /** null: none of their own. */
  readonly limit: number | null;
}

/**
 * behind: an eighth of their talks below the line, or anything missing once the round is over; idle: a quarter of the
 * time is over and nothing has begun; overloaded: above their limit.
 * @param due of `dueShare`; null: there is no line, so nobody is behind or idle
 */
export function paceMarks({ load, done, begun, limit }: ReviewerWork, due: number | null): PaceMark[] {
  const marks: PaceMark[] = [];
  if (load === 0) return ['unassigned'];
  const slack = due === 1 ? 0 : SLACK * load;
  const isIdle = due !== null && due >= IDLE_AFTER && done + begun === 0;
  if (isIdle) marks.push('idle');
  else if (due !== null && due * load - done > slack) marks.push('behind');
  if (limit !== null && load > limit) marks.push('overloaded');
  return marks;
}

/** How fast reviews come in, and where that leads. */
export interface Projection {
  /** Reviews a day over the days looked at. */
  readonly perDay: number;
  /** When the last one is there at this rate; null where nothing comes in, or nothing is missing. */
  readonly finishAt: Date | null;
}

/**
 * Goes on as the last days went.
 * @param recent reviews of the last `RATE_DAYS` days
 * @param opensAt a round younger than that is judged by its age, one day at least
 */
export function projection(
  left: number,
  recent: number,
  { opensAt }: Pick<RoundWindow, 'opensAt'>,
  now: Date,
): Projection {
  const age = opensAt ? (now.getTime() - opensAt.getTime()) / DAY_MS : RATE_DAYS;
  const perDay = recent / Math.min(RATE_DAYS, Math.max(1, age));
  const finishAt = left > 0 && perDay > 0 ? new Date(now.getTime() + (left / perDay) * DAY_MS) : null;
  return { perDay, finishAt };
}
