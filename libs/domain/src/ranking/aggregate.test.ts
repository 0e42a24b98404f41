import { aggregate, atResolution } from '#domain/ranking/aggregate';

describe('an aggregate', () => {
  it('says how many values it is of, their mean and their sample standard deviation', () => {
    expect(aggregate([2, 4, null, 4, 6])).toEqual({ n: 4, mean: 4, spread: Math.sqrt(8 / 3) });
  });

  it('has no spread of one value, and nothing of none', () => {
    expect(aggregate([3])).toEqual({ n: 1, mean: 3, spread: null });
    expect(aggregate([null, undefined])).toEqual({ n: 0, mean: null, spread: null });
  });
});

describe('the resolution', () => {
  it('makes equal means equal, in whatever order they were summed', () => {
    const half = 3.43125;
    expect(atResolution(half - 4e-16)).toBe(atResolution(half + 4e-16));
    expect(atResolution((0.1 + 0.2 + 0.3) / 3)).toBe(atResolution((0.3 + 0.2 + 0.1) / 3));
  });

  it('keeps missing missing', () => {
    expect(atResolution(null)).toBeNull();
    expect(atResolution(2 / 3)).toBe(0.6667);
  });
});
