import { BID_ANSWERS, BID_VALUES, bidAnswer } from '#domain/bid/bid-answer';

describe('bidAnswer', () => {
  it.each(BID_ANSWERS)('reads the bid of a %s back', (answer) => {
    expect(bidAnswer(BID_VALUES[answer])).toBe(answer);
  });

  it('gives every other value the answer it is nearest to, and no reluctance a maybe', () => {
    expect([-19, -1, 0, 1, 12, 13, 19].map(bidAnswer)).toEqual([
      'no',
      'no',
      'maybe',
      'maybe',
      'maybe',
      'yes',
      'yes',
    ]);
  });
});
