/** A mean that says what it rests on. Missing is empty, never zero. */
export interface Aggregate {
  /** How many values it is of. */
  readonly n: number;
  /** Null when n is 0. */
  readonly mean: number | null;
  /** The sample standard deviation; null when n is below 2. */
  readonly spread: number | null;
}

/** The aggregate of the values that are there; two passes, O(n). */
export function aggregate(values: readonly (number | null | undefined)[]): Aggregate {
  const present = values.filter((value) => value !== null && value !== undefined);
  const n = present.length;
  if (n === 0) return { n, mean: null, spread: null };
  const mean = present.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { n, mean, spread: null };
  const squares = present.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, spread: Math.sqrt(squares / (n - 1)) };
}

/**
 * A mean or a spread at the resolution at which it is compared, sent and ranked. Rounded at 1e-9 first: equal means that
 * were summed in another order must not fall on two sides of a half step.
 */
export function atResolution(value: number | null): number | null {
  return value === null ? null : Math.round(Math.round(value * 1e9) / 1e5) / 1e4;
}
