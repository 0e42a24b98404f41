import {
  chairsTheTrack,
  discussionIsOpen,
  isAssigned,
  isOwn,
  notConflicted,
  notOwn,
  proposalIsSubmitted,
  roundIsDiscussed,
} from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

/** Chairs who read the reviews, and reviewers from their own review on. */
const discussing = {
  grants: [
    'organizer',
    'cochair',
    { to: 'track_chair', when: [chairsTheTrack] },
    { to: 'reviewer', when: [isAssigned, discussionIsOpen] },
  ],
  always: [notConflicted, notOwn, proposalIsSubmitted],
  hides: true,
} as const;

const asking = {
  ...discussing,
  grants: ['organizer', 'cochair', { to: 'track_chair', when: [chairsTheTrack] }],
} as const;

/** What reviewers and chairs say to each other about a talk, and what chairs ask of a reviewer again. */
export const discussionPolicy = policyTable({
  'discussions.list': {
    says: 'list the discussions one takes part in',
    grants: ['organizer', 'cochair', 'track_chair', 'reviewer'],
  },
  'discussion.read': {
    says: 'read the discussion of a talk: chairs always, reviewers once they have submitted, where the round lets them',
    ...discussing,
  },
  'comment.write': {
    says: 'write in the discussion of a talk, in a round that has discussions',
    ...discussing,
    always: [...discussing.always, roundIsDiscussed],
  },
  'comment.change': {
    says: 'change or delete one’s own comment',
    grants: [...discussing.grants],
    always: [isOwn],
  },
  'discussion_mail.choose': {
    says: 'say whether one is told by mail of answers and mentions',
    grants: ['organizer', 'cochair', 'track_chair', 'reviewer'],
  },
  'reconsideration.ask': {
    says: 'ask reviewers of a talk for one more look, see what became of it, take it back',
    ...asking,
  },
  'reconsideration.answer': {
    says: 'read what chairs ask of one’s review, and answer that it stands as it is',
    ...discussing,
    grants: [{ to: 'reviewer', when: [isAssigned] }],
  },
});
