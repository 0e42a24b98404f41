import { seededRandom } from '#optimize/random';
import { commonScale, weightedScore } from '#domain/review/weighted-score';

const criterion = (id: string, weight: number, min = 1, max = 5) => ({ id, weight, min, max });
const criteria = [criterion('content', 2), criterion('originality', 1)];

describe('weightedScore', () => {
  it('weighs each answered criterion', () => {
    expect(weightedScore(criteria, { content: 4, originality: 1 })).toBe(3);
  });

  it('takes a missing score as empty, never as zero', () => {
    expect(weightedScore(criteria, { content: 4, originality: null })).toBe(4);
    expect(weightedScore(criteria, { content: 4 })).toBe(4);
    expect(weightedScore(criteria, {})).toBeNull();
  });

  it('ignores what is not a criterion of the round', () => {
    expect(weightedScore(criteria, { content: 4, elsewhere: 1 })).toBe(4);
  });

  it('has no value where only criteria without weight were answered', () => {
    expect(weightedScore([criterion('fun', 0)], { fun: 5 })).toBeNull();
  });

  it('stretches other scales to that of the first criterion, and leaves equal ones exactly as they are', () => {
    const mixed = [criterion('content', 1), criterion('rating', 1, 1, 10)];
    expect(weightedScore(mixed, { content: 1, rating: 10 })).toBe(3);
    expect(commonScale(criteria).criteria.map(({ factor }) => factor)).toEqual([1, 1]);
  });

  it('equals a naive computation that repeats each score as often as its weight says', () => {
    const random = seededRandom(7);
    for (let trial = 0; trial < 500; trial++) {
      const some = Array.from({ length: random.below(7) }, (_, i) => criterion(`c${i}`, random.below(5)));
      const scores = Object.fromEntries(
        some.map(({ id }) => [id, random.next() < 0.3 ? null : 1 + random.below(9) / 2]),
      );
      const repeated = some.flatMap(({ id, weight }) =>
        typeof scores[id] === 'number' ? Array<number>(weight).fill(scores[id]) : [],
      );
      const naive =
        repeated.length === 0 ? null : repeated.reduce((sum, value) => sum + value, 0) / repeated.length;
      const value = weightedScore(some, scores);
      expect(value === null).toBe(naive === null);
      expect(value ?? 0).toBeCloseTo(naive ?? 0, 10);
    }
  });
});
