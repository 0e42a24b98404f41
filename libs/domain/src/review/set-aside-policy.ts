import {
  notConflicted,
  notOwn,
  proposalIsSubmitted,
  reviewersAreNamedToChairs,
} from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

/** Who takes reviews out of every figure. Their authors never learn of it. */
export const setAsidePolicy = policyTable({
  'set_asides.read': {
    says: 'see which reviews are set aside, and why',
    grants: ['organizer', 'cochair'],
  },
  'review.set_aside': {
    says: 'set a review aside, with a reason, so that it counts nowhere, and take that back',
    grants: ['organizer', 'cochair'],
    always: [notConflicted, notOwn, proposalIsSubmitted],
    hides: true,
  },
  'reviewer.set_aside': {
    says: 'set all reviews of a reviewer in a round aside, those of talks hidden from oneself included, and take that back',
    grants: ['organizer', { to: 'cochair', when: [reviewersAreNamedToChairs] }],
  },
});
