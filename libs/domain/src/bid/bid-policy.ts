import {
  bidsAreOpen,
  notConflicted,
  notOwn,
  proposalIsInRound,
  proposalIsSubmitted,
  takesPartInRound,
} from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

const biddable = {
  grants: [{ to: 'reviewer', when: [bidsAreOpen] }],
  always: [notOwn, notConflicted, proposalIsSubmitted, proposalIsInRound, takesPartInRound],
  hides: true,
} as const;

/** Who says which talks they would like to review, and who sees how that goes. */
export const bidPolicy = policyTable({
  'bids.read_own': {
    says: 'see the talks one may bid on, with one’s own bids, while bids are taken',
    grants: [{ to: 'reviewer', when: [bidsAreOpen] }],
  },
  'bid.read_proposal': { says: 'read a talk to bid on it, without its notes to the committee', ...biddable },
  'bid.change': { says: 'say whether one would like to review a talk', ...biddable },
  'bids.read_coverage': {
    says: 'see how many have bid and which talks nobody asked for; not talks one has a conflict of interest with',
    grants: ['organizer', 'cochair'],
  },
  'bids.read_targeted': {
    says: 'see whose bids go to one speaker alone',
    grants: ['organizer'],
  },
});
