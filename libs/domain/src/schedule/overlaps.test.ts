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

  it('takes twice the work for twice as many days, so that a board can be checked while a session is dragged', () => {
    const reads = (days: number): number => {
      let count = 0;
      const intervals = Array.from({ length: days * 100 }, (_, i) => {
        const startsAt = Math.floor(i / 100) * 24 + (i % 10);
        return {
          startsAt,
          get endsAt(): number {
            count += 1;
            return startsAt + 1;
          },
        };
      });
      overlaps(intervals.toSorted((a, b) => a.startsAt - b.startsAt));
      return count;
    };
    expect(reads(20)).toBeLessThan(2.1 * reads(10));
    expect(reads(10)).toBeGreaterThan(1000);
  });
});
