/** A round as far as time goes; `position` orders the rounds of a conference. */
export interface PlacedRound {
  readonly id: string;
  readonly position: number;
  readonly opensAt: Date | null;
}

const inOrder = (a: PlacedRound, b: PlacedRound): number =>
  a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const hasOpened = ({ opensAt }: PlacedRound, now: Date): boolean => opensAt !== null && opensAt <= now;

/**
 * The round that a conference is in: of those that have opened the last by position, else the first. A later round
 * without an opening is being prepared, and is never the current one. Null: there are no rounds. O(n log n).
 */
export function currentRound<T extends PlacedRound>(rounds: readonly T[], now: Date): T | null {
  const ordered = rounds.toSorted(inOrder);
  return ordered.findLast((round) => hasOpened(round, now)) ?? ordered[0] ?? null;
}

/**
 * The rounds that reviewers may know of, in their order: those that have opened, and the first, which is announced
 * before it opens. O(n log n).
 */
export function knownRounds<T extends PlacedRound>(rounds: readonly T[], now: Date): T[] {
  return rounds.toSorted(inOrder).filter((round, i) => i === 0 || hasOpened(round, now));
}
