import { pairKey } from '#domain/assignment/assignment-facts';
import { memberName, proposalName } from '#domain/assignment/assignment-plan';
import type { AssignmentRule } from '#domain/assignment/assignment-rule';
import { settledAssignments } from '#domain/assignment/settled-assignments';

/** A review that is begun or submitted keeps its reviewer. */
export const settledStays: AssignmentRule = {
  name: 'settledStays',
  level: 'block',
  violations: (plan) => {
    const planned = new Set(plan.planned.map(pairKey));
    return settledAssignments(plan.facts)
      .list.filter((pair) => !planned.has(pairKey(pair)))
      .map(({ proposalId, memberId }) => ({
        message: `${memberName(plan, memberId)} has begun ${proposalName(plan, proposalId)} and would lose it`,
        remedy: 'keep it with them; only they can give it back',
        proposalId,
        memberId,
      }));
  },
};
