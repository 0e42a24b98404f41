import { ExchangeCycles } from './exchange-cycles';
import { ExchangePaths } from './exchange-paths';
import type { MinCostFlow } from './min-cost-flow';
import type { SlotFlow } from './slot-flow';

/** Up to so many carriers all hand-overs fit into a matrix, and cycles better the whole flow; beyond, paths mend what is short. */
const MOST_CARRIERS_FOR_CYCLES = 512;
/** Cycles found in practice: about as many as tasks fell short. A guard. */
const MOST_CYCLES = 20_000;

/**
 * Exchanges units until every task has its floor, as cheaply as exchanges go; changes the flow it is given. False when some
 * task stays short: the flow is then still feasible, only below its floors.
 * @param solver last solved on the same network: its reduced costs lead the paths
 */
export function mendFloors(
  slots: SlotFlow,
  floor: Float64Array,
  solver: MinCostFlow,
  costShare: 0 | 1 = 1,
): boolean {
  const { transport } = slots.valued;
  const { got } = slots;
  if (transport.carrierCount <= MOST_CARRIERS_FOR_CYCLES) {
    new ExchangeCycles(slots, floor, costShare === 0 ? 1 : shortfallCost(slots), costShare).run(MOST_CYCLES);
    return got.every((value, task) => value >= floor[task]!);
  }
  const paths = new ExchangePaths(slots, floor);
  const price = (arc: number): number => solver.reducedCost(arc);
  for (let task = 0; task < got.length; task++) {
    if (got[task]! < floor[task]! && !paths.raise(task, price)) return false;
  }
  return true;
}

/** Computed once for each network. */
const shortfallCosts = new WeakMap<Float64Array, number>();

/** A unit of value below a floor weighs more than all costs one cycle can change. */
function shortfallCost({ valued }: SlotFlow): number {
  const { cost } = valued.transport.network;
  const known = shortfallCosts.get(cost);
  if (known !== undefined) return known;
  let least = 0;
  let most = 0;
  for (const each of cost) {
    if (each < least) least = each;
    if (each > most) most = each;
  }
  const price = 16 * (most - least) + 1;
  shortfallCosts.set(cost, price);
  return price;
}
