import {
  chairsTheTrack,
  isOwnProposal,
  notConflicted,
  notOwn,
  proposalIsSubmitted,
} from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';
import { reviewable } from '#domain/review/review-policy';

const ownWord = { grants: [{ to: 'user', when: [isOwnProposal] }], hides: true } as const;

/** What surrounds a proposal, and what its speakers say of themselves for it. */
export const contextPolicy = policyTable({
  'proposal_context.read': {
    says: 'read what surrounds a proposal one reviews: its speakers’ other and earlier talks, and similar ones; never a score, a reviewer or a state',
    ...reviewable,
  },
  'proposal_context.read_as_chair': {
    says: 'read what surrounds a talk: its speakers’ other and earlier talks, and similar ones of any track; never their scores or states',
    grants: ['organizer', 'cochair', { to: 'track_chair', when: [chairsTheTrack] }],
    always: [notConflicted, notOwn, proposalIsSubmitted],
    hides: true,
  },
  'my_experience.read': { says: 'read what one said of one’s earlier talks', ...ownWord },
  'my_experience.edit': { says: 'say whether one has spoken before, and where', ...ownWord },
});
