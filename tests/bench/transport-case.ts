import { type DualCertificate, dualCertificate } from '#optimize/dual-certificate';
import { fairTransport, type FairFlow, type FairSearch } from '#optimize/fair-transport';
import { MinCostFlow } from '#optimize/min-cost-flow';
import { optimalFace, type OptimalFace } from '#optimize/optimal-face';
import { seededRandom, shuffledIndices } from '#optimize/random';
import { greedyBasis } from '#optimize/transport-crash';
import { transportNetwork, type TransportNetwork, type TransportProblem } from '#optimize/transport-network';

/** One instance solved for the least cost from nothing, with what it took. */
export interface Solved {
  readonly transport: TransportNetwork;
  readonly solver: MinCostFlow;
  readonly flow: Int32Array;
  readonly seconds: number;
  readonly certificate: DualCertificate;
}

/** Builds the network, crashes, solves and certifies; the seconds are those of all four. */
export function solveTransport(problem: TransportProblem): Solved {
  const started = performance.now();
  const transport = transportNetwork(problem);
  const solver = new MinCostFlow(transport.network, 2 ** 50);
  solver.startFrom(greedyBasis(problem, transport, shuffledIndices(transport.taskCount, seededRandom(1))));
  const { flow, potential } = solver.solve();
  const certificate = dualCertificate(transport.network, flow, potential);
  return { transport, solver, flow, certificate, seconds: (performance.now() - started) / 1000 };
}

/** The fairest flow among those that fill every place and keep every limit and least load. */
export interface Fair {
  /** Per pair of the problem: 1 where it is taken. */
  readonly taken: Uint8Array;
  readonly found: FairFlow;
  /** From the solved flow on. */
  readonly seconds: number;
}

/**
 * @param strict per arc of the network: what must be best before fairness, such as places filled and least loads
 * @param value per pair
 */
export function fairest(
  problem: TransportProblem,
  { transport, solver, flow }: Solved,
  strict: Float64Array,
  value: Int32Array,
  search: FairSearch,
): Fair {
  const started = performance.now();
  const face: OptimalFace = optimalFace(
    { problem, transport },
    { cost: strict, flow, potential: solver.potentialsAt(strict), treeArc: solver.treeArcs() },
    transport.network.cost.map((cost, arc) => cost - strict[arc]!),
  );
  const had = new Int32Array(transport.taskCount);
  if (face.fixedPairs.length > 0) throw new Error('these instances settle no pair before fairness');
  const open = { problem: face.problem, transport: face.transport, had };
  const found = fairTransport({ ...open, value: face.pairOf.map((pair) => value[pair]!) }, face.basis, search);
  const whole = face.whole(found.flow);
  const seconds = (performance.now() - started) / 1000;
  return { taken: Uint8Array.from(whole.subarray(0, transport.pairCount)), found, seconds };
}

/** What taken pairs come to, read from the problem alone. */
export interface TransportCheck {
  /** Every task has all it demands, each pair at most once. */
  readonly isFilled: boolean;
  readonly value: number;
  readonly smallestLoad: number;
  readonly largestLoad: number;
  /** Smallest value of a task. */
  readonly smallest: number;
  /** The highest T such that every task has min(T, its own best possible). */
  readonly level: number;
}

/** O(pairs log pairs), knowing nothing of how they were found. */
export function checkTransport(
  { demand, pairStart, pairCarrier, loadSteps }: TransportProblem,
  taken: ArrayLike<number>,
  value: Int32Array,
): TransportCheck {
  const loads = new Int32Array(loadSteps.length);
  let isFilled = true;
  let total = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let level = Number.POSITIVE_INFINITY;
  for (let task = 0; task < demand.length; task++) {
    let got = 0;
    let places = 0;
    const all: number[] = [];
    for (let pair = pairStart[task]!; pair < pairStart[task + 1]!; pair++) {
      all.push(value[pair]!);
      if (taken[pair] !== 1) continue;
      got += value[pair]!;
      places++;
      loads[pairCarrier[pair]!]!++;
    }
    const best = all
      .toSorted((a, b) => b - a)
      .slice(0, demand[task]!)
      .reduce((sum, each) => sum + each, 0);
    isFilled &&= places === demand[task]!;
    total += got;
    smallest = Math.min(smallest, got);
    if (got < best) level = Math.min(level, got);
  }
  return {
    isFilled,
    value: total,
    smallestLoad: loads.reduce((least, load) => Math.min(least, load), Number.POSITIVE_INFINITY),
    largestLoad: loads.reduce((most, load) => Math.max(most, load), 0),
    smallest,
    level,
  };
}
