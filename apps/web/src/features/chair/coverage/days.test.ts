import { dayBars, paceADay } from './days';

describe('dayBars', () => {
  it('has a bar for days without a review, too', () => {
    const days = [
      { on: '2030-02-27', reviews: 2 },
      { on: '2030-03-02', reviews: 1 },
    ];
    expect(dayBars(days)).toEqual([
      { on: '2030-02-27', reviews: 2 },
      { on: '2030-02-28', reviews: 0 },
      { on: '2030-03-01', reviews: 0 },
      { on: '2030-03-02', reviews: 1 },
    ]);
    expect(dayBars([])).toEqual([]);
  });

  it('keeps the last sixty of many', () => {
    const bars = dayBars([
      { on: '2030-01-01', reviews: 1 },
      { on: '2030-12-31', reviews: 3 },
    ]);
    expect(bars).toHaveLength(60);
    expect(bars.at(-1)).toEqual({ on: '2030-12-31', reviews: 3 });
  });
});

describe('paceADay', () => {
  it('shares the reviews evenly over the round', () => {
    const round = { opensAt: '2030-03-01T00:00:00Z', closesAt: '2030-03-21T00:00:00Z' };
    expect(paceADay(400, round)).toBe(20);
    expect(paceADay(400, { ...round, opensAt: null })).toBeNull();
  });
});
