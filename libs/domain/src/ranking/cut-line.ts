import type { Outcome } from '#domain/decision/decision-rules';

/** A row of a track's list, best first, as the cut line sees it. */
export interface LineRow {
  readonly outcome: Outcome | null;
  /** What it is ranked by; null: not ranked, so it never takes a place by itself. */
  readonly value: number | null;
}

/** Where the track's budget ends. */
export interface CutLine {
  readonly places: number;
  readonly accepted: number;
  /** Places neither accepted nor over; 0 when all are taken. */
  readonly free: number;
  /** How many more are accepted than there are places. */
  readonly over: number;
  /** The line is drawn after this many rows; null when the list ends before the places do. */
  readonly after: number | null;
  /** Undecided rows on both sides of the line that share the value at the line: no number separates them. */
  readonly tied: readonly number[];
}

/**
 * The budget against one list: accepted rows take their place wherever they stand, the free ones go to the best undecided
 * rows in order, and the line is drawn below the last that gets one. Rejected and waitlisted rows take none. O(n).
 * @param unseen accepted talks that are not among the rows, and take their places
 */
export function cutLine(rows: readonly LineRow[], places: number, unseen = 0): CutLine {
  const accepted = unseen + rows.filter(({ outcome }) => outcome === 'accepted').length;
  const free = Math.max(0, places - accepted);
  const over = Math.max(0, accepted - places);
  const open = rows.flatMap((row, i) => (row.outcome === null && row.value !== null ? [i] : []));
  if (open.length <= free) return { places, accepted, free, over, after: null, tied: [] };
  const last = free === 0 ? -1 : open[free - 1]!;
  const atLine = last === -1 ? null : rows[last]!.value;
  const ties = open.filter((i) => rows[i]!.value === atLine);
  const straddles = ties.some((i) => i <= last) && ties.some((i) => i > last);
  return { places, accepted, free, over, after: last + 1, tied: straddles ? ties : [] };
}
