import { callIsOpen, conferenceIsPublic, isAuthor, isOwnProposal } from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

/**
 * What speakers do with their own proposals; what the committee may see of them stands elsewhere. Granted to any user on
 * the facts of the proposal asked for, so that somebody without any learns as little about another's as a speaker does.
 */
export const proposalPolicy = policyTable({
  'my_proposals.list': {
    says: 'list the proposals one wrote or is listed on',
    grants: [
      'speaker',
      'organizer',
      'cochair',
      'track_chair',
      'reviewer',
      'track_host',
      { to: 'user', when: [conferenceIsPublic] },
    ],
    beforeAgreement: true,
    hides: true,
  },
  'my_proposal.read': {
    says: 'read a proposal one wrote or is listed on; never its reviews or decision',
    grants: [{ to: 'user', when: [isOwnProposal] }],
    hides: true,
  },
  'proposal.create': { says: 'begin a proposal', grants: [{ to: 'user', when: [callIsOpen] }] },
  'proposal.edit': {
    says: 'edit a draft or a submitted proposal, and its list of speakers',
    grants: [{ to: 'user', when: [isAuthor, callIsOpen] }],
  },
  'proposal.submit': {
    says: 'send a draft in',
    grants: [{ to: 'user', when: [isAuthor, callIsOpen] }],
  },
  'proposal.withdraw': {
    says: 'withdraw a proposal',
    grants: [{ to: 'user', when: [isAuthor, callIsOpen] }],
  },
  'proposal.restore': {
    says: 'take a withdrawal back',
    grants: [{ to: 'user', when: [isAuthor, callIsOpen] }],
  },
  'my_speaker.edit': {
    says: 'edit what one said about oneself as a speaker',
    grants: [{ to: 'user', when: [isOwnProposal] }],
    hides: true,
  },
});
