import { affinityTotal } from '#domain/assignment/affinity';
import { type AssignmentFacts, type Pair, pairKey } from '#domain/assignment/assignment-facts';

/** A pair that would stand, with how well it fits. */
export interface PlacedAffinity extends Pair {
  /** 0 .. 100 */
  readonly points: number;
  /** Knows the proposal's track; false where it has none. */
  readonly isExpert: boolean;
}

/** The affinity of every planned pair, in their order. O(facts + planned). */
export function placedAffinities(facts: AssignmentFacts, planned: readonly Pair[]): PlacedAffinity[] {
  const trackOf = new Map(facts.proposals.map(({ id, trackId }) => [id, trackId]));
  const expertiseOf = new Map(facts.members.map(({ id, expertise }) => [id, expertise]));
  const bids = new Map(facts.bids.map((bid) => [pairKey(bid), bid.value]));
  return planned.map((pair) => {
    const trackId = trackOf.get(pair.proposalId) ?? null;
    const level = trackId === null ? null : (expertiseOf.get(pair.memberId)?.[trackId] ?? 0);
    return {
      ...pair,
      points: affinityTotal(level, bids.get(pairKey(pair)) ?? null),
      isExpert: level !== null && level > 0,
    };
  });
}
