/**
 * The load each would carry if `total` places were shared as evenly as the limits allow: the smallest whole share s
 * with Σ min(limit, s) ≥ total, or the largest limit when all limits together are too small. O(n log n).
 * @param limits per reviewer, 0 or more; may be Infinity
 */
export function fairShare(limits: readonly number[], total: number): number {
  const rising = limits.toSorted((a, b) => a - b);
  let rest = total;
  for (const [i, limit] of rising.entries()) {
    const sharing = rising.length - i;
    if (limit * sharing >= rest) return Math.max(0, Math.ceil(rest / sharing));
    rest -= limit;
  }
  return rising.at(-1) ?? 0;
}

/** What one reviewer should have: the even share, and the ceiling the slider allows. */
export interface Shares {
  readonly share: number;
  /** Nobody has more while somebody else could take it. */
  readonly ceiling: number;
}

/**
 * From the middle of the slider up nobody goes above the even share; towards 0, where fit counts more than even loads, up to
 * twice of it.
 * @param balanceOverAffinity 0 .. 100
 */
export function loadCeiling(share: number, balanceOverAffinity: number): number {
  return Math.ceil(share * (1 + Math.max(0, 50 - balanceOverAffinity) / 50));
}
