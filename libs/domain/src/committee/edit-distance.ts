/**
 * Whether two texts differ by at most `most` insertions, deletions, replacements or swaps of neighbours. O(length · most).
 * Source: optimal string alignment (Damerau 1964; Ukkonen 1985 for the band), compared by UTF-16 units.
 */
export function differByAtMost(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  if (one === other) return true;
  const far = most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => Math.min(j, far));
  for (let i = 1; i <= one.length; i++) {
    const row = Array.from(last, () => far);
    if (i <= most) row[0] = i;
    for (let j = Math.max(1, i - most); j <= Math.min(other.length, i + most); j++) {
      const isSame = one[i - 1] === other[j - 1];
      let best = Math.min(last[j - 1]! + (isSame ? 0 : 1), last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        best = Math.min(best, beforeLast[j - 2]! + 1);
      }
      row[j] = Math.min(best, far);
    }
    // A swap leaves a row out, so two of them must be too far.
    if (row.every((value) => value === far) && last.every((value) => value === far)) return false;
    beforeLast = last;
    last = row;
  }
  return last[other.length]! <= most;
}
