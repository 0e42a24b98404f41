import { seededRandom } from '#optimize/random';
import type { TransportNetwork, TransportProblem } from '#optimize/transport-network';

/** Tasks and carriers of which some have no pair, no room, or no demand. */
export function randomTransport(
  seed: number,
  most: { tasks: number; carriers: number } = { tasks: 12, carriers: 6 },
): TransportProblem {
  const random = seededRandom(seed);
  const tasks = 1 + random.below(most.tasks);
  const carriers = 1 + random.below(most.carriers);
  const pairStart = new Int32Array(tasks + 1);
  const pairCarrier: number[] = [];
  for (let task = 0; task < tasks; task++) {
    for (let carrier = 0; carrier < carriers; carrier++) if (random.below(3) > 0) pairCarrier.push(carrier);
    pairStart[task + 1] = pairCarrier.length;
  }
  return {
    demand: Int32Array.from({ length: tasks }, () => random.below(4)),
    pairStart,
    pairCarrier: Int32Array.from(pairCarrier),
    pairCost: Float64Array.from(pairCarrier, () => random.below(20) - 5),
    loadSteps: Array.from({ length: carriers }, () =>
      Array.from({ length: random.below(5) }, (_, nth) => ({ capacity: 1 + random.below(2), cost: 3 * nth })),
    ),
    shortageCosts: Array.from({ length: tasks }, () => [1000, 1100]),
  };
}

/** Every integral flow of a small transport network, its load steps filled in the order of their prices. */
export function everyFlow(problem: TransportProblem, transport: TransportNetwork): Int32Array[] {
  const { network, pairCount, taskCount, carrierCount, stepStart, shortageStart, shortageWidth } = transport;
  const found: Int32Array[] = [];
  for (let chosen = 0; chosen < 2 ** pairCount; chosen++) {
    const flow = new Int32Array(network.from.length);
    for (let pair = 0; pair < pairCount; pair++) flow[pair] = (chosen >> pair) & 1;
    const fill = (amount: number, first: number, end: number): boolean => {
      let rest = amount;
      for (let arc = first; arc < end; arc++) {
        flow[arc] = Math.min(rest, network.capacity[arc]!);
        rest -= flow[arc]!;
      }
      return rest === 0;
    };
    const taken = (task: number): number =>
      flow.slice(problem.pairStart[task], problem.pairStart[task + 1]).reduce((sum, each) => sum + each, 0);
    const load = (carrier: number): number =>
      problem.pairCarrier.reduce((sum, each, pair) => sum + (each === carrier ? flow[pair]! : 0), 0) +
      (problem.carrierSupply?.[carrier] ?? 0);
    const fits =
      Array.from({ length: taskCount }, (_, task) => {
        const first = shortageStart + task * shortageWidth;
        const rest = problem.demand[task]! - taken(task);
        return rest >= 0 && fill(rest, first, first + shortageWidth);
      }).every(Boolean) &&
      Array.from({ length: carrierCount }, (_, carrier) => {
        const rest = load(carrier);
        return rest >= 0 && fill(rest, stepStart[carrier]!, stepStart[carrier + 1]!);
      }).every(Boolean);
    if (fits) found.push(flow);
  }
  return found;
}
