import { memberName, proposalName } from '#domain/assignment/assignment-plan';
import type { AssignmentRule } from '#domain/assignment/assignment-rule';

/** Nobody reviews a proposal of which they are a speaker, whatever the detected conflicts say. */
export const nobodyReviewsTheirOwn: AssignmentRule = {
  name: 'nobodyReviewsTheirOwn',
  level: 'block',
  violations: (plan) =>
    plan.planned
      .filter(
        ({ proposalId, memberId }) => plan.proposals.get(proposalId)?.authorIds.includes(memberId) === true,
      )
      .map(({ proposalId, memberId }) => ({
        message: `${memberName(plan, memberId)} is a speaker of ${proposalName(plan, proposalId)}`,
        remedy: 'give it to somebody else',
        proposalId,
        memberId,
      })),
};
