import { instantOf, localTime } from '#domain/conference/zoned-time';
import { textHash } from '#domain/review/text-hash';

const DAY_MS = 86_400_000;
/** The hour of the night, in the conference's zone, at which counts of reviews are looked at anew. */
const HOUR = '04:00';

export interface Queued {
  readonly proposalId: string;
  /** The place of its track among the tracks; null: it has none, and comes last. */
  readonly trackPosition: number | null;
  /** Reviews it has already where those with the fewest come first; the same for all where they do not. */
  readonly reviewCount: number;
}

/**
 * The order in which a reviewer reads: track by track, the least reviewed first where that is wanted, and shuffled against
 * order bias. The place of each proposal comes from the seed and its own id, so one that joins or leaves moves no other.
 * O(n log n).
 * @param seed what is this reviewer's in this round, such as their member id and the round's
 */
export function queueOrder<T extends Queued>(items: readonly T[], seed: string): T[] {
  return items
    .map((item) => ({ item, key: textHash(`${seed} ${item.proposalId}`) }))
    .toSorted(
      (a, b) =>
        (a.item.trackPosition ?? Infinity) - (b.item.trackPosition ?? Infinity) ||
        a.item.reviewCount - b.item.reviewCount ||
        a.key - b.key ||
        (a.item.proposalId < b.item.proposalId ? -1 : 1),
    )
    .map(({ item }) => item);
}

/**
 * Since when reviews do not move the order any more: the last four in the morning of the conference's zone. An order by
 * counts that followed every review would jump under its readers; so it stands for a day.
 */
export function orderStandsSince(now: Date, zone: string): Date {
  const at = (instant: Date): Date => instantOf(`${localTime(instant, zone).slice(0, 10)}T${HOUR}`, zone);
  const today = at(now);
  return today <= now ? today : at(new Date(now.getTime() - DAY_MS));
}
