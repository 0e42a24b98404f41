import { LEVELS, objective } from '#domain/assignment/objective';

describe('objective', () => {
  it('orders the levels strictly: one unit outweighs all that a cycle can change below it', () => {
    const { weight, isStrict } = objective({
      proposals: 3000,
      members: 110,
      mostWanted: 5,
      share: 137,
      steepestLoad: 1095,
      balanceOverAffinity: 100,
    });
    expect(isStrict).toBe(true);
    const change = {
      covered: 2,
      floor: 2,
      spread: 10,
      kept: 220,
      share: 2,
      expertise: 220,
      balance: 2190,
      affinity: 22_000,
    };
    LEVELS.forEach((level, i) => {
      const below = LEVELS.slice(i + 1).reduce((sum, lower) => sum + weight[lower] * change[lower], 0);
      expect(weight[level]).toBeGreaterThan(below);
    });
  });

  it('says so where exact arithmetic has no room for strict levels', () => {
    const huge = objective({
      proposals: 1e9,
      members: 1e9,
      mostWanted: 5,
      share: 5,
      steepestLoad: 5000,
      balanceOverAffinity: 50,
    });
    expect(huge.isStrict).toBe(false);
    expect(huge.weight.covered).toBeLessThanOrEqual(2 ** 50);
  });
});
