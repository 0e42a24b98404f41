import { tieBands } from '#domain/review/tie-bands';

describe('tieBands', () => {
  it('gives equal values the places they share', () => {
    expect(tieBands([5, 4, 4, 4, 3])).toEqual([
      { first: 1, last: 1 },
      { first: 2, last: 4 },
      { first: 2, last: 4 },
      { first: 2, last: 4 },
      { first: 5, last: 5 },
    ]);
  });

  it('ties what reads the same to two decimals, and nothing else', () => {
    expect(tieBands([3.3333, 3.33, 3.32])).toEqual([
      { first: 1, last: 2 },
      { first: 1, last: 2 },
      { first: 3, last: 3 },
    ]);
  });

  it('gives a missing value no place', () => {
    expect(tieBands([4, null, null])).toEqual([{ first: 1, last: 1 }, null, null]);
    expect(tieBands([])).toEqual([]);
  });
});
