import { lookTargeted } from '#domain/bid/targeted-bids';

describe('lookTargeted', () => {
  it.each([
    [3, 3, true],
    [3, 4, true],
    [3, 5, false],
    [2, 2, false],
    [9, 12, true],
    [9, 13, false],
  ])('%i of %i yes bids on one speaker: %p', (onSpeaker, all, expected) => {
    expect(lookTargeted({ onSpeaker, all })).toBe(expected);
  });
});
