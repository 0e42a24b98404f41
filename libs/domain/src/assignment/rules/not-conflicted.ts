import { pairKey } from '#domain/assignment/assignment-facts';
import { memberName, proposalName } from '#domain/assignment/assignment-plan';
import type { AssignmentRule } from '#domain/assignment/assignment-rule';

/** Nobody reviews a proposal with which they have a conflict of interest. */
export const notConflicted: AssignmentRule = {
  name: 'notConflicted',
  level: 'block',
  violations: (plan) =>
    plan.planned
      .filter((pair) => plan.conflicted.has(pairKey(pair)))
      .map(({ proposalId, memberId }) => ({
        message: `${memberName(plan, memberId)} has a conflict of interest with ${proposalName(plan, proposalId)}`,
        remedy: 'give it to somebody else, or dismiss the conflict of interest where it is none',
        proposalId,
        memberId,
      })),
};
