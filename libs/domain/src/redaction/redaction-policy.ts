import { notConflicted, notOwn, proposalIsSubmitted } from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

/** Hiding who speaks takes somebody who may know it: where a round hides the speakers, the organizers alone. */
export const redactionPolicy = policyTable({
  'redactions.read': {
    says: 'see which talks may give their speakers away, but for those one has a conflict of interest with',
    grants: ['organizer'],
  },
  'redaction.change': {
    says: 'compare a talk with what reviewers read in its place while the speakers are hidden, and change that',
    grants: ['organizer'],
    always: [notConflicted, notOwn, proposalIsSubmitted],
    hides: true,
  },
});
