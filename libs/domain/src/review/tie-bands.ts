/** The places that equal values share: from `first` to `last`, counted from 1. */
export interface TieBand {
  readonly first: number;
  readonly last: number;
}

/**
 * The places of values sorted from the highest down; equal to two decimals, as they are shown, is equal. Missing ones are
 * no tie: null, at the end. O(n).
 */
export function tieBands(sorted: readonly (number | null)[]): (TieBand | null)[] {
  const key = (value: number): string => value.toFixed(2);
  const bands: (TieBand | null)[] = [];
  for (let first = 0; first < sorted.length;) {
    const value = sorted[first]!;
    if (value === null) {
      bands.push(null);
      first += 1;
      continue;
    }
    let end = first + 1;
    while (end < sorted.length && sorted[end] !== null && key(sorted[end]!) === key(value)) end += 1;
    for (let i = first; i < end; i += 1) bands.push({ first: first + 1, last: end });
    first = end;
  }
  return bands;
}
