import { labelKeys } from '#api/features/reviews/label-keys';

const key = (secret = 's', viewer = 'v', proposal = 'p', id = 'm') => labelKeys(secret, viewer, proposal)(id);

describe('labelKeys', () => {
  it('stay the same for one reader and proposal, and for nobody else', () => {
    expect(key()).toBe(key());
    const all = [key(), key('other'), key('s', 'other'), key('s', 'v', 'other'), key('s', 'v', 'p', 'other')];
    expect(new Set(all).size).toBe(5);
  });
});
