import {
  chairsTheTrack,
  notConflicted,
  notOwn,
  proposalIsSubmitted,
  reviewersAreNamedToChairs,
  speakersAreShown,
} from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

/** What chairs see of proposals and reviews, and who decides. */
export const decisionPolicy = policyTable({
  'ranking.read': {
    says: 'see the ranked list of the talks they may read as a chair',
    grants: ['organizer', 'cochair', 'track_chair'],
  },
  'proposal.read_as_chair': {
    says: 'read a talk with all its reviews and private notes, and mark it as looked at',
    grants: ['organizer', 'cochair', { to: 'track_chair', when: [chairsTheTrack] }],
    always: [notConflicted, notOwn, proposalIsSubmitted],
    hides: true,
  },
  'speakers.read_as_chair': {
    says: 'see who the speakers of ranked talks are, and their text as it was written',
    grants: [
      'organizer',
      { to: 'cochair', when: [speakersAreShown] },
      { to: 'track_chair', when: [speakersAreShown] },
    ],
  },
  'reviewers.read_as_chair': {
    says: 'see who wrote which review, and when',
    grants: [
      'organizer',
      { to: 'cochair', when: [reviewersAreNamedToChairs] },
      { to: 'track_chair', when: [reviewersAreNamedToChairs] },
    ],
  },
  'decision.record': {
    says: 'accept, waitlist or reject a talk, and take that back',
    grants: ['cochair'],
    always: [notConflicted, notOwn],
    hides: true,
  },
  'decisions.record_in_bulk': {
    says: 'decide about many talks in one step (each as if it were decided alone), and take one’s own step back',
    grants: ['cochair'],
  },
});
