import { loadBins } from './load-bins';

const loads = (...pairs: [before: number, after: number][]) =>
  pairs.map(([before, after]) => ({ before, after }));

describe('loadBins', () => {
  it('gives each load a bin of its own where they fit, empty ones between included', () => {
    expect(loadBins(loads([1, 3], [1, 5], [2, 5]))).toEqual([
      { from: 1, to: 1, before: 2, after: 0 },
      { from: 2, to: 2, before: 1, after: 0 },
      { from: 3, to: 3, before: 0, after: 1 },
      { from: 4, to: 4, before: 0, after: 0 },
      { from: 5, to: 5, before: 0, after: 2 },
    ]);
  });

  it('leaves out the zeros of before a first run', () => {
    expect(loadBins(loads([0, 136], [0, 137]))).toEqual([
      { from: 136, to: 136, before: 0, after: 1 },
      { from: 137, to: 137, before: 0, after: 1 },
    ]);
  });

  it('keeps to 24 bins and counts everybody once', () => {
    const bins = loadBins(Array.from({ length: 500 }, (_, i) => ({ before: 0, after: i })));
    expect(bins.length).toBeLessThanOrEqual(24);
    expect(bins.reduce((sum, { after }) => sum + after, 0)).toBe(500);
  });

  it('has no bin without reviewers', () => {
    expect(loadBins([])).toEqual([]);
  });
});
