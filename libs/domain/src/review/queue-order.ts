import { textHash } from '#domain/review/text-hash';

export interface Queued {
  readonly proposalId: string;
  /** The place of its track among the tracks; null: it has none, and comes last. */
  readonly trackPosition: number | null;
}

/**
 * The order in which a reviewer reads: track by track, shuffled within a track against order bias. The place of each
 * proposal comes from the seed and its own id, so one that joins or leaves moves no other. O(n log n).
 * @param seed what is this reviewer's in this round, such as their member id and the round's
 */
export function queueOrder<T extends Queued>(items: readonly T[], seed: string): T[] {
  return items
    .map((item) => ({ item, key: textHash(`${seed} ${item.proposalId}`) }))
    .toSorted(
      (a, b) =>
        (a.item.trackPosition ?? Infinity) - (b.item.trackPosition ?? Infinity) ||
        a.key - b.key ||
        (a.item.proposalId < b.item.proposalId ? -1 : 1),
    )
    .map(({ item }) => item);
}
