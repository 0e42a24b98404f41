import { FlowNetworkBuilder, UNBOUNDED, type FlowNetwork } from './flow-network';

/** Units of load at one price; the prices of a carrier's steps must not fall (convex cost). */
export interface LoadStep {
  readonly capacity: number;
  readonly cost: number;
}

/** Each task wants so many different carriers; each carrier takes load at rising prices. */
export interface TransportProblem {
  /** Units wanted per task. */
  readonly demand: Int32Array;
  /** The pairs of task t are pairStart[t] .. pairStart[t + 1] - 1. */
  readonly pairStart: Int32Array;
  readonly pairCarrier: Int32Array;
  readonly pairCost: Float64Array;
  /** Per carrier; the sum of the capacities is its limit. */
  readonly loadSteps: readonly (readonly LoadStep[])[];
  /** Per task the price of its first, second, … missing unit; must not fall; the last one repeats. All of one length. */
  readonly shortageCosts: readonly (readonly number[])[];
  /** Units that each task may miss at most; without it, all it demands. */
  readonly mayMiss?: Int32Array;
  /** Units each carrier has to pass on beside those of its pairs; below 0, units it must take before its load steps. */
  readonly carrierSupply?: Int32Array;
}

/**
 * The network task → carrier → sink. Arc i is pair i; then come the load steps, carrier by carrier, then each task's
 * shortage arcs straight to the sink, so that a feasible flow always exists where everything may be missed.
 */
export interface TransportNetwork {
  readonly network: FlowNetwork;
  readonly taskCount: number;
  readonly carrierCount: number;
  readonly pairCount: number;
  /** The steps of carrier c are arcs stepStart[c] .. stepStart[c + 1] - 1. */
  readonly stepStart: Int32Array;
  /** The shortage arcs of task t are arcs shortageStart + t × shortageWidth and following. */
  readonly shortageStart: number;
  readonly shortageWidth: number;
}

/** O(pairs + steps). Tasks are nodes 0 .. T - 1, carriers T .. T + C - 1, the sink is the last node and the root. */
export function transportNetwork(problem: TransportProblem): TransportNetwork {
  const { demand, pairStart, pairCarrier, pairCost, loadSteps, shortageCosts } = problem;
  const taskCount = demand.length;
  const carrierCount = loadSteps.length;
  const sink = taskCount + carrierCount;
  const pairCount = pairCarrier.length;
  const stepCount = loadSteps.reduce((sum, steps) => sum + steps.length, 0);
  const width = shortageCosts[0]?.length ?? 0;
  const builder = new FlowNetworkBuilder(sink + 1, sink, pairCount + stepCount + taskCount * width);
  const supply = new Int32Array(sink + 1);
  supply.set(demand);
  if (problem.carrierSupply) supply.set(problem.carrierSupply, taskCount);
  for (let task = 0; task < taskCount; task++) {
    for (let pair = pairStart[task]!; pair < pairStart[task + 1]!; pair++) {
      builder.arc(task, taskCount + pairCarrier[pair]!, 1, pairCost[pair]!);
    }
  }
  const stepStart = new Int32Array(carrierCount + 1);
  let arc = pairCount;
  loadSteps.forEach((steps, carrier) => {
    stepStart[carrier] = arc;
    for (const step of steps) arc = builder.arc(taskCount + carrier, sink, step.capacity, step.cost) + 1;
  });
  stepStart[carrierCount] = arc;
  for (let task = 0; task < taskCount; task++) {
    const most = problem.mayMiss?.[task] ?? UNBOUNDED;
    shortageCosts[task]!.forEach((cost, i) => {
      const room = Math.max(0, most - i);
      builder.arc(task, sink, i === width - 1 ? room : Math.min(1, room), cost);
    });
  }
  return {
    network: builder.build(supply),
    taskCount,
    carrierCount,
    pairCount,
    stepStart,
    shortageStart: arc,
    shortageWidth: width,
  };
}
