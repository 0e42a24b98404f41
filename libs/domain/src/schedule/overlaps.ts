/** A stretch of time, its end not included: what ends at 10:00 and what starts at 10:00 do not overlap. */
export interface Interval {
  readonly startsAt: number;
  readonly endsAt: number;
}

export const byStart = (a: Interval, b: Interval): number => a.startsAt - b.startsAt || a.endsAt - b.endsAt;

/**
 * Every pair that overlaps, the one that starts first first. `sorted` by start.
 * O(n × what runs at once): a sweep that forgets what has ended.
 */
export function overlaps<T extends Interval>(sorted: readonly T[]): [T, T][] {
  const pairs: [T, T][] = [];
  let running: T[] = [];
  for (const next of sorted) {
    running = running.filter((one) => one.endsAt > next.startsAt);
    for (const one of running) pairs.push([one, next]);
    running.push(next);
  }
  return pairs;
}

/** Every pair of one of `left` and one of `right` that overlaps; both sorted by start. The same sweep over the two. */
export function overlapsBetween<L extends Interval, R extends Interval>(
  left: readonly L[],
  right: readonly R[],
): [L, R][] {
  const pairs: [L, R][] = [];
  let lefts: L[] = [];
  let rights: R[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const l = left[i];
    const r = right[j];
    if (l && (!r || l.startsAt <= r.startsAt)) {
      rights = rights.filter((one) => one.endsAt > l.startsAt);
      for (const one of rights) pairs.push([l, one]);
      lefts.push(l);
      i += 1;
    } else if (r) {
      lefts = lefts.filter((one) => one.endsAt > r.startsAt);
      for (const one of lefts) pairs.push([one, r]);
      rights.push(r);
      j += 1;
    }
  }
  return pairs;
}

/** Groups in one pass, keeping the order within each group. */
export function groupBy<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
