import { pairKey } from '../assignment-facts';
import { memberName, proposalName } from '../assignment-plan';
import type { AssignmentRule } from '../assignment-rule';

/** Who has declined a proposal is not asked again. */
export const declinedStaysDeclined: AssignmentRule = {
  name: 'declinedStaysDeclined',
  level: 'block',
  violations: (plan) =>
    plan.planned
      .filter((pair) => plan.standing.get(pairKey(pair)) === 'declined')
      .map(({ proposalId, memberId }) => ({
        message: `${memberName(plan, memberId)} has declined ${proposalName(plan, proposalId)}`,
        proposalId,
        memberId,
      })),
};
