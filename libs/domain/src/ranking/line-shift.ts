import { type CutLine, type LineRow, cutLine } from '#domain/ranking/cut-line';

/** What another number of places would change. Positions are those of the rows. */
export interface LineShift {
  readonly before: CutLine;
  readonly after: CutLine;
  /** Undecided rows that get a place by it, best first. */
  readonly comesIn: readonly number[];
  /** Undecided rows that lose theirs, best first. */
  readonly falls: readonly number[];
}

/** The undecided rows that the line gives a place, best first. O(n). */
export function aboveLine(rows: readonly LineRow[], { after }: CutLine): number[] {
  return rows.flatMap(({ outcome, value }, i) =>
    outcome === null && value !== null && (after === null || i < after) ? [i] : [],
  );
}

/**
 * The line as it stands and moved by some places (there are never fewer than none), with the rows between the two. What
 * it says of the moved line is what `cutLine` says of so many places. O(n).
 * @param unseen accepted talks that are not among the rows, and take their places
 */
export function shiftLine(rows: readonly LineRow[], places: number, by: number, unseen = 0): LineShift {
  const before = cutLine(rows, places, unseen);
  const after = cutLine(rows, Math.max(0, places + by), unseen);
  const [had, has] = [new Set(aboveLine(rows, before)), new Set(aboveLine(rows, after))];
  return {
    before,
    after,
    comesIn: [...has].filter((i) => !had.has(i)),
    falls: [...had].filter((i) => !has.has(i)),
  };
}
