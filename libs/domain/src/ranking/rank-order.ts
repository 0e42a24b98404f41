export type Direction = 'asc' | 'desc';

/** What a column can be sorted by; null is missing. */
export type SortValue = number | string | boolean | null;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Compares two values; missing comes last in both directions. */
export function compareMissingLast(a: SortValue, b: SortValue, direction: Direction): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order =
    typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a) - Number(b);
  return direction === 'asc' ? order : -order;
}

/**
 * The positions 0 .. n-1 in the order of their values: missing last, ties in the order of `tieBreak` (ascending, whatever
 * the direction), so that the same rows always stand in the same order. O(n log n).
 */
export function orderBy(
  values: readonly SortValue[],
  direction: Direction,
  tieBreak: readonly number[],
): number[] {
  return values
    .map((_, i) => i)
    .sort(
      (i, j) =>
        compareMissingLast(values[i] ?? null, values[j] ?? null, direction) || tieBreak[i]! - tieBreak[j]!,
    );
}

/**
 * The rank of each value, highest first: 1 + how many are higher ("1, 2, 2, 4"), so ties share theirs. What has no value
 * has no rank. O(n log n).
 */
export function ranks(values: readonly (number | null)[]): (number | null)[] {
  const order = orderBy(
    values,
    'desc',
    values.map((_, i) => i),
  );
  const result: (number | null)[] = values.map(() => null);
  let rank = 0;
  order.forEach((i, place) => {
    const value = values[i] ?? null;
    if (value === null) return;
    if (place === 0 || value !== values[order[place - 1]!]) rank = place + 1;
    result[i] = rank;
  });
  return result;
}
