import { memberName } from '#domain/assignment/assignment-plan';
import type { AssignmentRule } from '#domain/assignment/assignment-rule';
import { reviewRings } from '#domain/assignment/review-rings';

/** No two or three members review each other's proposals in a ring. */
export const nobodyReviewsInARing: AssignmentRule = {
  name: 'nobodyReviewsInARing',
  level: 'warn',
  violations: (plan) => {
    if (!plan.facts.settings.noCycles) return [];
    return reviewRings(plan.facts.proposals, plan.planned).map((ring) => {
      const names = ring.map(({ memberId }) => memberName(plan, memberId));
      const steps = ring.map(({ number }, i) => `${names[i]} reviews #${number}`);
      return {
        message: `${names.join(', ')} review each other: ${steps.join(', ')}`,
        remedy: 'give one of these proposals to somebody outside the ring',
        proposalId: ring[0]!.proposalId,
        memberId: ring[0]!.memberId,
      };
    });
  },
};
