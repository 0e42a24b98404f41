import { residualReach } from '#optimize/residual-reach';
import type { AssignmentProblem } from '#domain/assignment/assignment-problem';
import { remedy, type Remedy } from '#domain/assignment/remedy';

/** A proposal that gets fewer reviewers than wanted. */
export interface UncoveredProposal {
  readonly proposalId: string;
  readonly number: number;
  readonly missing: number;
  /** How many may review it at all, whatever their load. */
  readonly candidates: number;
}

/**
 * Why no assignment covers more: these proposals need `places` more reviewers; the only members that could take them
 * have room for `room` in all, and every other candidate of theirs reviews them already (`takenElsewhere` places).
 * Always places = missing + room + takenElsewhere.
 */
export interface Bottleneck {
  readonly proposalIds: readonly string[];
  readonly memberIds: readonly string[];
  readonly places: number;
  readonly room: number;
  readonly takenElsewhere: number;
  readonly missing: number;
  /** Absent in runs of before there was any. */
  readonly remedy?: Remedy;
}

export interface Shortage {
  readonly uncovered: readonly UncoveredProposal[];
  /** null when every proposal is covered. */
  readonly bottleneck: Bottleneck | null;
}

/** Reads from a finished flow which proposals stay short, and the minimum cut that proves it. O(pairs). */
export function shortage(assignment: AssignmentProblem, flow: Int32Array): Shortage {
  const { proposals, members, problem, transport, limits, settled } = assignment;
  const { shortageStart, shortageWidth, taskCount, network } = transport;
  const missingOf = (task: number): number => {
    let missing = 0;
    for (let i = 0; i < shortageWidth; i++) missing += flow[shortageStart + task * shortageWidth + i]!;
    return missing;
  };
  const uncovered: UncoveredProposal[] = [];
  const short: number[] = [];
  proposals.forEach(({ id, number }, task) => {
    const missing = missingOf(task);
    if (missing === 0) return;
    short.push(task);
    const candidates = problem.pairStart[task + 1]! - problem.pairStart[task]!;
    uncovered.push({ proposalId: id, number, missing, candidates });
  });
  if (short.length === 0) return { uncovered, bottleneck: null };

  const reached = residualReach(network, flow, short, (arc) => arc < shortageStart);
  const tasks = proposals.flatMap((_, task) => (reached[task] === 1 ? [task] : []));
  const carriers = members.flatMap((_, carrier) => (reached[taskCount + carrier] === 1 ? [carrier] : []));
  const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
  const places = total(tasks.map((task) => problem.demand[task]!));
  const missing = total(uncovered.map((proposal) => proposal.missing));
  const room = total(
    carriers.map((c) => Math.max(0, limits[c]! - (settled.loadByMember.get(members[c]!.id) ?? 0))),
  );
  return {
    uncovered: uncovered.toSorted((a, b) => a.number - b.number),
    bottleneck: {
      proposalIds: tasks.map((task) => proposals[task]!.id),
      memberIds: carriers.map((carrier) => members[carrier]!.id),
      places,
      room,
      takenElsewhere: places - room - missing,
      missing,
      remedy: remedy(
        assignment,
        carriers,
        uncovered.map((proposal) => proposal.missing),
      ),
    },
  };
}
