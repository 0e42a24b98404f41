import { reviewersAreNamedToChairs } from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

/** What calibration says of people is for those who look after the whole committee. */
export const calibrationPolicy = policyTable({
  'calibration.read_reviewers': {
    says: 'see how each reviewer scores beside the committee, and how far the committee agrees',
    grants: ['organizer', { to: 'cochair', when: [reviewersAreNamedToChairs] }],
  },
});
