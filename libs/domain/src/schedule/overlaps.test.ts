import { seededRandom } from '#optimize/random';
import { byStart, type Interval, overlaps, overlapsBetween } from '#domain/schedule/overlaps';

const overlap = (a: Interval, b: Interval): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

describe('the sweep', () => {
  it('finds the pairs that comparing all with all finds', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 200; round += 1) {
      const make = (length: number): Interval[] =>
        Array.from({ length }, () => {
          const startsAt = random.below(30);
          return { startsAt, endsAt: startsAt + 1 + random.below(6) };
        }).toSorted(byStart);
      const [left, right] = [make(random.below(12)), make(random.below(12))];
      const naive = left.flatMap((a, i) => left.slice(i + 1).filter((b) => overlap(a, b)));
      expect(overlaps(left).length).toBe(naive.length);
      const across = left.flatMap((a) => right.filter((b) => overlap(a, b)));
      const found = overlapsBetween(left, right);
      expect(found.length).toBe(across.length);
      expect(found.every(([a, b]) => left.includes(a) && right.includes(b) && overlap(a, b))).toBe(true);
    }
  });
});
