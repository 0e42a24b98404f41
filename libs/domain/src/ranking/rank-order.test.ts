import { orderBy, ranks } from '#domain/ranking/rank-order';

describe('an order', () => {
  const numbers = [10, 11, 12, 13];

  it('puts missing last in both directions', () => {
    expect(orderBy([null, 2, 1, 3], 'asc', numbers)).toEqual([2, 1, 3, 0]);
    expect(orderBy([null, 2, 1, 3], 'desc', numbers)).toEqual([3, 1, 2, 0]);
  });

  it('keeps ties in the order of their numbers, in both directions', () => {
    expect(orderBy([1, 1, 1, 2], 'asc', [4, 2, 3, 1])).toEqual([1, 2, 0, 3]);
    expect(orderBy([1, 1, 1, 2], 'desc', [4, 2, 3, 1])).toEqual([3, 1, 2, 0]);
  });

  it('sorts words as people do', () => {
    expect(orderBy(['Talk 10', 'émigré', 'talk 9', 'Zoo'], 'asc', numbers)).toEqual([1, 2, 0, 3]);
  });
});

describe('ranks', () => {
  it('are shared by ties, and what has no value has none', () => {
    expect(ranks([3, 5, 5, null, 4])).toEqual([4, 1, 1, null, 3]);
    expect(ranks([])).toEqual([]);
  });
});
