import { notConflicted, notOwn, proposalIsSubmitted } from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

/** Talks in the wrong track: reviewers say so, a chair moves them. */
export const misfiledPolicy = policyTable({
  'misfiled_proposals.read': {
    says: 'see which of the talks they may read as a chair reviewers would put in another track',
    grants: ['organizer', 'cochair', 'track_chair'],
  },
  'proposal.move': {
    says: 'move a talk to another track with its reviews, or turn the suggestion down, and take either back',
    grants: ['organizer', 'cochair'],
    always: [notConflicted, notOwn, proposalIsSubmitted],
    hides: true,
  },
});
