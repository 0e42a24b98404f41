import type { AssignmentRule } from '#domain/assignment/assignment-rule';
import { countBy } from '#domain/assignment/settled-assignments';

/** No proposal has fewer reviewers than the floor while another has all it wants. */
export const floorIsReached: AssignmentRule = {
  name: 'floorIsReached',
  level: 'warn',
  violations: ({ facts, planned }) => {
    const cover = countBy(planned, ({ proposalId }) => proposalId);
    const of = (id: string): number => cover.get(id) ?? 0;
    if (!facts.proposals.some(({ id, wanted, floor }) => of(id) >= wanted && wanted > floor)) return [];
    return facts.proposals
      .filter(({ id, floor }) => of(id) < floor)
      .map(({ id, number, floor }) => ({
        message: `#${number} has ${of(id)} of the ${floor} reviewers that every proposal should have before another gets all it wants`,
        remedy: 'add a reviewer who may review it, or ask for fewer reviewers per proposal',
        proposalId: id,
        memberId: null,
      }));
  },
};
