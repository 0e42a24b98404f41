import { seededRandom, shuffledIndices } from './random';

describe('seededRandom', () => {
  const stream = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 50 }, () => random.below(1000));
  };

  it('gives equal streams for equal seeds and others for others', () => {
    expect(stream(4)).toEqual(stream(4));
    expect(stream(4)).not.toEqual(stream(5));
  });

  it('stays the stream that stored runs were made with', () => {
    expect(stream(1).slice(0, 5)).toEqual([563, 585, 895, 946, 272]);
  });

  it('spreads evenly', () => {
    const random = seededRandom(1);
    const bins = new Int32Array(10);
    for (let i = 0; i < 100_000; i++) bins[random.below(10)]!++;
    expect(Math.min(...bins)).toBeGreaterThan(9_600);
    expect(Math.max(...bins)).toBeLessThan(10_400);
  });
});

describe('shuffledIndices', () => {
  it('holds every index once', () => {
    expect(shuffledIndices(100, seededRandom(3)).toSorted()).toEqual(
      Int32Array.from({ length: 100 }, (_, i) => i),
    );
  });

  it('puts each index first about equally often', () => {
    const random = seededRandom(8);
    const first = new Int32Array(5);
    for (let i = 0; i < 5_000; i++) first[shuffledIndices(5, random)[0]!]!++;
    expect(Math.min(...first)).toBeGreaterThan(850);
  });
});
