import { anonymousLabels } from '#domain/review/anonymous-labels';

const ids = Array.from({ length: 30 }, (_, i) => `reviewer ${i}`);
const backwards = (id: string): string => [...id].reverse().join('');

describe('anonymousLabels', () => {
  it('gives each one a letter of their own, by key', () => {
    const labels = anonymousLabels(ids, backwards);
    expect([...labels.values()].slice(0, 2)).toEqual(['A', 'B']);
    expect(new Set(labels.values()).size).toBe(30);
    expect([...labels.values()].at(-1)).toBe('AD');
    expect(labels.get('reviewer 0')).toBe('A');
    expect(labels.get('reviewer 10')).toBe('B');
  });

  it('does not go by the order in which they are named', () => {
    expect(anonymousLabels(ids.toReversed(), backwards)).toEqual(anonymousLabels(ids, backwards));
  });
});
