import { mostTopScores } from '#domain/review/top-scores';

describe('mostTopScores', () => {
  it('allows three to anybody, and three in a hundred to who has many', () => {
    expect([0, 8, 36, 100, 125, 300].map(mostTopScores)).toEqual([3, 3, 3, 3, 4, 9]);
  });
});
