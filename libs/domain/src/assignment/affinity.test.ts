import { affinity, affinityTotal } from '#domain/assignment/affinity';

describe('affinity', () => {
  it('is 100 for an expert who wants the proposal and 0 for a stranger who does not', () => {
    expect(affinity(3, 20).total).toBe(100);
    expect(affinity(0, -20).total).toBe(0);
  });

  it('is the sum of its parts and stays within 0 .. 100', () => {
    for (const expertise of [null, 0, 1, 2, 3] as const) {
      for (const bid of [null, -20, -7, 0, 5, 13, 20]) {
        const { total, parts } = affinity(expertise, bid);
        expect(total).toBe(parts.reduce((sum, part) => sum + part.points, 0));
        expect(total).toBe(affinityTotal(expertise, bid));
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(100);
      }
    }
  });

  it('says which parts nobody gave, and counts them as neutral', () => {
    const { total, parts } = affinity(null, null);
    expect(total).toBe(50);
    expect(parts.map(({ isKnown }) => isKnown)).toEqual([false, false]);
  });

  it('rises with expertise and with the bid', () => {
    expect(affinityTotal(1, 0)).toBeLessThan(affinityTotal(2, 0));
    expect(affinityTotal(2, 5)).toBeLessThan(affinityTotal(2, 20));
  });
});
