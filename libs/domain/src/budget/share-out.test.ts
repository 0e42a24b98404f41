import { seededRandom } from '#optimize/random';
import { shareOut } from '#domain/budget/share-out';

describe('sharing places out', () => {
  it('follows the weights, and gives what is left to the largest fractions', () => {
    expect(shareOut(184, [212, 340, 51, 97])).toEqual([56, 89, 13, 26]);
    expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3]);
  });

  it('gives all the same where nothing was submitted, and nothing to nobody', () => {
    expect(shareOut(5, [0, 0])).toEqual([3, 2]);
    expect(shareOut(5, [])).toEqual([]);
  });

  it('sums to the places, stays within one of the exact share, and gives no place to no weight', () => {
    const random = seededRandom(21);
    for (let i = 0; i < 500; i++) {
      const weights = [1, ...Array.from({ length: random.below(20) }, () => random.below(300))];
      const places = random.below(400);
      const parts = shareOut(places, weights);
      expect(parts.filter((part, place) => part > 0 && weights[place] === 0)).toEqual([]);
      const total = weights.reduce((a, b) => a + b, 0);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(places);
      parts.forEach((part, place) => {
        const exact = (places * weights[place]!) / total;
        expect(Math.abs(part - exact)).toBeLessThan(1);
      });
    }
  });

  it('gives who weighs more no less', () => {
    const random = seededRandom(22);
    for (let i = 0; i < 200; i++) {
      const weights = Array.from({ length: 8 }, () => random.below(50)).toSorted((a, b) => b - a);
      const parts = shareOut(random.below(100), weights);
      expect(parts).toEqual(parts.toSorted((a, b) => b - a));
    }
  });
});
