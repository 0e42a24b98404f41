import { Deviates } from './deviates';
import { largest } from './largest';
import { normalBelow } from './normal-distribution';
import { seededRandom } from './random';

const moments = (draw: () => number): { mean: number; variance: number } => {
  const values = Array.from({ length: 20_000 }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
};

describe('deviates', () => {
  it('draws normal numbers of mean 0 and variance 1', () => {
    const deviates = new Deviates(seededRandom(1));
    const { mean, variance } = moments(() => deviates.normal());
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });

  it('draws gamma numbers whose mean and variance are their shape', () => {
    const deviates = new Deviates(seededRandom(2));
    const { mean, variance } = moments(() => deviates.gamma(4));
    expect(mean / 4).toBeCloseTo(1, 1);
    expect(variance / 4).toBeCloseTo(1, 1);
  });

  it('repeats itself from the same seed', () => {
    const first = new Deviates(seededRandom(3));
    const second = new Deviates(seededRandom(3));
    expect([first.normal(), first.gamma(2)]).toEqual([second.normal(), second.gamma(2)]);
  });
});

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [1.6448536, 0.95],
    [-1.6448536, 0.05],
    [-4, 3.16712e-5],
  ])('is below %p with probability %p', (x, probability) => {
    expect(normalBelow(x) / probability).toBeCloseTo(1, 5);
  });
});

describe('largest', () => {
  it('finds the value at every place of every part, ties included', () => {
    const random = seededRandom(4);
    const values = Float64Array.from({ length: 60 }, () => random.below(20));
    for (const [from, to] of [
      [0, 60],
      [7, 33],
    ] as const) {
      const sorted = values.slice(from, to).sort((a, b) => b - a);
      sorted.forEach((value, i) => expect(largest(values.slice(), from, to, i + 1)).toBe(value));
    }
  });
});
