import { conferenceIsPublic } from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

export const conferencePolicy = policyTable({
  'conferences.list': { says: 'list the conferences one has a part in', grants: ['anyone'] },
  'conference.create': { says: 'create a conference and become its organizer', grants: ['admin'] },
  'conference.read': {
    says: 'see a conference: name, dates, call, tracks, formats, levels',
    grants: [
      'organizer',
      'cochair',
      'track_chair',
      'reviewer',
      'track_host',
      'speaker',
      { to: 'anyone', when: [conferenceIsPublic] },
    ],
    beforeAgreement: true,
    hides: true,
  },
  'rounds.read': {
    says: 'see the review rounds with their dates, form and visibility',
    grants: ['organizer', 'cochair', 'track_chair', 'reviewer'],
    beforeAgreement: true,
  },
  'rounds.read_prepared': {
    says: 'see the review rounds that reviewers do not know of: those being prepared, and those of other reviewers',
    grants: ['organizer', 'cochair', 'track_chair'],
    beforeAgreement: true,
  },
  'round_pool.read': {
    says: 'see for how many talks and for which reviewers a round is, and what another choice would end; of talks counts alone',
    grants: ['organizer'],
  },
  'round_pool.set': { says: 'choose the talks and the reviewers of a round', grants: ['organizer'] },
  'conference.configure': {
    says: 'change settings, tracks, formats, levels, rounds and criteria',
    grants: ['organizer'],
    beforeAgreement: true,
  },
});
