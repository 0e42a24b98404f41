import { type DualCertificate, dualCertificate } from '#optimize/dual-certificate';
import { roundDependently } from '#optimize/dependent-rounding';
import { type FlowNetwork, UNBOUNDED } from '#optimize/flow-network';
import { type FlowOutcome, MinCostFlow, type SolveBudget } from '#optimize/min-cost-flow';
import type { Random } from '#optimize/random';
import type { AssignmentProblem } from '#domain/assignment/assignment-problem';

/** Probabilities count in hundredths. */
const SCALE = 100;
/** Proposals that would stay short are let above the probability, and with them perhaps others. */
const ROUNDS_OF_LETTING = 4;

/** An assignment drawn so that nobody can count on a pair. */
export interface Draw {
  /** Flow per arc of the assignment's network. */
  readonly flow: Int32Array;
  /** Per pair in hundredths: how likely it was to be drawn. */
  readonly likelihood: Int32Array;
  /** Per pair: 1 where it must not be given afterwards either, or it would be likelier than allowed. */
  readonly barred: Uint8Array;
  readonly report: DrawReport;
  readonly outcome: FlowOutcome;
  readonly pivots: number;
  /** Of the probabilities: none of the kind does better by the objective, in the mean. */
  readonly certificate: DualCertificate;
}

export interface DrawReport {
  /** The highest probability of a pair, 0 .. 1. */
  readonly mostLikely: number;
  /** Pairs that are likelier all the same, as their proposals would else have too few reviewers. */
  readonly above: number;
}

/**
 * Draws an assignment in which no pair that nobody knows of yet is likelier than `mostLikely`: the flow is solved in
 * hundredths of a place with that as the capacity of each pair, and rounded at random such that every pair is drawn as
 * often as the flow says, every proposal gets its reviewers, and loads stay within limits. What is announced is known
 * and may stay.
 * Source: Jecmen, Zhang, Liu, Shah, Conitzer, Fang, Mitigating Manipulation in Peer Review (NeurIPS 2020), section 4.
 * @param first the flow without randomness: what is short in it may be short here
 */
export function drawAssignment(
  assignment: AssignmentProblem,
  first: Int32Array,
  mostLikely: number,
  random: Random,
  budget: SolveBudget,
): Draw {
  const { transport } = assignment;
  const most = Math.max(1, Math.floor(mostLikely * SCALE + 1e-9));
  const network = scaledNetwork(assignment, most);
  const solver = new MinCostFlow(network, 2 ** 50);
  solver.startFrom(scaledBasis(assignment, network, first));
  let solution = solver.solve(budget);
  let { pivots } = solution;
  for (let round = 0; round < ROUNDS_OF_LETTING && solution.outcome === 'optimal'; round++) {
    const short = tasksShort(assignment, solution.flow, first);
    const letAbove = short.filter((task) => letTask(assignment, network, solver, task));
    if (letAbove.length === 0) break;
    solution = solver.solve(budget);
    pivots += solution.pivots;
  }
  const likelihood = solution.flow.slice(0, transport.pairCount);
  const drawn = roundPairs(assignment, solution.flow, random);
  const { isAnnounced } = assignment.candidates;
  let above = 0;
  const barred = Uint8Array.from(likelihood, (likely, pair) => {
    if (likely > most && isAnnounced[pair] === 0) above++;
    // Given afterwards with (most - likely) / (1 - likely), it is as likely as allowed in all.
    const isFree = isAnnounced[pair] === 1 || random.below(Math.max(1, SCALE - likely)) < most - likely;
    return drawn[pair] === 1 || isFree ? 0 : 1;
  });
  return {
    flow: flowOfPairs(assignment, drawn),
    likelihood,
    barred,
    report: { mostLikely: most / SCALE, above },
    outcome: solution.outcome,
    pivots,
    certificate: dualCertificate(network, solution.flow, solution.potential),
  };
}

/** The network in hundredths, with no more than `most` of them on a pair that is new. Closed pairs stay closed. */
function scaledNetwork({ transport, candidates }: AssignmentProblem, most: number): FlowNetwork {
  const { network, pairCount } = transport;
  return {
    ...network,
    supply: network.supply.map((units) => units * SCALE),
    capacity: network.capacity.map((units, arc) => {
      if (arc >= pairCount || candidates.isAnnounced[arc] === 1) return Math.min(units * SCALE, UNBOUNDED);
      return units === 0 ? 0 : most;
    }),
  };
}

/** The first flow as far as capacities allow; the solver mends the rest. */
function scaledBasis({ transport }: AssignmentProblem, { capacity }: FlowNetwork, first: Int32Array) {
  const { network, taskCount, carrierCount, pairCount, stepStart, shortageStart, shortageWidth } = transport;
  const flow = new Int32Array(first.length);
  const treeArc = new Int32Array(network.nodeCount).fill(-1);
  const load = new Int32Array(carrierCount);
  for (let pair = 0; pair < pairCount; pair++) {
    if (first[pair] === 0) continue;
    flow[pair] = capacity[pair]!;
    load[network.to[pair]! - taskCount]! += capacity[pair]!;
  }
  for (let carrier = 0; carrier < carrierCount; carrier++) {
    let rest = load[carrier]!;
    for (let step = stepStart[carrier]!; step < stepStart[carrier + 1]!; step++) {
      flow[step] = Math.min(rest, capacity[step]!);
      rest -= flow[step]!;
      if (flow[step]! < capacity[step]! && treeArc[taskCount + carrier]! < 0)
        treeArc[taskCount + carrier] = step;
    }
  }
  for (let task = 0; task < taskCount; task++) treeArc[task] = shortageStart + (task + 1) * shortageWidth - 1;
  return { flow, treeArc };
}

function missing({ transport }: AssignmentProblem, flow: Int32Array, task: number): number {
  const { shortageStart, shortageWidth } = transport;
  let units = 0;
  for (let i = 0; i < shortageWidth; i++) units += flow[shortageStart + task * shortageWidth + i]!;
  return units;
}

function tasksShort(assignment: AssignmentProblem, flow: Int32Array, first: Int32Array): number[] {
  const short: number[] = [];
  for (let task = 0; task < assignment.transport.taskCount; task++) {
    if (missing(assignment, flow, task) > SCALE * missing(assignment, first, task)) short.push(task);
  }
  return short;
}

/** Opens the pairs of a proposal wholly; false when they were so before. */
function letTask(
  { problem: { pairStart } }: AssignmentProblem,
  network: FlowNetwork,
  solver: MinCostFlow,
  task: number,
): boolean {
  let isNew = false;
  for (let pair = pairStart[task]!; pair < pairStart[task + 1]!; pair++) {
    if (network.capacity[pair] === 0 || network.capacity[pair] === SCALE) continue;
    network.capacity[pair] = SCALE;
    solver.setCapacity(pair, SCALE);
    isNew = true;
  }
  return isNew;
}

/** 0 or 1 per pair, each carrier's load and each task's shortage rounded with them. */
function roundPairs(assignment: AssignmentProblem, flow: Int32Array, random: Random): Int32Array {
  const { network, taskCount, carrierCount, pairCount } = assignment.transport;
  const load = new Int32Array(carrierCount);
  const used: number[] = [];
  for (let pair = 0; pair < pairCount; pair++) {
    if (flow[pair] === 0) continue;
    used.push(pair);
    load[network.to[pair]! - taskCount]! += flow[pair]!;
  }
  const carriers = Array.from(load, (_, carrier) => taskCount + carrier);
  const tasks = Array.from({ length: taskCount }, (_, task) => task);
  const ends = [...carriers, ...tasks];
  const rounded = roundDependently(
    {
      nodeCount: network.nodeCount,
      from: Int32Array.from([...used.map((pair) => network.from[pair]!), ...ends]),
      to: Int32Array.from([...used.map((pair) => network.to[pair]!), ...ends.map(() => network.root)]),
      amount: Int32Array.from([
        ...used.map((pair) => flow[pair]!),
        ...load,
        ...tasks.map((task) => missing(assignment, flow, task)),
      ]),
      scale: SCALE,
    },
    random,
  );
  const drawn = new Int32Array(pairCount);
  used.forEach((pair, i) => (drawn[pair] = rounded[i]!));
  return drawn;
}

/** The whole flow that chosen pairs make. */
function flowOfPairs({ transport, problem }: AssignmentProblem, drawn: Int32Array): Int32Array {
  const { network, taskCount, carrierCount, stepStart, shortageStart, shortageWidth } = transport;
  const flow = new Int32Array(network.from.length);
  flow.set(drawn);
  const load = new Int32Array(carrierCount);
  const left = problem.demand.slice();
  drawn.forEach((units, pair) => {
    load[network.to[pair]! - taskCount]! += units;
    left[network.from[pair]!]! -= units;
  });
  const fill = (start: number, end: number, units: number): void => {
    let rest = units;
    for (let arc = start; arc < end && rest > 0; arc++) {
      flow[arc] = Math.min(rest, network.capacity[arc]!);
      rest -= flow[arc]!;
    }
  };
  load.forEach((units, carrier) => fill(stepStart[carrier]!, stepStart[carrier + 1]!, units));
  left.forEach((units, task) => {
    const start = shortageStart + task * shortageWidth;
    fill(start, start + shortageWidth, units);
  });
  return flow;
}
