import { notConflicted, notOwn, proposalIsSubmitted, proposalWasSentIn } from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

const byChairs = {
  grants: ['organizer', 'cochair'],
  always: [notConflicted, notOwn, proposalIsSubmitted],
  hides: true,
} as const;

/** Sales pitches, duplicates and talks written by machines: reviewers and the texts say so, a chair decides. */
export const suspicionPolicy = policyTable({
  'suspicions.read': {
    says: 'see which of the talks they may read as a chair are alike or suspected by reviewers, and which are set aside',
    grants: ['organizer', 'cochair', 'track_chair'],
  },
  'likeness.rule': { says: 'say whether two talks are the same talk, and take that back', ...byChairs },
  'proposal.set_aside': {
    says: 'keep a talk out of the review, with a reason',
    ...byChairs,
  },
  'proposal.take_back': {
    says: 'take a talk that was set aside into the review after all',
    ...byChairs,
    always: [notConflicted, notOwn, proposalWasSentIn],
  },
});
