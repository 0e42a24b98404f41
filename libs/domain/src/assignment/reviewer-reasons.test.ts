import { facts, member, pair, proposal } from '../../../../tests/factories/assignment-facts';
import { assignmentEffect } from '#domain/assignment/assignment-effect';
import { reviewerReasons } from '#domain/assignment/reviewer-reasons';

const given = facts({
  proposals: [proposal('p1', { trackId: 'security' }), proposal('p2'), proposal('p3')],
  members: [
    member('m1', { expertise: { security: 3 } }),
    member('m2', { expertise: { security: 1 }, maxLoad: 1 }),
    member('m3'),
    member('m4'),
    member('m5', { maxLoad: 0 }),
  ],
  conflictsOfInterest: [pair('p1 m4')],
  bids: [{ ...pair('p1 m3'), value: 20 }],
  standing: [
    { ...pair('p1 m1'), standing: 'announced' },
    { ...pair('p2 m1'), standing: 'done' },
    { ...pair('p2 m3'), standing: 'announced' },
  ],
});
const today = given.standing;

describe('reviewerReasons', () => {
  it('tells how each reviewer fits and who else may have a place, the cheapest first', () => {
    const { reviewers, next, share } = reviewerReasons(given, today, 'p1')!;
    expect(reviewers).toMatchObject([{ memberId: 'm1', load: 2, isExpert: true, limit: null }]);
    expect(reviewers[0]!.affinity.parts.map(({ name }) => name)).toEqual([
      'trackExpertise',
      'topics',
      'bid',
      'language',
    ]);
    expect(next.map(({ memberId }) => memberId)).toEqual(['m2', 'm3']);
    expect(next[1]).toMatchObject({ load: 2, isExpert: false });
    expect(share).toBe(2);
  });

  it('names nobody with a conflict of interest, without room, or who has declined', () => {
    const declined = { ...given, standing: [...today, { ...pair('p1 m2'), standing: 'declined' as const }] };
    expect(reviewerReasons(declined, today, 'p1')!.next.map(({ memberId }) => memberId)).toEqual(['m3']);
  });

  it('knows nothing of a talk that is not there', () => {
    expect(reviewerReasons(given, today, 'p9')).toBeNull();
  });
});

describe('assignmentEffect', () => {
  it('says what giving a talk does to load, cover and experts', () => {
    expect(assignmentEffect(given, pair('p1 m2'), 'assign')).toMatchObject({
      load: { before: 0, after: 1 },
      limit: 1,
      share: 2,
      reviewers: { before: 1, after: 2 },
      wanted: 2,
      experts: { before: 1, after: 2 },
      blocking: [],
    });
  });

  it('names the rules that it breaks and not those that were broken before', () => {
    expect(assignmentEffect(given, pair('p1 m4'), 'assign')!.blocking).toMatchObject([
      { rule: 'notConflicted', proposalId: 'p1', memberId: 'm4' },
    ]);
    expect(assignmentEffect(given, pair('p3 m5'), 'assign')!.blocking).toMatchObject([
      { rule: 'loadIsWithinLimit' },
    ]);
    const away = assignmentEffect(given, pair('p2 m3'), 'remove')!;
    expect(away).toMatchObject({ load: { before: 1, after: 0 }, reviewers: { before: 2, after: 1 } });
    expect(away.warnings.map(({ rule }) => rule)).toContain('proposalIsCovered');
    expect(assignmentEffect(given, pair('p2 m1'), 'remove')!.blocking).toMatchObject([
      { rule: 'settledStays' },
    ]);
  });

  it('says nothing of somebody who is not there', () => {
    expect(assignmentEffect(given, pair('p1 m9'), 'assign')).toBeNull();
  });
});
