import { dualCertificate } from '#optimize/dual-certificate';
import { MinCostFlow } from '#optimize/min-cost-flow';
import { seededRandom, shuffledIndices } from '#optimize/random';
import { greedyBasis } from '#optimize/transport-crash';
import { transportNetwork, type TransportProblem } from '#optimize/transport-network';

/** One instance solved from nothing, with what it took. */
export interface Solved {
  readonly seconds: number;
  readonly pivots: number;
  /** The certificate holds and every place is filled. */
  readonly isProved: boolean;
  /** Sum of the costs of the pairs taken. */
  readonly pairCost: number;
  readonly smallestLoad: number;
  readonly largestLoad: number;
}

/** Builds the network, crashes, solves and certifies; the seconds are those of all four. */
export function solveTransport(problem: TransportProblem, dearest: number): Solved {
  const started = performance.now();
  const transport = transportNetwork(problem);
  const solver = new MinCostFlow(transport.network, 4 * dearest);
  solver.startFrom(greedyBasis(problem, transport, shuffledIndices(transport.taskCount, seededRandom(1))));
  const { flow, potential, outcome, pivots } = solver.solve();
  const certificate = dualCertificate(transport.network, flow, potential);
  const seconds = (performance.now() - started) / 1000;
  const loads = new Int32Array(transport.carrierCount);
  let pairCost = 0;
  let missing = 0;
  for (let pair = 0; pair < transport.pairCount; pair++) {
    if (flow[pair] === 0) continue;
    pairCost += problem.pairCost[pair]!;
    loads[problem.pairCarrier[pair]!]!++;
  }
  for (let arc = transport.shortageStart; arc < flow.length; arc++) missing += flow[arc]!;
  return {
    seconds,
    pivots,
    isProved: certificate.holds && outcome === 'optimal' && missing === 0,
    pairCost,
    smallestLoad: loads.reduce((least, load) => Math.min(least, load), Number.POSITIVE_INFINITY),
    largestLoad: loads.reduce((most, load) => Math.max(most, load), 0),
  };
}
