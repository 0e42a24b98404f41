import { bidsAreOpen } from '#domain/bid/bid-window';

const end = new Date('2030-05-01T12:00:00Z');

describe('bidsAreOpen', () => {
  it.each([
    [true, null, '2030-06-01T00:00:00Z', true],
    [true, end, '2030-05-01T12:00:00Z', true],
    [true, end, '2030-05-01T12:00:01Z', false],
    [false, null, '2030-04-01T00:00:00Z', false],
  ])('takes bids: %p, round closes %p, at %s: %p', (takesBids, roundClosesAt, now, expected) => {
    expect(bidsAreOpen({ takesBids, roundClosesAt }, new Date(now))).toBe(expected);
  });
});
