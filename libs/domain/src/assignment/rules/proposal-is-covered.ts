import type { AssignmentRule } from '#domain/assignment/assignment-rule';
import { countBy } from '#domain/assignment/settled-assignments';

/** Every proposal has as many reviewers as it should. */
export const proposalIsCovered: AssignmentRule = {
  name: 'proposalIsCovered',
  level: 'warn',
  violations: ({ facts, planned }) => {
    const cover = countBy(planned, ({ proposalId }) => proposalId);
    return facts.proposals.flatMap(({ id, number, wanted }) => {
      const has = cover.get(id) ?? 0;
      if (has >= wanted) return [];
      return [
        {
          message: `#${number} has ${has} of the ${wanted} reviewers it needs`,
          remedy: 'add a reviewer who may review it, raise a limit, or ask for fewer reviewers',
          proposalId: id,
          memberId: null,
        },
      ];
    });
  },
};
