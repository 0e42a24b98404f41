import { memberName, proposalName } from '#domain/assignment/assignment-plan';
import type { AssignmentRule } from '#domain/assignment/assignment-rule';

/** Only proposals that are up for review have reviewers. */
export const proposalIsInRound: AssignmentRule = {
  name: 'proposalIsInRound',
  level: 'block',
  violations: (plan) =>
    plan.planned
      .filter(({ proposalId }) => !plan.proposals.has(proposalId))
      .map(({ proposalId, memberId }) => ({
        message: `${proposalName(plan, proposalId)} is not up for review; ${memberName(plan, memberId)} cannot be assigned to it`,
        remedy: 'leave it out; only submitted proposals are reviewed',
        proposalId,
        memberId,
      })),
};
