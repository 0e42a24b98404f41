import { pairKey } from '#domain/assignment/assignment-facts';
import { memberName, proposalName } from '#domain/assignment/assignment-plan';
import type { AssignmentRule } from '#domain/assignment/assignment-rule';

/** Who has declined a proposal is not asked again. */
export const declinedStaysDeclined: AssignmentRule = {
  name: 'declinedStaysDeclined',
  level: 'block',
  violations: (plan) =>
    plan.planned
      .filter((pair) => plan.standing.get(pairKey(pair)) === 'declined')
      .map(({ proposalId, memberId }) => ({
        message: `${memberName(plan, memberId)} has declined ${proposalName(plan, proposalId)}`,
        remedy: 'give it to somebody else',
        proposalId,
        memberId,
      })),
};
