import { type BudgetRow, budgetGaps } from '#domain/budget/budget-sums';

const row = (trackId: string | null, formatId: string | null, places: number | null): BudgetRow => ({
  trackId,
  formatId,
  places,
});

describe('the sums of budgets', () => {
  it('add up, or it is said by how much they do not', () => {
    const grid = [
      row('security', null, 14),
      row('data', null, 8),
      row(null, 'talk', 20),
      row(null, 'tutorial', 2),
      row('security', 'talk', 12),
      row('security', 'tutorial', 2),
      row('data', 'talk', 8),
    ];
    expect(budgetGaps(grid)).toEqual([]);
    expect(budgetGaps([...grid.slice(0, 4), row('security', 'talk', 11), ...grid.slice(5)])).toEqual([
      { of: 'track', id: 'security', places: 14, sum: 13 },
      { of: 'format', id: 'talk', places: 20, sum: 19 },
    ]);
  });

  it('compare the tracks with the formats as wholes', () => {
    expect(budgetGaps([row('security', null, 14), row(null, 'talk', 20)])).toEqual([
      { of: 'all', places: 14, sum: 20 },
    ]);
  });

  it('ask nothing of what is not set', () => {
    expect(budgetGaps([row('security', null, 14), row('data', null, null)])).toEqual([]);
    expect(budgetGaps([row('security', null, null), row('security', 'talk', 3)])).toEqual([]);
    expect(budgetGaps([])).toEqual([]);
  });
});
