import type { Pair } from '#domain/assignment/assignment-facts';
import type { AssignmentProblem } from '#domain/assignment/assignment-problem';

/** The assignments that a flow stands for, settled ones included. O(pairs). */
export function flowPairs(
  { proposals, members, settled, problem }: AssignmentProblem,
  flow: Int32Array,
): Pair[] {
  const pairs: Pair[] = settled.list.map(({ proposalId, memberId }) => ({ proposalId, memberId }));
  const { pairStart, pairCarrier } = problem;
  proposals.forEach(({ id: proposalId }, task) => {
    for (let pair = pairStart[task]!; pair < pairStart[task + 1]!; pair++) {
      if (flow[pair]! > 0) pairs.push({ proposalId, memberId: members[pairCarrier[pair]!]!.id });
    }
  });
  return pairs;
}
