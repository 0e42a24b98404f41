import { USUAL_TIME, reviewingTime } from '#domain/review/reviewing-time';

const START = Date.UTC(2026, 4, 1, 20);
/** When reviews came in that took so many minutes each, one after the other. */
const after = (...minutes: number[]): Date[] => {
  let at = START;
  return [new Date(at), ...minutes.map((wait) => new Date((at += wait * 60_000)))];
};

describe('reviewingTime', () => {
  it('is the median from one submission to the next, with the middle half', () => {
    expect(reviewingTime(after(4, 6, 8, 10, 12))).toEqual({ median: 8, low: 6, high: 10, n: 5 });
  });

  it('takes the mean of the two in the middle, whatever order the reviews come in', () => {
    const { median, n } = reviewingTime(after(4, 6, 8, 10, 12, 14).toReversed());
    expect([median, n]).toEqual([9, 6]);
  });

  it('takes what is usual where fewer than five tell', () => {
    expect(reviewingTime(after(2, 2, 2, 2))).toEqual(USUAL_TIME);
    expect(reviewingTime([])).toEqual(USUAL_TIME);
  });

  it('leaves out breaks, and reviews that an import wrote at one moment', () => {
    expect(reviewingTime(after(5, 31, 5, 600, 5, 0, 0, 0.4, 5, 5)).median).toBe(5);
    expect(reviewingTime(after(5, 31, 5, 600, 5, 0, 0, 0.4, 5, 5)).n).toBe(5);
    expect(reviewingTime(after(...Array<number>(200).fill(0)))).toEqual(USUAL_TIME);
  });

  it('looks at the last thirty: whoever grew quicker is quick', () => {
    const slowThenQuick = [...Array<number>(40).fill(20), ...Array<number>(30).fill(3)];
    expect(reviewingTime(after(...slowThenQuick))).toEqual({ median: 3, low: 3, high: 3, n: 30 });
  });
});
