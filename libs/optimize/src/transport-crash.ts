import type { StartingBasis } from './min-cost-flow';
import type { TransportNetwork, TransportProblem } from './transport-network';

/**
 * A good first flow and a strongly feasible tree for it: task by task, each takes its cheapest carriers at the price
 * they have by then. In the tree a task hangs on its best unused pair, a carrier on its first step with room.
 * O(pairs × demand).
 * @param order the order in which tasks choose
 * @param loadPrice what one more unit costs on a carrier with this load while choosing, beside the pair's own cost. Prices
 * flatter than the real ones leave less to mend where the real ones are steep. Without it, the price of its next step
 */
export function greedyBasis(
  problem: TransportProblem,
  { network, taskCount, carrierCount, stepStart, shortageStart, shortageWidth }: TransportNetwork,
  order: Int32Array,
  loadPrice?: (load: number, carrier: number) => number,
): StartingBasis {
  const { demand, pairStart, pairCarrier } = problem;
  const { capacity, cost } = network;
  const flow = new Int32Array(network.from.length);
  const treeArc = new Int32Array(network.nodeCount).fill(-1);
  const openStep = stepStart.slice(0, carrierCount);
  const load = new Int32Array(carrierCount);
  const isClosed = (carrier: number): boolean => openStep[carrier]! >= stepStart[carrier + 1]!;
  const skipFullSteps = (carrier: number): void => {
    while (!isClosed(carrier) && flow[openStep[carrier]!] === capacity[openStep[carrier]!])
      openStep[carrier]!++;
  };
  for (let carrier = 0; carrier < carrierCount; carrier++) skipFullSteps(carrier);

  const priceNow = (carrier: number): number =>
    loadPrice ? loadPrice(load[carrier]!, carrier) : cost[openStep[carrier]!]!;

  const bestPair = (task: number): number => {
    let best = -1;
    let bestPrice = Number.POSITIVE_INFINITY;
    for (let pair = pairStart[task]!; pair < pairStart[task + 1]!; pair++) {
      const carrier = pairCarrier[pair]!;
      if (flow[pair] !== 0 || capacity[pair] === 0 || isClosed(carrier)) continue;
      const price = cost[pair]! + priceNow(carrier);
      if (price < bestPrice) {
        bestPrice = price;
        best = pair;
      }
    }
    return best;
  };

  for (const task of order) {
    let wanted = demand[task]!;
    for (; wanted > 0; wanted--) {
      const pair = bestPair(task);
      if (pair < 0) break;
      const carrier = pairCarrier[pair]!;
      flow[pair] = 1;
      flow[openStep[carrier]!]!++;
      load[carrier]!++;
      skipFullSteps(carrier);
    }
    let shortage = shortageStart + task * shortageWidth;
    for (; wanted > 0; shortage++) {
      const missing = Math.min(wanted, capacity[shortage]!);
      flow[shortage] = missing;
      wanted -= missing;
      if (flow[shortage]! < capacity[shortage]!) break;
    }
    treeArc[task] = shortage;
  }
  for (let carrier = 0; carrier < carrierCount; carrier++) {
    if (!isClosed(carrier)) treeArc[taskCount + carrier] = openStep[carrier]!;
  }
  for (let task = 0; task < taskCount; task++) {
    const pair = flow[treeArc[task]!] === 0 ? bestPair(task) : -1;
    if (pair >= 0) treeArc[task] = pair;
  }
  return { flow, treeArc };
}
