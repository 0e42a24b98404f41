import {
  bidsAreOpen,
  chairsTheTrack,
  isAssigned,
  isOwn,
  proposalIsSubmitted,
  takesInterest,
  organizesTheOther,
} from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

export const committeePolicy = policyTable({
  'members.list': {
    says: 'see the committee: roles, tracks, expertise, loads, states and how many conflicts of interest each has',
    grants: ['organizer', 'cochair'],
  },
  'member_addresses.read': {
    says: 'see every address a member is known by, not the invited one alone',
    grants: ['organizer'],
  },
  'members.invite': { says: 'invite to the committee and hand out invitation links', grants: ['organizer'] },
  'former_committee.invite': {
    says: 'see the committee of another conference that one organizes as well, with what they did, and invite them here',
    grants: [{ to: 'organizer', when: [organizesTheOther] }],
    hides: true,
  },
  'interests.read': { says: 'see who offered to review, with what they wrote', grants: ['organizer'] },
  'interests.answer': {
    says: 'invite people who offered to review, dismiss offers and take that back',
    grants: ['organizer'],
  },
  'completion.read': {
    says: 'see and download what each member was assigned, did and did on time, for thank-yous and free tickets',
    grants: ['organizer'],
  },
  'member.change': {
    says: 'change a member’s name, company, further addresses, languages, seniority, roles and most reviews',
    grants: ['organizer'],
  },
  'member.set_expertise': {
    says: 'say which tracks and topics a member reviews and how well they know them',
    grants: ['organizer', 'cochair'],
  },
  'member.leave': {
    says: 'end a seat: the organizer anybody’s, a member their own',
    grants: [
      'organizer',
      { to: 'cochair', when: [isOwn] },
      { to: 'track_chair', when: [isOwn] },
      { to: 'reviewer', when: [isOwn] },
      { to: 'track_host', when: [isOwn] },
    ],
    beforeAgreement: true,
  },
  'seat.read_own': {
    says: 'see one’s own seat: company, roles, tracks, what one knows, speaks and wishes',
    grants: ['organizer', 'cochair', 'track_chair', 'reviewer', 'track_host'],
    beforeAgreement: true,
  },
  'seat.change_own': {
    says: 'say which company one works for now, what one knows and speaks, and how much one wants to review',
    grants: ['organizer', 'cochair', 'track_chair', 'reviewer', 'track_host'],
    beforeAgreement: true,
  },
  'seat.agree': {
    says: 'read what the committee agrees to, and agree to it',
    grants: ['organizer', 'cochair', 'track_chair', 'reviewer', 'track_host'],
    beforeAgreement: true,
  },
  'interest.offer': {
    says: 'offer to review, where the conference takes offers',
    grants: [{ to: 'anyone', when: [takesInterest] }],
    hides: true,
  },
  'invitation.answer': {
    says: 'see, accept or decline the invitation whose link one holds',
    grants: ['anyone'],
  },
  'conflicts_of_interest.list': {
    says: 'see a member’s conflicts of interest, but for talks one has an own conflict of interest with',
    grants: ['organizer', 'cochair'],
  },
  'conflicts_of_interest.read_own': {
    says: 'see the conflicts of interest one declared, and how many were detected',
    grants: ['organizer', 'cochair', 'track_chair', 'reviewer'],
    beforeAgreement: true,
  },
  'conflict_of_interest.declare': {
    says: 'declare a conflict of interest with a talk one may come to review or decide on',
    grants: [
      'organizer',
      'cochair',
      { to: 'track_chair', when: [chairsTheTrack] },
      { to: 'reviewer', when: [isAssigned] },
      { to: 'reviewer', when: [bidsAreOpen] },
    ],
    always: [proposalIsSubmitted],
    hides: true,
  },
  'conflict_of_interest.withdraw': {
    says: 'take back a conflict of interest that one declared',
    grants: ['organizer', 'cochair', 'track_chair', 'reviewer'],
  },
});
