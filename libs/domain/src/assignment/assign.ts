import { type DualCertificate, dualCertificate } from '#optimize/dual-certificate';
import { type FlowOutcome, type FlowSolution, MinCostFlow, type SolveBudget } from '#optimize/min-cost-flow';
import type { ProvedFlow } from '#optimize/optimal-face';
import { seededRandom, shuffledIndices } from '#optimize/random';
import { greedyBasis } from '#optimize/transport-crash';
import type { AssignmentFacts, Pair } from '#domain/assignment/assignment-facts';
import { assignmentProblem, type AssignmentProblem } from '#domain/assignment/assignment-problem';
import { type Draw, drawAssignment, type DrawReport } from '#domain/assignment/draw';
import { fairAssignment, type Fairness, fairnessOf } from '#domain/assignment/fair-assignment';
import { flowPairs } from '#domain/assignment/flow-pairs';
import { leadingPrice } from '#domain/assignment/load-prices';
import { provedLevels, type ProvedLevels } from '#domain/assignment/proved-levels';
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
   * Of the flow, checked after solving from the network alone: no assignment does better by the levels from cover to
   * expertise, without the pairs that were closed and before the exchanges that the group rules asked for, if any.
   * Fairness, balance and affinity have the bounds in `fairness`.
   */
  readonly certificate: DualCertificate;
  /** False when the instance is too large for the levels to be strictly ordered in exact arithmetic. */
  readonly isStrict: boolean;
  /** What the flow comes to by each level that is proved; in their order. Smaller is better, and none can be smaller. */
  readonly levels: ProvedLevels;
  /** null where the flow itself was not proved, or the assignment is drawn at random. */
  readonly fairness: Fairness | null;
}

/** How long a run may go on, and who is told of it. */
export interface AssignmentBudget extends SolveBudget {
  /** The bounds on fairness as they close in. */
  readonly onFairness?: (fairness: Omit<Fairness, 'isComplete'>) => void;
  /** False: the levels that are one flow, with balance and affinity at their best; fairness is left aside. */
  readonly isFair?: boolean;
}

/** Keeps what is drawn apart from the order in which people stand. */
const DRAWS = 0x5eed;

/** Pivots never needed on any instance we know; the guard of a guard. */
const PIVOTS_PER_PAIR = 20;

/**
 * The best assignment by the levels of `objective`: cover every proposal or say which cannot be and why; keep what is
 * announced; stay within the fair share; give proposals to who knows their track; serve the worst served as well as can
 * be; then balance loads and affinity. It is then repaired to keep the group rules of the settings, and says what that
 * cost. Same facts and seed, same answer. Its result is checked by `checkAssignment` before
 * anyone uses it.
 */
export function assign(
  facts: AssignmentFacts,
  seed: number,
  budget: AssignmentBudget = {},
): AssignmentResult {
  return solveAssignment(assignmentProblem(facts, seed), seed, budget);
}

/** `assign` on a problem already built. */
export function solveAssignment(
  assignment: AssignmentProblem,
  seed: number,
  budget: AssignmentBudget,
): AssignmentResult {
  const { transport, objective, costs } = assignment;
  const solver = startedSolver(assignment, seed);
  const pivotLimit = PIVOTS_PER_PAIR * (transport.pairCount + 1000);
  const spending = { pivots: pivotLimit, ...budget };
  const first = solver.solve(spending);
  const groups = new GroupRepair(assignment, flowPairs(assignment, first.flow), seed);
  const solution = groups.close(solver, first, spending);
  const draw = drawn(assignment, solution, seed, spending);
  if (draw) groups.bar(draw.barred);
  const best: ProvedFlow = {
    cost: costs.above,
    flow: solution.flow,
    potential: solver.potentialsAt(costs.above),
    treeArc: solver.treeArcs(),
  };
  const isSought = solution.outcome === 'optimal' && (budget.isFair !== false || !objective.isOneSum);
  const fair =
    draw || !isSought
      ? null
      : fairAssignment(assignment, best, {
          ...(budget.isFair === false ? { highestLevel: 0 } : {}),
          isOver: (pivots) => pivots > pivotLimit || budget.isOver?.(first.pivots + pivots) === true,
          onBounds: (bounds) => budget.onFairness?.(fairnessOf(bounds, objective)),
        });
  const flow = draw?.flow ?? fair?.flow ?? solution.flow;
  const planned = flowPairs(assignment, flow);
  if (fair) groups.countFairness(flowPairs(assignment, solution.flow), planned);
  const { assignments, report } = groups.exchange(planned, fair?.fairness.least);
  const certificate =
    draw?.certificate ?? dualCertificate({ ...transport.network, cost: costs.above }, flow, best.potential);
  groups.reopen();
  return {
    assignments,
    shortage: shortage(assignment, flow),
    proof: {
      outcome: draw?.outcome ?? solution.outcome,
      pivots: first.pivots + (draw?.pivots ?? 0) + (fair?.pivots ?? 0),
      certificate,
      isStrict: objective.isStrict,
      levels: provedLevels(assignment, flow),
      fairness: fair?.fairness ?? null,
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

/** A solver that stands on a good first flow. */
function startedSolver(assignment: AssignmentProblem, seed: number): MinCostFlow {
  const { members, settled, problem, transport, objective, ceiling } = assignment;
  const solver = new MinCostFlow(transport.network, 2 * dearestPath(assignment));
  const order = shuffledIndices(transport.taskCount, seededRandom(seed));
  const taken = members.map(({ id }) => settled.loadByMember.get(id) ?? 0);
  const price = (load: number, i: number): number => leadingPrice(load, taken[i]!, ceiling, objective);
  solver.startFrom(greedyBasis(problem, transport, order, price));
  return solver;
}

/** Leaving a proposal short is the dearest thing a sensible flow does. */
function dearestPath({ objective: { weight }, problem }: AssignmentProblem): number {
  return 2 * (weight.covered + weight.floor + weight.spread * (problem.shortageCosts[0]?.length ?? 1));
}
