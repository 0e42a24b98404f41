import { planByProposal, proposalName } from '#domain/assignment/assignment-plan';
import type { AssignmentRule } from '#domain/assignment/assignment-rule';

/** Every proposal that has reviewers has a senior one. */
export const seniorIsAmongReviewers: AssignmentRule = {
  name: 'seniorIsAmongReviewers',
  level: 'warn',
  violations: (plan) => {
    if (!plan.facts.settings.atLeastOneSenior) return [];
    return planByProposal(plan)
      .filter(([, reviewers]) => reviewers.length > 0 && !reviewers.some(({ isSenior }) => isSenior))
      .map(([{ id }]) => ({
        message: `${proposalName(plan, id)} has no senior reviewer`,
        remedy: 'give one of its places to a senior member, or mark more members as senior',
        proposalId: id,
        memberId: null,
      }));
  },
};
