import { type Pair, pairKey } from '#domain/assignment/assignment-facts';
import type { AssignmentRule } from '#domain/assignment/assignment-rule';
import { countBy } from '#domain/assignment/settled-assignments';

/** Nobody gets anything new above their limit; what they already have may stand. */
export const loadIsWithinLimit: AssignmentRule = {
  name: 'loadIsWithinLimit',
  level: 'block',
  violations: ({ facts, planned, standing }) => {
    const memberOf = ({ memberId }: Pair): string => memberId;
    const load = countBy(planned, memberOf);
    const fresh = countBy(
      planned.filter((pair) => (standing.get(pairKey(pair)) ?? 'declined') === 'declined'),
      memberOf,
    );
    return facts.members.flatMap(({ id, name, maxLoad }) => {
      const has = load.get(id) ?? 0;
      if (maxLoad === null || has <= maxLoad || !fresh.has(id)) return [];
      return [
        {
          message: `${name} would have ${has} proposals, the limit is ${maxLoad}`,
          remedy: `raise the limit of ${name}, or give some of these to somebody else`,
          proposalId: null,
          memberId: id,
        },
      ];
    });
  },
};
