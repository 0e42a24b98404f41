import { type Affinity, affinity, fitOf } from '#domain/assignment/affinity';
import {
  type AssignmentFacts,
  type MemberFacts,
  type Pair,
  pairKey,
  type ProposalFacts,
} from '#domain/assignment/assignment-facts';
import { candidatePairs } from '#domain/assignment/candidate-pairs';
import { evenShare } from '#domain/assignment/even-share';
import { countBy } from '#domain/assignment/settled-assignments';

/** A reviewer of a proposal, or somebody who could be one. */
export interface ReasonedReviewer {
  readonly memberId: string;
  readonly affinity: Affinity;
  /** Knows its track; null where it has none. */
  readonly isExpert: boolean | null;
  /** Their places in the plan; of one who is not a reviewer of it, with this one. */
  readonly load: number;
  readonly limit: number | null;
}

/** Why a proposal has these reviewers: how each fits, and what the next best would cost. */
export interface ReviewerReasons {
  readonly reviewers: readonly ReasonedReviewer[];
  /**
   * Who else may take a place of it, the cheapest first: within the even share, then knowing the track, then fitting
   * best. The difference to a reviewer is the price of that reviewer's place, with nothing else moved.
   */
  readonly next: readonly ReasonedReviewer[];
  readonly share: number;
}

const NEXT = 5;

/** Null where the facts know no such proposal. O(facts + planned). */
export function reviewerReasons(
  facts: AssignmentFacts,
  planned: readonly Pair[],
  proposalId: string,
): ReviewerReasons | null {
  const proposal = facts.proposals.find(({ id }) => id === proposalId);
  if (!proposal) return null;
  const own = planned.filter((pair) => pair.proposalId === proposalId);
  const loads = countBy(planned, ({ memberId }) => memberId);
  const share = evenShare(facts);
  const bids = new Map(facts.bids.map((bid) => [pairKey(bid), bid.value]));
  const reasoned = (member: MemberFacts, more: number): ReasonedReviewer => {
    const fit = fitOf(proposal, member, bids.get(pairKey({ proposalId, memberId: member.id })) ?? null);
    return {
      memberId: member.id,
      affinity: affinity(fit),
      isExpert: fit.expertise === null ? null : fit.expertise > 0,
      load: (loads.get(member.id) ?? 0) + more,
      limit: member.maxLoad,
    };
  };
  const has = new Set(own.map(({ memberId }) => memberId));
  return {
    reviewers: facts.members
      .filter(({ id }) => has.has(id))
      .map((member) => reasoned(member, 0))
      .toSorted((a, b) => b.affinity.total - a.affinity.total),
    next: others(facts, proposal, own)
      .map((member) => reasoned(member, 1))
      .filter(({ load, limit }) => limit === null || load <= limit)
      .toSorted(
        (a, b) =>
          Number(a.load > share) - Number(b.load > share) ||
          Number(b.isExpert) - Number(a.isExpert) ||
          b.affinity.total - a.affinity.total ||
          a.load - b.load,
      )
      .slice(0, NEXT),
    share,
  };
}

/** Everybody who may review it and does not. */
function others(facts: AssignmentFacts, proposal: ProposalFacts, own: readonly Pair[]): MemberFacts[] {
  const { member } = candidatePairs(facts, [proposal], facts.members, own);
  return Array.from(member, (place) => facts.members[place]!);
}
