import { type AssignmentFacts, type Pair, pairKey } from '#domain/assignment/assignment-facts';

/** What a plan does to what stands today. A submitted review is never removed: at most it no longer counts. */
export interface AssignmentChanges {
  readonly added: readonly Pair[];
  readonly removed: readonly Pair[];
}

/** O(facts + planned). */
export function assignmentChanges(facts: AssignmentFacts, planned: readonly Pair[]): AssignmentChanges {
  const today = facts.standing.filter(({ standing }) => standing !== 'declined');
  const before = new Set(today.map(pairKey));
  const after = new Set(planned.map(pairKey));
  return {
    added: planned.filter((pair) => !before.has(pairKey(pair))),
    removed: today
      .filter((pair) => pair.standing !== 'done' && !after.has(pairKey(pair)))
      .map(({ proposalId, memberId }) => ({ proposalId, memberId })),
  };
}
