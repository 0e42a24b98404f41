import type { ValuedTransport } from './slot-flow';

/**
 * What each task could get, had it all carriers to itself: with what it had, its dearest pairs by value as far as its
 * demand goes. O(pairs log pairs).
 */
export function ownBests({ problem, transport, value, had }: ValuedTransport): Float64Array {
  const { demand, pairStart } = problem;
  const { capacity } = transport.network;
  const best = Float64Array.from(had);
  for (let task = 0; task < best.length; task++) {
    const open: number[] = [];
    for (let pair = pairStart[task]!; pair < pairStart[task + 1]!; pair++) {
      if (capacity[pair] !== 0) open.push(value[pair]!);
    }
    open.sort((a, b) => b - a);
    for (let i = 0; i < Math.min(demand[task]!, open.length); i++) best[task]! += open[i]!;
  }
  return best;
}

/** The floor of each task at a level: the level, or its own best where that is less. */
export function floorsAt(level: number, ownBest: Float64Array): Float64Array {
  return ownBest.map((best) => Math.min(best, level));
}

/** The highest level, up to `most`, at which every task has its floor. */
export function levelReached(got: Float64Array, ownBest: Float64Array, most: number): number {
  let level = most;
  for (let task = 0; task < got.length; task++) {
    if (got[task]! < ownBest[task]!) level = Math.min(level, got[task]!);
  }
  return level;
}

/**
 * The level at which floors, weighed by prices, add up to `worth`. When no flow gives tasks more than `worth`, weighed so,
 * no flow holds the floors of a higher level: the Lagrangian bound of max-min. Infinity when prices stop nothing.
 * O(tasks log tasks).
 */
export function levelWorth(price: Float64Array, ownBest: Float64Array, worth: number): number {
  const order = Array.from(ownBest.keys())
    .filter((task) => price[task]! > 0)
    .toSorted((a, b) => ownBest[a]! - ownBest[b]!);
  let paid = 0;
  let rising = order.reduce((sum, task) => sum + price[task]!, 0);
  for (const task of order) {
    if (paid + rising * ownBest[task]! > worth) return (worth - paid) / rising;
    paid += price[task]! * ownBest[task]!;
    rising -= price[task]!;
  }
  return Number.POSITIVE_INFINITY;
}
