import { type DualCertificate, dualCertificate } from '#optimize/dual-certificate';
import { type FlowOutcome, type FlowSolution, MinCostFlow, type SolveBudget } from '#optimize/min-cost-flow';
import { seededRandom, shuffledIndices } from '#optimize/random';
import { greedyBasis } from '#optimize/transport-crash';
import type { AssignmentFacts, Pair } from '#domain/assignment/assignment-facts';
import { assignmentProblem, type AssignmentProblem } from '#domain/assignment/assignment-problem';
import { type Draw, drawAssignment, type DrawReport } from '#domain/assignment/draw';
import { flowPairs } from '#domain/assignment/flow-pairs';
import { leadingPrice } from '#domain/assignment/load-prices';
import { GroupRepair } from '#domain/assignment/repair/group-repair';
import type { RepairReport } from '#domain/assignment/repair/repair-report';
import { type Shortage, shortage } from '#domain/assignment/shortage';

/** What a run found, and the proof that nothing better exists. */
export interface AssignmentResult {
  /** Every assignment that should stand afterwards, settled ones included. */
  readonly assignments: readonly Pair[];
  readonly shortage: Shortage;
  readonly proof: AssignmentProof;
  /** How it was drawn; null where it was not left to chance. */
  readonly draw: DrawReport | null;
  /** What the rules asked for that a flow does not know. */
  readonly repair: RepairReport;
}

export interface AssignmentProof {
  readonly outcome: FlowOutcome;
  readonly pivots: number;
  /**
   * Checked after solving, from the network alone: proves that no assignment does better by the objective, without the
   * pairs that were closed and before the exchanges that the group rules asked for, if any.
   */
  readonly certificate: DualCertificate;
  /** False when the instance is too large for the levels to be strictly ordered in exact arithmetic. */
  readonly isStrict: boolean;
}

/** Keeps what is drawn apart from the order in which people stand. */
const DRAWS = 0x5eed;

/** Pivots never needed on any instance we know; the guard of a guard. */
const PIVOTS_PER_PAIR = 20;

/**
 * The best assignment by the levels of `objective`: cover every proposal or say which cannot be and why; keep what is
 * announced; stay within the fair share; give proposals to who knows their track; balance loads; then affinity. It is
 * then repaired to keep the group rules of the settings, and says what that cost.
 * Same facts and seed, same answer. Its result is checked by `checkAssignment` before anyone uses it.
 */
export function assign(facts: AssignmentFacts, seed: number, budget: SolveBudget = {}): AssignmentResult {
  return solveAssignment(assignmentProblem(facts, seed), seed, budget);
}

/** `assign` on a problem already built. */
export function solveAssignment(
  assignment: AssignmentProblem,
  seed: number,
  budget: SolveBudget,
): AssignmentResult {
  const { facts, members, settled, problem, transport, objective, share } = assignment;
  const { network, pairCount, taskCount } = transport;
  const solver = new MinCostFlow(network, 2 * dearestPath(assignment));
  const order = shuffledIndices(taskCount, seededRandom(seed));
  const taken = members.map(({ id }) => settled.loadByMember.get(id) ?? 0);
  solver.startFrom(
    greedyBasis(problem, transport, order, (load, i) => leadingPrice(load, taken[i]!, share, objective)),
  );
  const spending = { pivots: PIVOTS_PER_PAIR * (pairCount + 1000), ...budget };
  const first = solver.solve(spending);
  const groups = new GroupRepair(facts, flowPairs(assignment, first.flow), seed);
  const solution = groups.close(assignment, solver, first, spending);
  const draw = drawn(assignment, solution, seed, spending);
  if (draw) groups.bar(assignment, draw.barred);
  const flow = draw?.flow ?? solution.flow;
  const { assignments, report } = groups.exchange(flowPairs(assignment, flow));
  return {
    assignments,
    shortage: shortage(assignment, { ...solution, flow }),
    proof: {
      outcome: draw?.outcome ?? solution.outcome,
      pivots: solution.pivots + (draw?.pivots ?? 0),
      certificate: draw?.certificate ?? dualCertificate(network, solution.flow, solution.potential),
      isStrict: objective.isStrict,
    },
    draw: draw && draw.report,
    repair: report,
  };
}

/** Left to chance where the settings ask for it. */
function drawn(
  assignment: AssignmentProblem,
  { outcome, flow }: FlowSolution,
  seed: number,
  budget: SolveBudget,
): Draw | null {
  const { mostLikely } = assignment.facts.settings;
  if (mostLikely === null || mostLikely >= 1 || outcome !== 'optimal') return null;
  return drawAssignment(assignment, flow, mostLikely, seededRandom(seed ^ DRAWS), budget);
}

/** Leaving a proposal short is the dearest thing a sensible flow does. */
function dearestPath({ problem }: AssignmentProblem): number {
  return (problem.shortageCosts[0]?.at(-1) ?? 1) * 2;
}
