import type { StartingBasis } from './min-cost-flow';
import {
  transportNetwork,
  type LoadStep,
  type TransportNetwork,
  type TransportProblem,
} from './transport-network';

/** All flows that are as good as a known best one, as a smaller transport problem of its own. */
export interface OptimalFace {
  /** What is still open, at the costs of the level below. */
  readonly problem: TransportProblem;
  readonly transport: TransportNetwork;
  /** The pair of the whole problem behind each open one. */
  readonly pairOf: Int32Array;
  /** Pairs of the whole problem that every best flow takes. */
  readonly fixedPairs: Int32Array;
  /** Where the level below begins: the known flow on the tree that found it. */
  readonly basis: StartingBasis;
  /** A flow of the open part as one of the whole network. O(arcs). */
  readonly whole: (openFlow: Int32Array) => Int32Array;
}

/** A flow that is best by `cost`, with the potentials that prove it and a tree it stands on. */
export interface ProvedFlow {
  readonly cost: Float64Array;
  readonly flow: Int32Array;
  readonly potential: Float64Array;
  readonly treeArc: Int32Array;
}

/** Which tasks miss the units that some must miss is all the same to the level below. */
const NO_PRICE = [0];

/**
 * The next level of a lexicographic objective: by complementary slackness a flow is best exactly when it leaves arcs of
 * positive reduced cost empty and fills those of negative one. Those are settled; the rest is free to serve the level
 * below, with costs of its own, so that no weights must hold the levels apart. O(arcs).
 * @param below cost per arc of the whole network at the level below
 */
export function optimalFace(
  { problem, transport }: { problem: TransportProblem; transport: TransportNetwork },
  { cost, flow, potential, treeArc }: ProvedFlow,
  below: Float64Array,
): OptimalFace {
  const { network, taskCount, carrierCount, pairCount, stepStart, shortageStart, shortageWidth } = transport;
  const { from, to, capacity } = network;
  const reduced = (arc: number): number => cost[arc]! + potential[from[arc]!]! - potential[to[arc]!]!;
  const demand = problem.demand.slice();
  const carrierSupply = problem.carrierSupply?.slice() ?? new Int32Array(carrierCount);
  const mayMiss = new Int32Array(taskCount);
  const pairStart = new Int32Array(taskCount + 1);
  const pairOf = new Int32Array(pairCount);
  const fixedPairs: number[] = [];
  /** The open arc that stands for an arc of the whole network, or -1. */
  const openArc = new Int32Array(from.length).fill(-1);
  let open = 0;
  for (let task = 0; task < taskCount; task++) {
    for (let pair = problem.pairStart[task]!; pair < problem.pairStart[task + 1]!; pair++) {
      const price = reduced(pair);
      if (price === 0 && capacity[pair]! > 0) {
        openArc[pair] = open;
        pairOf[open++] = pair;
      } else if (price < 0 && capacity[pair]! > 0) {
        fixedPairs.push(pair);
        demand[task]!--;
        carrierSupply[problem.pairCarrier[pair]!]!++;
      }
    }
    pairStart[task + 1] = open;
  }
  let arcs = open;
  const loadSteps: LoadStep[][] = [];
  for (let carrier = 0; carrier < carrierCount; carrier++) {
    const steps: LoadStep[] = [];
    for (let step = stepStart[carrier]!; step < stepStart[carrier + 1]!; step++) {
      const price = reduced(step);
      if (price === 0) {
        openArc[step] = arcs++;
        steps.push({ capacity: capacity[step]!, cost: below[step]! });
      } else if (price < 0) carrierSupply[carrier]! -= capacity[step]!;
    }
    loadSteps.push(steps);
  }
  for (let task = 0; task < taskCount; task++) {
    for (let i = 0; i < shortageWidth; i++) {
      const arc = shortageStart + task * shortageWidth + i;
      const price = reduced(arc);
      if (price === 0) {
        openArc[arc] = arcs + task;
        mayMiss[task] = Math.min(capacity[arc]!, demand[task]!);
      } else if (price < 0) demand[task]! -= capacity[arc]!;
    }
  }
  const pairs = pairOf.slice(0, open);
  const face: TransportProblem = {
    demand,
    pairStart,
    pairCarrier: pairs.map((pair) => problem.pairCarrier[pair]!),
    pairCost: Float64Array.from(pairs, (pair) => below[pair]!),
    loadSteps,
    shortageCosts: Array.from({ length: taskCount }, () => NO_PRICE),
    mayMiss,
    carrierSupply,
  };
  const openTransport = transportNetwork(face);
  const openFlow = new Int32Array(openTransport.network.from.length);
  for (let arc = 0; arc < from.length; arc++) if (openArc[arc]! >= 0) openFlow[openArc[arc]!]! += flow[arc]!;
  return {
    problem: face,
    transport: openTransport,
    pairOf: pairs,
    fixedPairs: Int32Array.from(fixedPairs),
    basis: { flow: openFlow, treeArc: treeArc.map((arc) => (arc < 0 ? -1 : openArc[arc]!)) },
    whole: (found) => flow.map((settled, arc) => (openArc[arc]! < 0 ? settled : found[openArc[arc]!]!)),
  };
}
