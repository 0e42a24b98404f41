import { facts, member, pair, proposal } from '../../../../tests/factories/assignment-facts';
import { assignmentPreview } from '#domain/assignment/assignment-preview';

const season = facts({
  proposals: [
    proposal('p1', { trackId: 'security' }),
    proposal('p2', { trackId: 'security' }),
    proposal('p3', { trackId: 'storage', wanted: 1 }),
  ],
  members: [
    member('m1', { expertise: { security: 3 }, maxLoad: 5 }),
    member('m2'),
    member('m3', { isActive: false }),
  ],
  bids: [{ ...pair('p1 m2'), value: 20 }],
  standing: [
    { ...pair('p1 m1'), standing: 'announced' },
    { ...pair('p3 m1'), standing: 'announced' },
    { ...pair('p2 m2'), standing: 'declined' },
  ],
});

describe('assignmentPreview', () => {
  const preview = assignmentPreview(season, ['p1 m1', 'p1 m2', 'p2 m1'].map(pair));

  it('counts places, covered talks and what changes beside today', () => {
    expect(preview).toMatchObject({
      proposals: 3,
      wanted: 5,
      places: 3,
      coveredProposals: 1,
      expertPlaces: 2,
      added: 2,
      kept: 1,
      removed: [pair('p3 m1')],
    });
  });

  it('shows the loads of who may review, before and after', () => {
    expect(preview.loads).toEqual([
      { memberId: 'm1', before: 2, after: 2, limit: 5 },
      { memberId: 'm2', before: 0, after: 1, limit: null },
    ]);
  });

  it('says affinity with n and spread, and nothing where there is no place', () => {
    expect(preview.affinity).toMatchObject({ n: 3, mean: (75 + 38 + 75) / 3 });
    expect(preview.affinity!.spread).toBeCloseTo(17.44, 2);
    expect(assignmentPreview(season, []).affinity).toBeNull();
  });

  it('puts the talk that misses most first, then the one with the least affinity', () => {
    expect(preview.worstServed.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('adds up by track', () => {
    expect(preview.tracks).toEqual([
      { trackId: 'security', proposals: 2, wanted: 4, places: 3, expertPlaces: 2 },
      { trackId: 'storage', proposals: 1, wanted: 1, places: 0, expertPlaces: 0 },
    ]);
  });
});
