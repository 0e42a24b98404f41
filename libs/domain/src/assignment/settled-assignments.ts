import {
  type AssignmentFacts,
  type MemberFacts,
  pairKey,
  type StandingAssignment,
} from '#domain/assignment/assignment-facts';

/** The assignments no run moves, and the places they take. */
export interface SettledAssignments {
  readonly list: readonly StandingAssignment[];
  readonly loadByMember: ReadonlyMap<string, number>;
  readonly coverByProposal: ReadonlyMap<string, number>;
}

/**
 * What stays whatever a run finds: submitted reviews, and begun ones of active members. A conflict of interest ends
 * both: its review does not count. O(standing + conflicts).
 */
export function settledAssignments(facts: AssignmentFacts): SettledAssignments {
  const members = new Map(facts.members.map((member) => [member.id, member]));
  const conflicted = new Set(facts.conflictsOfInterest.map(pairKey));
  const list = facts.standing.filter(
    (assignment) =>
      isSettled(assignment, members.get(assignment.memberId)) && !conflicted.has(pairKey(assignment)),
  );
  return {
    list,
    loadByMember: countBy(list, ({ memberId }) => memberId),
    coverByProposal: countBy(list, ({ proposalId }) => proposalId),
  };
}

function isSettled({ standing }: StandingAssignment, member: MemberFacts | undefined): boolean {
  return standing === 'done' || (standing === 'started' && member?.isActive === true);
}

/** How many items fall on each key; keys without any are absent. */
export function countBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
