import { steadyLetters } from '#domain/review/steady-letters';

const ids = Array.from({ length: 200 }, (_, i) => `reviewer ${i}`);
const keyOf = (id: string): string => `secret of ${id}`;

describe('steadyLetters', () => {
  it('gives everybody letters of their own, none the beginning of another’s', () => {
    const all = [...steadyLetters(ids, keyOf).values()];
    expect(new Set(all).size).toBe(200);
    for (const one of all) expect(all.filter((other) => other !== one && other.startsWith(one))).toEqual([]);
    expect(Math.max(...all.map(({ length }) => length))).toBeLessThanOrEqual(5);
  });

  it('stay with their reviewer whoever joins: at most they go on with another letter', () => {
    const joined = ids.map((_, i) => steadyLetters(ids.slice(0, i + 1), keyOf));
    for (const [i, letters] of joined.entries())
      for (const [id, before] of joined[i - 1] ?? []) expect(letters.get(id)!.startsWith(before)).toBe(true);
  });

  it('are one letter each for most of a talk’s few reviewers', () => {
    const talks = Array.from({ length: 200 }, (_, talk) =>
      [...steadyLetters(ids.slice(0, 5), (id) => `${talk} ${keyOf(id)}`).values()].join(''),
    );
    expect(talks.filter((shown) => shown.length === 5).length).toBeGreaterThan(110);
  });

  it('do not go by the order in which people are named, which is that of their arrival', () => {
    expect(steadyLetters(ids.toReversed(), keyOf)).toEqual(steadyLetters(ids, keyOf));
    const firsts = ids.map((id) => [...steadyLetters([id], keyOf).values()][0]!);
    const mean = (some: readonly string[]): number =>
      some.reduce((sum, one) => sum + one.charCodeAt(0) - 65, 0) / some.length;
    expect(Math.abs(mean(firsts.slice(0, 100)) - mean(firsts.slice(100)))).toBeLessThan(4);
  });

  it('are others with other keys', () => {
    const other = steadyLetters(ids, (id) => `other ${id}`);
    expect(ids.filter((id) => other.get(id) === steadyLetters(ids, keyOf).get(id)).length).toBeLessThan(30);
  });
});
