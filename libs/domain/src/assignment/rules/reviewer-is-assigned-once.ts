import { pairKey } from '#domain/assignment/assignment-facts';
import { memberName, proposalName } from '#domain/assignment/assignment-plan';
import type { AssignmentRule } from '#domain/assignment/assignment-rule';

/** Nobody is assigned to the same proposal twice. */
export const reviewerIsAssignedOnce: AssignmentRule = {
  name: 'reviewerIsAssignedOnce',
  level: 'block',
  violations: (plan) => {
    const seen = new Set<string>();
    return plan.planned
      .filter((pair) => seen.size === seen.add(pairKey(pair)).size)
      .map(({ proposalId, memberId }) => ({
        message: `${memberName(plan, memberId)} is assigned twice to ${proposalName(plan, proposalId)}`,
        remedy: 'leave one of the two out',
        proposalId,
        memberId,
      }));
  },
};
