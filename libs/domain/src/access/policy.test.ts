import { ANONYMOUS, type Actor, type Role } from '#domain/access/actor';
import { POLICY, authorize, may, mayByRole, refusal } from '#domain/access/policy';
import { DomainError } from '#domain/errors';

const withRoles = (...roles: Role[]): Actor => ({
  userId: 'u',
  isAdmin: false,
  conferenceId: 'c',
  seat: { memberId: 'm', roles: new Set(roles), chairedTrackIds: new Set(), hasAgreed: true },
  isSpeaker: false,
});

describe('the policy', () => {
  it('lets nobody do what no grant names', () => {
    expect(may('conference.configure', ANONYMOUS)).toBe(false);
    expect(may('conference.configure', withRoles('cochair', 'reviewer'))).toBe(false);
    expect(may('conference.configure', withRoles('organizer'))).toBe(true);
  });

  it('denies where a fact was not loaded', () => {
    expect(may('conference.read', ANONYMOUS, {})).toBe(false);
    expect(may('conference.read', ANONYMOUS, { conferenceIsPublic: true })).toBe(true);
  });

  it('says why, and hides what may not be known of', () => {
    expect(refusal('conference.read', ANONYMOUS)).toEqual({
      code: 'forbidden',
      reason: 'This conference has not opened its call.',
      hides: true,
    });
    expect(() => authorize('conference.read', ANONYMOUS)).toThrow(
      expect.objectContaining({ code: 'not_found' }),
    );
    expect(() => authorize('conference.configure', withRoles('reviewer'))).toThrow(DomainError);
  });

  it('asks a member for their agreement before their seat counts, but for what shows nothing', () => {
    const { seat, ...rest } = withRoles('organizer', 'reviewer');
    const newcomer: Actor = { ...rest, seat: { ...seat!, hasAgreed: false } };
    expect(refusal('review.read_page', newcomer)).toMatchObject({ code: 'agreement_needed', hides: false });
    expect(mayByRole('members.list', newcomer)).toBe(false);
    expect(may('conference.configure', newcomer)).toBe(true);
    expect(may('my_proposal.read', newcomer, { isOwnProposal: true })).toBe(true);
  });

  it('allows by role only what some grant names', () => {
    expect(mayByRole('conference.read', ANONYMOUS)).toBe(true);
    expect(mayByRole('installation.load_demo', withRoles('organizer'))).toBe(false);
  });

  it('gives every action a sentence and a subject.verb name', () => {
    for (const [action, row] of Object.entries(POLICY)) {
      expect(action).toMatch(/^[a-z_]+\.[a-z_]+$/);
      expect(row.says.length).toBeGreaterThan(5);
    }
  });
});
