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
