import { MinCostFlow } from '#optimize/min-cost-flow';
import { transportNetwork, type TransportProblem } from '#optimize/transport-network';
import type { AssignmentProblem } from '#domain/assignment/assignment-problem';

/** The smallest changes that would cover what is short; each by itself, and tried by solving again. */
export interface Remedy {
  /** So much higher limits of all members of the bottleneck; null when no higher limit would help. */
  readonly raiseBy: number | null;
  /** Places that stay empty all the same, as too few people may review those proposals. */
  readonly leaves: number;
  /** So many further members who may review what is short … */
  readonly newMembers: number;
  /** … taking this many each. */
  readonly each: number;
}

/**
 * What would close a shortage. O(log proposals) warm solves of a flow that only covers.
 * @param bottleneck members whose limits bind, by their place in the problem
 * @param missing places short per proposal that is short
 */
export function remedy(
  assignment: AssignmentProblem,
  bottleneck: readonly number[],
  missing: readonly number[],
): Remedy {
  const { problem, share } = assignment;
  const all = missing.reduce((sum, each) => sum + each, 0);
  const each = Math.max(1, share);
  const newMembers = Math.max(Math.ceil(all / each), ...missing);
  const cover: TransportProblem = {
    demand: problem.demand,
    pairStart: problem.pairStart,
    pairCarrier: problem.pairCarrier,
    pairCost: new Float64Array(problem.pairCarrier.length),
    loadSteps: roomOf(assignment, 0).map((capacity) => [{ capacity, cost: 0 }]),
    shortageCosts: Array.from(problem.demand, () => [1]),
  };
  const transport = transportNetwork(cover);
  const solver = new MinCostFlow(transport.network);
  const leavesAt = (raise: number): number => {
    const room = roomOf(assignment, raise);
    for (const carrier of bottleneck) solver.setCapacity(transport.stepStart[carrier]!, room[carrier]!);
    return solver
      .solve()
      .flow.subarray(transport.shortageStart)
      .reduce((sum, units) => sum + units, 0);
  };
  const most = assignment.proposals.length;
  const leaves = leavesAt(most);
  if (leaves >= all) return { raiseBy: null, leaves: all, newMembers, each };
  let low = 0;
  let high = most;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (leavesAt(middle) > leaves) low = middle;
    else high = middle;
  }
  return { raiseBy: high, leaves, newMembers, each };
}

/** Places each member could still be given, were their limit so much higher. */
function roomOf({ proposals, members, limits, settled }: AssignmentProblem, raise: number): number[] {
  return members.map(({ id }, i) =>
    Math.max(0, Math.min(limits[i]! + raise, proposals.length) - (settled.loadByMember.get(id) ?? 0)),
  );
}
