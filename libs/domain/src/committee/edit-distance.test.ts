import { differByAtMost } from '#domain/committee/edit-distance';
import { seededRandom } from '#optimize/random';

/** The whole table, without a band. */
function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      const at = rows[i]!;
      at[j] = Math.min(
        rows[i - 1]![j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1),
        rows[i - 1]![j]! + 1,
        at[j - 1]! + 1,
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        at[j] = Math.min(at[j]!, rows[i - 2]![j - 2]! + 1);
    }
  }
  return rows[one.length]![other.length]!;
}

describe('differByAtMost', () => {
  it('agrees with the whole table on thousands of short texts', () => {
    const random = seededRandom(7);
    const text = (): string => Array.from({ length: random.below(7) }, () => 'abc'[random.below(3)]).join('');
    for (let n = 0; n < 5000; n++) {
      const [one, other, most] = [text(), text(), random.below(4)];
      expect([one, other, most, differByAtMost(one, other, most)]).toEqual([
        one,
        other,
        most,
        distance(one, other) <= most,
      ]);
    }
  });
});
