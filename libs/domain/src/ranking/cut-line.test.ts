import { type LineRow, cutLine } from '#domain/ranking/cut-line';

const row = (value: number | null, outcome: LineRow['outcome'] = null): LineRow => ({ value, outcome });

describe('the cut line', () => {
  it('stands below the last undecided row that gets a free place', () => {
    const rows = [row(5, 'accepted'), row(4), row(3, 'rejected'), row(2), row(1)];
    expect(cutLine(rows, 3)).toEqual({ places: 3, accepted: 1, free: 2, over: 0, after: 4, tied: [] });
  });

  it('counts an accepted row wherever it stands', () => {
    const rows = [row(5), row(4), row(1, 'accepted')];
    expect(cutLine(rows, 2)).toMatchObject({ accepted: 1, free: 1, after: 1 });
  });

  it('stands on top when every place is taken, and says by how many it is over', () => {
    expect(cutLine([row(5, 'accepted'), row(4, 'accepted'), row(3)], 1)).toMatchObject({
      free: 0,
      over: 1,
      after: 0,
      tied: [],
    });
  });

  it('is not drawn where the places outlast the list', () => {
    expect(cutLine([row(5), row(null)], 1).after).toBeNull();
    expect(cutLine([], 3).after).toBeNull();
  });

  it('names the rows that tie across it', () => {
    expect(cutLine([row(5), row(4), row(4), row(4, 'rejected'), row(3)], 2).tied).toEqual([1, 2]);
    expect(cutLine([row(5), row(4), row(4), row(3)], 3).tied).toEqual([]);
  });

  it('never gives a place to what has no score', () => {
    expect(cutLine([row(5), row(null), row(null)], 2).after).toBeNull();
  });
});
