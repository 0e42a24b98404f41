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
  'conference.configure': {
    says: 'change settings, tracks, formats, levels, rounds and criteria',
    grants: ['organizer'],
    beforeAgreement: true,
  },
});
