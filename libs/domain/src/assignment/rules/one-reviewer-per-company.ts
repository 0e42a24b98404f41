import { planByProposal, proposalName } from '#domain/assignment/assignment-plan';
import type { AssignmentRule } from '#domain/assignment/assignment-rule';

/** No two reviewers of a proposal work for the same company. */
export const oneReviewerPerCompany: AssignmentRule = {
  name: 'oneReviewerPerCompany',
  level: 'warn',
  violations: (plan) => {
    if (!plan.facts.settings.onePerCompany) return [];
    return planByProposal(plan).flatMap(([{ id }, reviewers]) => {
      const first = new Map<string, string>();
      return reviewers.flatMap(({ id: memberId, name, companyKey }) => {
        if (companyKey === null) return [];
        const colleague = first.get(companyKey);
        if (colleague === undefined) {
          first.set(companyKey, name);
          return [];
        }
        return [
          {
            message: `${colleague} and ${name} review ${proposalName(plan, id)} and work for the same company`,
            remedy: 'give one of the two places to somebody from another company',
            proposalId: id,
            memberId,
          },
        ];
      });
    });
  },
};
