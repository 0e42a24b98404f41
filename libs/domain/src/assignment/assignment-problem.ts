import { seededRandom, shuffledIndices } from '#optimize/random';
import { transportNetwork, type TransportNetwork, type TransportProblem } from '#optimize/transport-network';
import type { AssignmentFacts, MemberFacts, Pair, ProposalFacts } from '#domain/assignment/assignment-facts';
import { candidatePairs, type CandidatePairs } from '#domain/assignment/candidate-pairs';
import { fairShare, loadCeiling, type Shares } from '#domain/assignment/fair-share';
import { loadPrices, steepestLoad } from '#domain/assignment/load-prices';
import { objective, type Objective } from '#domain/assignment/objective';
import { placedAffinities } from '#domain/assignment/placed-affinities';
import { settledAssignments, type SettledAssignments } from '#domain/assignment/settled-assignments';
import { missingCosts } from '#domain/assignment/shortage-prices';

/** The facts as a network, with the way back from its numbers to people and proposals. */
export interface AssignmentProblem extends Shares {
  readonly facts: AssignmentFacts;
  readonly proposals: readonly ProposalFacts[];
  readonly members: readonly MemberFacts[];
  readonly settled: SettledAssignments;
  /** The most places each member may have, settled ones included; by their place in `members`. */
  readonly limits: readonly number[];
  /** Points of affinity each proposal has by settled places; by its place in `proposals`. */
  readonly settledPoints: Int32Array;
  readonly objective: Objective;
  /** Pair by pair as in the network. */
  readonly candidates: CandidatePairs;
  readonly problem: TransportProblem;
  readonly transport: TransportNetwork;
  /** The cost of each arc in two parts: by the levels above fairness, and by those below. */
  readonly costs: { readonly above: Float64Array; readonly below: Float64Array };
}

/**
 * Facts to network: proposal → member who may review it → sink. Settled assignments stay outside it and take their
 * places with them. The seed orders people and proposals, so that ties favour nobody. O(proposals × members).
 */
export function assignmentProblem(facts: AssignmentFacts, seed: number): AssignmentProblem {
  const random = seededRandom(seed);
  const { balanceOverAffinity } = facts.settings;
  const members = Array.from(shuffledIndices(facts.members.length, random), (i) => facts.members[i]!);
  const settled = settledAssignments(facts);
  const isOpen = openProposals(facts, settled);
  const proposals = Array.from(shuffledIndices(facts.proposals.length, random), (i) => facts.proposals[i]!);
  const candidates = candidatesOfOpen(
    candidatePairs(facts, proposals.filter(isOpen), members, settled.list),
    proposals.map(isOpen),
  );
  const demand = Int32Array.from(proposals, ({ id, wanted }) =>
    Math.max(0, wanted - (settled.coverByProposal.get(id) ?? 0)),
  );
  const limits = members.map(({ isActive, maxLoad }) =>
    isActive ? Math.min(maxLoad ?? proposals.length, proposals.length) : 0,
  );
  const taken = members.map(({ id }) => settled.loadByMember.get(id) ?? 0);
  const share = fairShare(limits, sum(demand) + sum(taken.map((load, i) => Math.min(load, limits[i]!))));
  const shares: Shares = { share, ceiling: loadCeiling(share, balanceOverAffinity) };
  const mostWanted = demand.reduce((most, wanted) => Math.max(most, wanted), 1);
  const goal = objective({
    proposals: proposals.length,
    members: members.length,
    mostWanted,
    share,
    steepestLoad: steepestLoad(share),
    balanceOverAffinity,
  });
  const loads = limits.map((limit, i) => loadPrices(taken[i]!, limit, shares, goal));
  const pairs = pairCosts(candidates, goal);
  const below = goal.isOneSum ? 1 : 0;
  const problem: TransportProblem = {
    demand,
    pairStart: candidates.start,
    pairCarrier: candidates.member,
    pairCost: pairs.above.map((above, pair) => above + below * pairs.below[pair]!),
    loadSteps: loads.map((steps) =>
      steps.map((step) => ({ capacity: step.capacity, cost: step.above + below * step.below })),
    ),
    shortageCosts: missingCosts(proposals, mostWanted, goal),
  };
  const transport = transportNetwork(problem);
  const { pairCount, stepStart } = transport;
  const above = transport.network.cost.slice();
  const beneath = new Float64Array(above.length);
  above.set(pairs.above);
  beneath.set(pairs.below);
  loads.flat().forEach((step, i) => {
    above[stepStart[0]! + i] = step.above;
    beneath[pairCount + i] = step.below;
  });
  return {
    facts,
    proposals,
    members,
    settled,
    limits,
    settledPoints: settledPoints(facts, proposals, settled, isOpen),
    ...shares,
    objective: goal,
    candidates,
    problem,
    transport,
    costs: { above, below: beneath },
  };
}

/** Rows of open proposals put among empty ones of those where nothing is to be decided. */
function candidatesOfOpen(candidates: CandidatePairs, isOpen: readonly boolean[]): CandidatePairs {
  const start = new Int32Array(isOpen.length + 1);
  let row = 0;
  isOpen.forEach((open, i) => {
    if (open) row++;
    start[i + 1] = candidates.start[row]!;
  });
  return { ...candidates, start };
}

/** Which proposals have a place to give or to take away; in a fill those are few. */
function openProposals(
  { standing }: AssignmentFacts,
  { coverByProposal }: SettledAssignments,
): (proposal: ProposalFacts) => boolean {
  const announced = new Set<string>();
  for (const each of standing) if (each.standing === 'announced') announced.add(each.proposalId);
  return ({ id, wanted }) => wanted > (coverByProposal.get(id) ?? 0) || announced.has(id);
}

function pairCosts(
  { affinity, knowsTrack, isAnnounced }: CandidatePairs,
  { weight }: Objective,
): { above: Float64Array; below: Float64Array } {
  const above = new Float64Array(affinity.length);
  const below = new Float64Array(affinity.length);
  for (let pair = 0; pair < above.length; pair++) {
    above[pair] =
      (knowsTrack[pair] === 1 ? 0 : weight.expertise) - (isAnnounced[pair] === 1 ? weight.kept : 0);
    below[pair] = weight.affinity * (100 - affinity[pair]!);
  }
  return { above, below };
}

/** Of open proposals; where nothing is to be decided nobody asks. */
function settledPoints(
  facts: AssignmentFacts,
  proposals: readonly ProposalFacts[],
  { list }: SettledAssignments,
  isOpen: (proposal: ProposalFacts) => boolean,
): Int32Array {
  const open = new Set(proposals.filter(isOpen).map(({ id }) => id));
  const concerned = ({ proposalId }: Pair): boolean => open.has(proposalId);
  const points = new Map<string, number>();
  const placed = placedAffinities({ ...facts, bids: facts.bids.filter(concerned) }, list.filter(concerned));
  for (const each of placed) points.set(each.proposalId, (points.get(each.proposalId) ?? 0) + each.points);
  return Int32Array.from(proposals, ({ id }) => points.get(id) ?? 0);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
