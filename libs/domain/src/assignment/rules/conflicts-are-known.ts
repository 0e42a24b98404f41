import { pairKey } from '#domain/assignment/assignment-facts';
import { memberName, proposalName } from '#domain/assignment/assignment-plan';
import type { AssignmentRule } from '#domain/assignment/assignment-rule';

/** Nothing new is assigned while conflict detection has not run for both sides: unknown denies. */
export const conflictsAreKnown: AssignmentRule = {
  name: 'conflictsAreKnown',
  level: 'block',
  violations: (plan) =>
    plan.planned
      .filter(
        (pair) =>
          !plan.standing.has(pairKey(pair)) &&
          (plan.proposals.get(pair.proposalId)?.conflictsAreKnown !== true ||
            plan.members.get(pair.memberId)?.conflictsAreKnown !== true),
      )
      .map(({ proposalId, memberId }) => ({
        message: `it is not known whether ${memberName(plan, memberId)} has a conflict of interest with ${proposalName(plan, proposalId)}`,
        remedy: 'wait until the detection has run, or start it on the page of conflicts of interest',
        proposalId,
        memberId,
      })),
};
