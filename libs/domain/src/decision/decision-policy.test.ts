import type { Actor, Role } from '#domain/access/actor';
import { may } from '#domain/access/policy';
import type { Facts } from '#domain/access/policy-table';
import { undecidable } from '#domain/decision/decision-rules';
import { readableTracks } from '#domain/ranking/readable-tracks';

const actor = (roles: Role[], chaired: string[] = []): Actor => ({
  userId: 'u',
  isAdmin: true,
  conferenceId: 'c',
  seat: { memberId: 'm', roles: new Set(roles), chairedTrackIds: new Set(chaired), hasAgreed: true },
  isSpeaker: false,
});

const open: Facts = {
  trackId: 'security',
  hasConflictOfInterest: false,
  isOwnProposal: false,
  proposalIsSubmitted: true,
};

describe('reading a proposal as a chair', () => {
  it.each<[string, Actor, boolean]>([
    ['organizer', actor(['organizer']), true],
    ['co-chair', actor(['cochair']), true],
    ['chair of its track', actor(['track_chair'], ['security']), true],
    ['chair of another track', actor(['track_chair'], ['data']), false],
    ['reviewer', actor(['reviewer']), false],
    ['track host', actor(['track_host']), false],
    ['administrator without a seat', { ...actor([]), seat: null }, false],
  ])('%s', (_, who, expected) => expect(may('proposal.read_as_chair', who, open)).toBe(expected));

  it.each<[string, Facts]>([
    ['a conflict of interest', { ...open, hasConflictOfInterest: true }],
    ['one’s own proposal', { ...open, isOwnProposal: true }],
    ['a draft', { ...open, proposalIsSubmitted: false }],
  ])('is overridden by %s, and by not knowing of it', (_, facts) => {
    const who = actor(['organizer', 'cochair', 'track_chair'], ['security']);
    expect(may('proposal.read_as_chair', who, facts)).toBe(false);
    for (const key of ['hasConflictOfInterest', 'isOwnProposal', 'proposalIsSubmitted'] as const) {
      const { [key]: _unknown, ...rest } = open;
      expect(may('proposal.read_as_chair', who, rest)).toBe(false);
    }
  });
});

describe('deciding', () => {
  it('is the co-chairs’ alone, and never about what they have a part in', () => {
    expect(may('decision.record', actor(['cochair']), open)).toBe(true);
    expect(may('decision.record', actor(['organizer', 'track_chair', 'reviewer'], ['security']), open)).toBe(
      false,
    );
    expect(may('decision.record', actor(['cochair']), { ...open, hasConflictOfInterest: true })).toBe(false);
    expect(may('decision.record', actor(['cochair']), { ...open, isOwnProposal: true })).toBe(false);
    expect(may('decision.record', actor(['cochair']))).toBe(false);
  });

  it('is possible only between submission and release', () => {
    expect(undecidable('submitted')).toBeNull();
    for (const state of ['draft', 'withdrawn', 'set_aside', 'accepted', 'rejected', 'confirmed']) {
      expect(undecidable(state)).toMatch(/talk/);
    }
  });
});

describe('the tracks read as a chair', () => {
  it('are all for co-chairs and organizers, those chaired for a track chair', () => {
    const tracks = ['security', 'data'];
    expect(readableTracks(actor(['cochair']), tracks)).toEqual({ trackIds: tracks, trackless: true });
    expect(readableTracks(actor(['track_chair'], ['data']), tracks)).toEqual({
      trackIds: ['data'],
      trackless: false,
    });
    expect(readableTracks(actor(['reviewer']), tracks)).toEqual({ trackIds: [], trackless: false });
  });
});
