import { chairsTheTrack } from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

/** The order that the chairs of a track make of its talks. Of which talks, says `proposal.read_as_chair`. */
export const trackRankingPolicy = policyTable({
  'track_rankings.list': {
    says: 'see how far the chairs of the tracks they read are with their order, and where each talk stands in it',
    grants: ['organizer', 'cochair', 'track_chair'],
  },
  'track_ranking.read': {
    says: 'read the joint order of a track, and be seen doing so',
    grants: ['organizer', 'cochair', { to: 'track_chair', when: [chairsTheTrack] }],
    hides: true,
  },
  'track_ranking.order': {
    says: 'put the talks of a track in order, say why, and sign the order off',
    grants: [{ to: 'track_chair', when: [chairsTheTrack] }],
    hides: true,
  },
  'track_ranking.take_back': {
    says: 'take the sign-off of a track’s order back, with a reason',
    grants: ['cochair', { to: 'track_chair', when: [chairsTheTrack] }],
    hides: true,
  },
});
