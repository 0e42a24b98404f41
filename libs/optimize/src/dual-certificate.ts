import { flowCost, type FlowNetwork } from './flow-network';

/** What checking a flow against its potentials found. `holds` proves the flow optimal. */
export interface DualCertificate {
  readonly holds: boolean;
  /** The flow's cost. */
  readonly cost: number;
  /** No feasible flow costs less than this: the value of the dual. Equals the cost when the certificate holds. */
  readonly bound: number;
  /** Arcs whose flow is negative, fractional or over capacity. */
  readonly badArcs: number;
  /** Nodes that do not send on exactly what they get and supply. */
  readonly badNodes: number;
  /** Arcs that a better flow would use more or less: their reduced cost has the wrong sign. */
  readonly payingArcs: number;
}

/**
 * Checks feasibility and complementary slackness of a flow by itself, knowing nothing of how it was found.
 * O(m + n). Source: Ahuja, Magnanti, Orlin, Network Flows (1993), theorem 9.4.
 */
export function dualCertificate(
  network: FlowNetwork,
  flow: Int32Array,
  potential: Float64Array,
): DualCertificate {
  const { from, to, capacity, cost, supply, nodeCount } = network;
  const rest = supply.slice();
  let badArcs = 0;
  let payingArcs = 0;
  let bound = 0;
  for (let arc = 0; arc < from.length; arc++) {
    const tail = from[arc]!;
    const head = to[arc]!;
    const amount = flow[arc] ?? Number.NaN;
    if (!Number.isInteger(amount) || amount < 0 || amount > capacity[arc]!) badArcs++;
    rest[tail]! -= amount;
    rest[head]! += amount;
    const reduced = cost[arc]! + potential[tail]! - potential[head]!;
    if (!(reduced >= 0 || amount >= capacity[arc]!) || !(reduced <= 0 || amount <= 0)) payingArcs++;
    if (reduced < 0) bound += reduced * capacity[arc]!;
  }
  let badNodes = 0;
  for (let node = 0; node < nodeCount; node++) {
    if (rest[node] !== 0) badNodes++;
    bound -= potential[node]! * supply[node]!;
  }
  const total = flowCost(network, flow);
  return {
    holds: badArcs === 0 && badNodes === 0 && payingArcs === 0,
    cost: total,
    bound,
    badArcs,
    badNodes,
    payingArcs,
  };
}
