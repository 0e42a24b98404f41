import { fairShare } from '#domain/assignment/fair-share';

describe('fairShare', () => {
  it.each([
    { limits: [Infinity, Infinity, Infinity], total: 9, share: 3 },
    { limits: [Infinity, Infinity, Infinity], total: 10, share: 4 },
    { limits: [1, Infinity, Infinity], total: 9, share: 4 },
    { limits: [1, 2, 3], total: 6, share: 3 },
    { limits: [1, 2, 3], total: 100, share: 3 },
    { limits: [0, 5], total: 4, share: 4 },
    { limits: [5], total: 0, share: 0 },
    { limits: [], total: 3, share: 0 },
  ])('is $share for limits $limits and $total places', ({ limits, total, share }) => {
    expect(fairShare(limits, total)).toBe(share);
  });

  it('is the smallest share that holds everything', () => {
    for (let total = 0; total <= 17; total++) {
      const limits = [2, 7, 4, 4];
      const room = (share: number) => limits.reduce((sum, limit) => sum + Math.min(limit, share), 0);
      const share = fairShare(limits, total);
      expect(room(share)).toBeGreaterThanOrEqual(total);
      expect(share === 0 || room(share - 1) < total).toBe(true);
    }
  });
});
