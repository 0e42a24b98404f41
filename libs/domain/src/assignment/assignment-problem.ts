import { seededRandom, shuffledIndices } from '#optimize/random';
import { transportNetwork, type TransportNetwork, type TransportProblem } from '#optimize/transport-network';
import type { AssignmentFacts, MemberFacts, ProposalFacts } from '#domain/assignment/assignment-facts';
import { candidatePairs, type CandidatePairs } from '#domain/assignment/candidate-pairs';
import { fairShare } from '#domain/assignment/fair-share';
import { loadPrices, steepestLoad } from '#domain/assignment/load-prices';
import { objective, type Objective } from '#domain/assignment/objective';
import { settledAssignments, type SettledAssignments } from '#domain/assignment/settled-assignments';

/** The facts as a network, with the way back from its numbers to people and proposals. */
export interface AssignmentProblem {
  readonly facts: AssignmentFacts;
  readonly proposals: readonly ProposalFacts[];
  readonly members: readonly MemberFacts[];
  readonly settled: SettledAssignments;
  /** The most places each member may have, settled ones included; by their place in `members`. */
  readonly limits: readonly number[];
  /** The load each would have if places were shared evenly, as far as limits allow. */
  readonly share: number;
  readonly objective: Objective;
  /** Pair by pair as in the network. */
  readonly candidates: CandidatePairs;
  readonly problem: TransportProblem;
  readonly transport: TransportNetwork;
}

/**
 * Facts to network: proposal → member who may review it → sink. Settled assignments stay outside it and take their
 * places with them. The seed orders people and proposals, so that ties favour nobody. O(proposals × members).
 */
export function assignmentProblem(facts: AssignmentFacts, seed: number): AssignmentProblem {
  const random = seededRandom(seed);
  const members = Array.from(shuffledIndices(facts.members.length, random), (i) => facts.members[i]!);
  const proposals = Array.from(shuffledIndices(facts.proposals.length, random), (i) => facts.proposals[i]!);
  const settled = settledAssignments(facts);
  const candidates = candidatePairs(facts, proposals, members, settled.list);
  const demand = Int32Array.from(proposals, ({ id, wanted }) =>
    Math.max(0, wanted - (settled.coverByProposal.get(id) ?? 0)),
  );
  const limits = members.map(({ isActive, maxLoad }) =>
    isActive ? Math.min(maxLoad ?? proposals.length, proposals.length) : 0,
  );
  const taken = members.map(({ id }) => settled.loadByMember.get(id) ?? 0);
  const share = fairShare(limits, sum(demand) + sum(taken.map((load, i) => Math.min(load, limits[i]!))));
  const mostWanted = demand.reduce((most, wanted) => Math.max(most, wanted), 1);
  const goal = objective({
    proposals: proposals.length,
    members: members.length,
    mostWanted,
    steepestLoad: steepestLoad(share),
  });
  const missingCosts = Array.from(
    { length: mostWanted },
    (_, missing) => goal.weight.covered + goal.weight.spread * missing,
  );
  const problem: TransportProblem = {
    demand,
    pairStart: candidates.start,
    pairCarrier: candidates.member,
    pairCost: pairCosts(candidates, goal),
    loadSteps: limits.map((limit, i) => loadPrices(taken[i]!, limit, share, goal)),
    shortageCosts: proposals.map(() => missingCosts),
  };
  return {
    facts,
    proposals,
    members,
    settled,
    limits,
    share,
    objective: goal,
    candidates,
    problem,
    transport: transportNetwork(problem),
  };
}

function pairCosts(
  { affinity, knowsTrack, isAnnounced }: CandidatePairs,
  { weight }: Objective,
): Float64Array {
  const costs = new Float64Array(affinity.length);
  for (let pair = 0; pair < costs.length; pair++) {
    costs[pair] =
      weight.affinity * (100 - affinity[pair]!) +
      (knowsTrack[pair] === 1 ? 0 : weight.expertise) -
      (isAnnounced[pair] === 1 ? weight.kept : 0);
  }
  return costs;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
