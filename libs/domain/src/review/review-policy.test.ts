import type { Actor, Role } from '#domain/access/actor';
import { type Action, may } from '#domain/access/policy';
import type { Facts } from '#domain/access/policy-table';

const withRoles = (...roles: Role[]): Actor => ({
  userId: 'u',
  isAdmin: true,
  conferenceId: 'c',
  seat: { memberId: 'm', roles: new Set(roles), chairedTrackIds: new Set(['t']), hasAgreed: true },
  isSpeaker: true,
});
const reviewer = withRoles('reviewer');
const everyRole = withRoles('organizer', 'cochair', 'track_chair', 'reviewer', 'track_host');
const good: Facts = {
  isOwnProposal: false,
  hasConflictOfInterest: false,
  proposalIsSubmitted: true,
  roundIsKnown: true,
  proposalIsInRound: true,
  takesPartInRound: true,
  isAssigned: true,
  everyoneReviews: false,
};
const ACTIONS: Action[] = [
  'review.read_page',
  'review.read_history',
  'review.draft',
  'review.submit',
  'review.skip',
  'review.decline',
];

describe.each(ACTIONS)('%s', (action) => {
  it('is the assigned reviewer’s alone', () => {
    expect(may(action, reviewer, good)).toBe(true);
    expect(may(action, reviewer, { ...good, isAssigned: false })).toBe(false);
    expect(may(action, reviewer, { ...good, isAssigned: false, everyoneReviews: true })).toBe(true);
    expect(may(action, withRoles('organizer', 'cochair', 'track_chair', 'track_host'), good)).toBe(false);
  });

  it.each<[string, Facts]>([
    ['their own proposal', { isOwnProposal: true }],
    ['a conflict of interest', { hasConflictOfInterest: true }],
    ['a draft', { proposalIsSubmitted: false }],
    ['a round that is being prepared', { roundIsKnown: false }],
    ['a round that is for other talks', { proposalIsInRound: false }],
    ['a round of other reviewers', { takesPartInRound: false }],
  ])('is overridden by %s, whatever the roles', (_, fact) => {
    expect(may(action, everyRole, { ...good, everyoneReviews: true, ...fact })).toBe(false);
  });

  it('denies where any fact was not loaded', () => {
    for (const fact of [
      'isOwnProposal',
      'hasConflictOfInterest',
      'proposalIsSubmitted',
      'roundIsKnown',
      'proposalIsInRound',
      'takesPartInRound',
      'isAssigned',
    ] as const) {
      const { [fact]: _, ...rest } = good;
      expect(may(action, everyRole, rest)).toBe(false);
    }
  });
});

describe('reviews_of_others.read', () => {
  it('waits until the round opens them, even for a chair who reviews', () => {
    expect(may('reviews_of_others.read', everyRole, good)).toBe(false);
    expect(may('reviews_of_others.read', everyRole, { ...good, othersReviewsAreOpen: true })).toBe(true);
  });
});
