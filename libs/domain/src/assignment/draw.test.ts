import { groupFacts } from '../../../../tests/factories/group-facts';
import { facts, member, pair, proposal } from '../../../../tests/factories/assignment-facts';
import { assign } from '#domain/assignment/assign';
import { pairKey } from '#domain/assignment/assignment-facts';
import { checkAssignment } from '#domain/assignment/check-assignment';
import { runSettings } from '#domain/assignment/run-settings';

const DRAWS = 1500;
/** Five standard deviations of how often a pair of probability q comes up. */
const most = (q: number): number => q + 5 * Math.sqrt((q * (1 - q)) / DRAWS);

describe('a run left to chance', () => {
  const q = 0.5;
  const season = facts({
    proposals: [proposal('p1', { trackId: 't1' }), proposal('p2'), proposal('p3')],
    members: ['m1', 'm2', 'm3', 'm4', 'm5'].map((id, i) =>
      member(id, {
        expertise: i < 2 ? { t1: 3 } : {},
        companyKey: i > 2 ? 'acme' : null,
        maxLoad: 3,
      }),
    ),
    bids: ['p2 m3', 'p3 m4', 'p2 m5'].map((each) => ({ ...pair(each), value: 20 })),
    settings: runSettings({ mostLikely: q }),
  });

  it('gives no pair more often than its probability allows, whatever the rules then exchange', () => {
    const times = new Map<string, number>();
    let found = 0;
    let left = 0;
    for (let seed = 0; seed < DRAWS; seed++) {
      const { assignments, repair } = assign(season, seed);
      expect(assignments).toHaveLength(6);
      for (const rule of repair.rules) {
        found += rule.found;
        left += rule.left;
      }
      for (const each of assignments) times.set(pairKey(each), (times.get(pairKey(each)) ?? 0) + 1);
    }
    expect(found).toBeGreaterThan(DRAWS / 10);
    expect(left).toBeLessThan(found);
    expect(times.get('p1 m1')! / DRAWS).toBeGreaterThan(0.4);
    expect([...times].filter(([, count]) => count / DRAWS > most(q))).toEqual([]);
  });

  it('says the same for the same seed, and something else for others', () => {
    const plans = [1, 2, 3, 4, 5].map((seed) => assign(season, seed));
    expect(assign(season, 1)).toEqual(plans[0]);
    expect(
      new Set(plans.map(({ assignments }) => assignments.map(pairKey).toSorted().join())).size,
    ).toBeGreaterThan(1);
  });

  it('rather lets a pair be likelier than a proposal short, and says so', () => {
    const few = { ...season, members: season.members.slice(0, 3) };
    const { assignments, draw, shortage } = assign(few, 1);
    expect(assignments).toHaveLength(6);
    expect(shortage.uncovered).toEqual([]);
    expect(draw).toMatchObject({ mostLikely: 0.5 });
    expect(draw!.above).toBeGreaterThan(0);
  });

  it('holds limits, what has begun and every blocking rule, and proves its probabilities', () => {
    for (let seed = 0; seed < 40; seed++) {
      const given = groupFacts(seed, { proposals: 20, members: 12, wanted: 3 }, { mostLikely: 0.6 });
      const { assignments, proof } = assign(given, seed);
      expect(checkAssignment(given, assignments).blocking).toEqual([]);
      expect(proof).toMatchObject({ outcome: 'optimal', certificate: { holds: true } });
    }
  });

  it('is off by default', () => {
    expect(assign({ ...season, settings: runSettings() }, 1).draw).toBeNull();
  });
});
