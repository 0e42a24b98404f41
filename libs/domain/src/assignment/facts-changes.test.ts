import { facts, member, pair, proposal } from '../../../../tests/factories/assignment-facts';
import { changesInWords, factsChanges } from '#domain/assignment/facts-changes';

const before = facts({
  proposals: [proposal('p1'), proposal('p2')],
  members: [member('m1'), member('m2')],
  conflictsOfInterest: [pair('p1 m1')],
  standing: [{ ...pair('p2 m1'), standing: 'announced' }],
});

describe('factsChanges', () => {
  it('finds none between equal facts, and none when a review has begun or a bid came', () => {
    const begun = { ...before, standing: [{ ...pair('p2 m1'), standing: 'started' as const }] };
    const bid = { ...before, bids: [{ ...pair('p2 m1'), value: 20 }] };
    expect(changesInWords(factsChanges(before, { ...before }))).toBeNull();
    expect(changesInWords(factsChanges(before, begun))).toBeNull();
    expect(changesInWords(factsChanges(before, bid))).toBeNull();
  });

  it('counts each thing that came, went or changed once', () => {
    const now = facts({
      proposals: [proposal('p1', { authorIds: ['m2'] }), proposal('p3')],
      members: [member('m1', { maxLoad: 3 }), member('m2')],
      conflictsOfInterest: [pair('p1 m1'), pair('p2 m2')],
      standing: [{ ...pair('p2 m1'), standing: 'declined' }],
    });
    expect(factsChanges(before, now)).toEqual({
      proposals: 3,
      members: 1,
      conflictsOfInterest: 1,
      assignments: 1,
    });
    expect(changesInWords(factsChanges(before, now))).toBe(
      '3 talks, 1 committee member, 1 conflict of interest, 1 assignment',
    );
  });
});
