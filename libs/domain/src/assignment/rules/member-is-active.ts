import { pairKey } from '#domain/assignment/assignment-facts';
import { memberName, proposalName } from '#domain/assignment/assignment-plan';
import type { AssignmentRule } from '#domain/assignment/assignment-rule';

/** Only active members have anything to review; what a former member has submitted may stand. */
export const memberIsActive: AssignmentRule = {
  name: 'memberIsActive',
  level: 'block',
  violations: (plan) =>
    plan.planned
      .filter(
        (pair) =>
          plan.members.get(pair.memberId)?.isActive !== true && plan.standing.get(pairKey(pair)) !== 'done',
      )
      .map(({ proposalId, memberId }) => ({
        message: `${memberName(plan, memberId)} is not an active member and cannot review ${proposalName(plan, proposalId)}`,
        remedy: 'invite them again as a reviewer, or give it to somebody else',
        proposalId,
        memberId,
      })),
};
