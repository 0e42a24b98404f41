/** Steps of one letter from one word to another (Levenshtein 1965), O(lengths' product). */
function distance(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(last[j]! + 1, next[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    last = next;
  }
  return last[b.length]!;
}

/** The one of some words that was most likely meant; null: none is near. */
export function nearest(word: string, among: readonly string[]): string | null {
  const near = among
    .map((one) => ({ one, steps: one.startsWith(word) ? 0 : distance(word.slice(0, 40), one) }))
    .toSorted((a, b) => a.steps - b.steps)[0];
  return near && near.steps <= Math.max(1, Math.floor(word.length / 3)) ? near.one : null;
}
