import {
  isAssigned,
  notConflicted,
  notOwn,
  othersReviewsAreOpen,
  proposalIsInRound,
  proposalIsSubmitted,
  reviewersAreNamedToAll,
  roundIsKnown,
  speakersAreShown,
  takesPartInRound,
} from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

/**
 * Own proposals, conflicts of interest and the round's own limits override every grant; a proposal one may not review does
 * not exist for one.
 */
export const reviewable = {
  grants: [{ to: 'reviewer', when: [isAssigned] }],
  always: [notOwn, notConflicted, proposalIsSubmitted, roundIsKnown, proposalIsInRound, takesPartInRound],
  hides: true,
} as const;

/** Whether the round is open is no question of permission: it is refused as a deadline, after these. */
export const reviewPolicy = policyTable({
  'review_queue.read': { says: "see one's own review queue", grants: ['reviewer'] },
  'assigned_set.read': {
    says: 'keep the talks of one’s own queue on a device, with one’s own reviews and drafts, to read them without a network',
    grants: ['reviewer'],
  },
  'review_queue.finish': {
    says: 'say that one is done with all reviews of a round, or take it back',
    grants: ['reviewer'],
  },
  'review.read_page': {
    says: 'read a proposal to review it, with one’s own review and draft',
    ...reviewable,
  },
  'review.read_history': { says: "read the earlier versions of one's own review", ...reviewable },
  'review.draft': { says: 'keep a private draft of a review', ...reviewable },
  'review.submit': { says: 'submit or revise a review while the round is open', ...reviewable },
  'review.skip': {
    says: "put a proposal off to the end of one's own queue, or take it up again",
    ...reviewable,
  },
  'review.decline': { says: 'give back an assigned proposal, with a reason', ...reviewable },
  'speakers.read_as_reviewer': {
    says: 'see who speaks in a proposal one reviews, and its text as it was written',
    ...reviewable,
    grants: [{ to: 'reviewer', when: [isAssigned, speakersAreShown] }],
  },
  'reminders.read': {
    says: 'see which reviewers were reminded of what, and what reminders are to come',
    grants: ['organizer', 'cochair'],
  },
  'reminders.send': {
    says: 'remind reviewers by hand of what is left, and see beforehand whom that would reach',
    grants: ['organizer'],
  },
  'reviews_of_others.read': {
    says: 'read the other reviews of a proposal one reviews, as the round allows',
    ...reviewable,
    grants: [{ to: 'reviewer', when: [isAssigned, othersReviewsAreOpen] }],
  },
  'reviewers.read_as_reviewer': {
    says: 'see who wrote the other reviews that one may read',
    ...reviewable,
    grants: [{ to: 'reviewer', when: [isAssigned, othersReviewsAreOpen, reviewersAreNamedToAll] }],
  },
});
