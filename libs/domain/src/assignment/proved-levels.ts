import type { AssignmentProblem } from '#domain/assignment/assignment-problem';

/** What an assignment comes to by the levels that a certificate proves; counts, smaller is better. */
export interface ProvedLevels {
  /** Places that stay without a reviewer. */
  readonly missing: number;
  /** Those of them that lie below the floor of their proposal. */
  readonly belowFloor: number;
  /** Announced pairs taken away. */
  readonly takenAway: number;
  /** Places above the even share of a reviewer, or the ceiling the slider allows. */
  readonly aboveShare: number;
  /** Places held by somebody who does not know the track. */
  readonly strangers: number;
}

/** Reads the levels from a flow of the network. O(arcs). */
export function provedLevels(assignment: AssignmentProblem, flow: Int32Array): ProvedLevels {
  const { proposals, members, candidates, problem, transport, settled, ceiling } = assignment;
  const { pairCount, shortageStart, shortageWidth } = transport;
  const levels = { missing: 0, belowFloor: 0, takenAway: 0, aboveShare: 0, strangers: 0 };
  const loads = members.map(({ id }) => settled.loadByMember.get(id) ?? 0);
  const before = loads.slice();
  for (let pair = 0; pair < pairCount; pair++) {
    if (flow[pair] === 0) {
      levels.takenAway += candidates.isAnnounced[pair]!;
      continue;
    }
    loads[problem.pairCarrier[pair]!]!++;
    levels.strangers += 1 - candidates.knowsTrack[pair]!;
  }
  loads.forEach((load, i) => (levels.aboveShare += Math.max(0, load - Math.max(ceiling, before[i]!))));
  proposals.forEach(({ wanted, floor }, task) => {
    let missing = 0;
    for (let i = 0; i < shortageWidth; i++) missing += flow[shortageStart + task * shortageWidth + i]!;
    levels.missing += missing;
    levels.belowFloor += Math.max(0, missing - Math.max(0, wanted - floor));
  });
  return levels;
}
