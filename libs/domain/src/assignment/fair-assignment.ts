import { fairTransport, type FairBounds, type FairSearch } from '#optimize/fair-transport';
import { optimalFace, type ProvedFlow } from '#optimize/optimal-face';
import type { AssignmentProblem } from '#domain/assignment/assignment-problem';
import type { Objective } from '#domain/assignment/objective';

/** The fairest assignment among those that are best by every level above, with its bounds. */
export interface FairAssignment {
  /** Flow per arc of the whole network. */
  readonly flow: Int32Array;
  readonly fairness: Fairness;
  readonly pivots: number;
}

/** Bounds in numbers that can be said; all hold for assignments that are as good by the levels above. */
export interface Fairness {
  /** Every proposal has reviewers worth this many points of affinity in all, or the most its own candidates allow. */
  readonly least: number;
  /** No assignment gives every proposal more than this, or the most its own candidates allow. */
  readonly leastBound: number;
  /**
   * By so many points of affinity, or the like in balance, an assignment that serves everybody as well could at most be
   * better; 0 proves that none is. null when the search was ended before any bound was known.
   */
  readonly fitGap: number | null;
  /** False when the search was ended early: what was found by then is as valid, but its bounds may be wide. */
  readonly isComplete: boolean;
}

/**
 * Levels four to six: the largest T such that every proposal gets min(T, its own best possible) points, then the best blend
 * of balance and affinity at that. Only what all best assignments of the levels above leave open is moved.
 * @param best proved by the levels above alone
 */
export function fairAssignment(
  assignment: AssignmentProblem,
  best: ProvedFlow,
  search: FairSearch,
): FairAssignment {
  const { candidates, costs, settledPoints, objective } = assignment;
  const face = optimalFace(assignment, best, costs.below);
  const had = settledPoints.slice();
  const taskOf = taskOfPair(assignment);
  for (const pair of face.fixedPairs) had[taskOf(pair)]! += candidates.affinity[pair]!;
  const value = Int32Array.from(face.pairOf, (pair) => candidates.affinity[pair]!);
  const { problem, transport } = face;
  const found = fairTransport({ problem, transport, value, had }, face.basis, search);
  return {
    flow: face.whole(found.flow),
    fairness: { ...fairnessOf(found, objective), isComplete: found.isComplete },
    pivots: found.pivots,
  };
}

/** Bounds of the network in points of affinity. */
export function fairnessOf(
  { level, levelBound, cost, costBound }: FairBounds,
  { weight }: Objective,
): Omit<Fairness, 'isComplete'> {
  return {
    least: level,
    leastBound: levelBound,
    fitGap: Number.isFinite(costBound) ? (cost - costBound) / weight.affinity : null,
  };
}

function taskOfPair({ problem: { pairStart } }: AssignmentProblem): (pair: number) => number {
  let task = 0;
  return (pair) => {
    if (pair < pairStart[task]!) task = 0;
    while (pair >= pairStart[task + 1]!) task++;
    return task;
  };
}
