import { affinity, fitOf } from '#domain/assignment/affinity';
import { type AssignmentFacts, type Pair, pairKey } from '#domain/assignment/assignment-facts';

/** A pair that would stand, with how well it fits. */
export interface PlacedAffinity extends Pair {
  /** 0 .. 100 */
  readonly points: number;
  /** Knows the proposal's track; false where it has none. */
  readonly isExpert: boolean;
}

/** The affinity of every planned pair, in their order; pairs with somebody unknown have none. O(facts + planned). */
export function placedAffinities(facts: AssignmentFacts, planned: readonly Pair[]): PlacedAffinity[] {
  const proposals = new Map(facts.proposals.map((proposal) => [proposal.id, proposal]));
  const members = new Map(facts.members.map((member) => [member.id, member]));
  const bids = new Map(facts.bids.map((bid) => [pairKey(bid), bid.value]));
  return planned.map((pair) => {
    const proposal = proposals.get(pair.proposalId);
    const member = members.get(pair.memberId);
    if (!proposal || !member) return { ...pair, points: 0, isExpert: false };
    const fit = fitOf(proposal, member, bids.get(pairKey(pair)) ?? null);
    return { ...pair, points: affinity(fit).total, isExpert: (fit.expertise ?? 0) > 0 };
  });
}
