import { sharesOf } from '#domain/budget/shares';

describe('what the chosen talks are made of', () => {
  it('is counted beside what all are made of, the most chosen first', () => {
    const having = [[0], [1], [1, 0], [2], []];
    expect(sharesOf(having, (talk) => talk === 1 || talk === 2)).toEqual([
      { place: 1, chosen: 2, all: 2 },
      { place: 0, chosen: 1, all: 2 },
      { place: 2, chosen: 0, all: 1 },
    ]);
  });

  it('counts a talk once for what it has twice, and says nothing of what nobody has', () => {
    expect(sharesOf([[3, 3]], () => true)).toEqual([{ place: 3, chosen: 1, all: 1 }]);
    expect(sharesOf([], () => true)).toEqual([]);
  });
});
