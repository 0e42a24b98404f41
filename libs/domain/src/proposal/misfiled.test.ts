import { byClarity, type Misfiled } from '#domain/proposal/misfiled';

const one = (number: number, reviewers: number, reviews: number): Misfiled => ({
  number,
  reviews,
  suggestions: [{ trackId: 't', reviewers }],
});

describe('byClarity', () => {
  it('puts the larger share first, then the larger number, then the lower proposal', () => {
    const sorted = [one(1, 1, 4), one(2, 3, 4), one(3, 1, 1), one(4, 4, 4), one(5, 3, 4)].toSorted(byClarity);
    expect(sorted.map(({ number }) => number)).toEqual([4, 3, 2, 5, 1]);
  });
});
