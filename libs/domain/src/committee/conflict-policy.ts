import { isAboutSomebodyElse, speakersAreShown } from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

export const conflictPolicy = policyTable({
  'conflict_matches.list': {
    says: 'see which companies and which people may be the same, and what was decided of them',
    grants: ['organizer', { to: 'cochair', when: [speakersAreShown] }],
  },
  'conflict_match.decide': {
    says: 'decide whether two companies, or a member and a speaker, are the same as far as conflicts of interest go',
    grants: ['organizer'],
  },
  'conflict_match.dismiss': {
    says: 'say of others that they are not the same, or leave it open again',
    grants: ['organizer'],
    always: [isAboutSomebodyElse],
  },
  'conflict_counts.read': {
    says: 'see how many talks are closed to each member, and why',
    grants: ['organizer', 'cochair'],
  },
  'relations.list': { says: 'see whom members are close to', grants: ['organizer'] },
  'relations.read_own': {
    says: 'see whom one said one is close to',
    grants: ['organizer', 'cochair', 'track_chair', 'reviewer'],
    beforeAgreement: true,
  },
  'relation.declare': {
    says: 'say whom one is close to: a manager, a recent colleague, …',
    grants: ['organizer', 'cochair', 'track_chair', 'reviewer'],
  },
  'relation.take_back': {
    says: 'take back whom one said one is close to',
    grants: ['organizer', 'cochair', 'track_chair', 'reviewer'],
  },
  'people.check': {
    says: 'see with which talks people would have conflicts of interest, without inviting them',
    grants: ['organizer', { to: 'cochair', when: [speakersAreShown] }],
  },
});
