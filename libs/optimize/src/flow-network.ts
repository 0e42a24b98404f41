/** A capacity no flow of ours reaches. */
export const UNBOUNDED = 2 ** 30;

/**
 * A directed network with integer supplies, capacities and costs, arcs as parallel arrays.
 * Lower bounds are 0. Supplies add up to 0; a negative supply is a demand.
 */
export interface FlowNetwork {
  readonly nodeCount: number;
  /** Where every spanning tree hangs; usually the sink. */
  readonly root: number;
  readonly supply: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 0 .. UNBOUNDED per arc. */
  readonly capacity: Int32Array;
  /** Integers; sums along any simple path stay below 2^53. */
  readonly cost: Float64Array;
}

/** The cost of a flow: the sum of flow times cost over all arcs, exact below 2^53. O(m). */
export function flowCost(network: FlowNetwork, flow: Int32Array): number {
  let sum = 0;
  for (let arc = 0; arc < network.from.length; arc++) sum += flow[arc]! * network.cost[arc]!;
  return sum;
}

/** Collects arcs one by one into a FlowNetwork. */
export class FlowNetworkBuilder {
  private from: Int32Array;
  private to: Int32Array;
  private capacity: Int32Array;
  private cost: Float64Array;
  private arcs = 0;

  /** @param expectedArcs room made at once; more arcs are allowed and cost a copy */
  constructor(
    private readonly nodeCount: number,
    private readonly root: number,
    expectedArcs = 1024,
  ) {
    const room = Math.max(16, expectedArcs);
    this.from = new Int32Array(room);
    this.to = new Int32Array(room);
    this.capacity = new Int32Array(room);
    this.cost = new Float64Array(room);
  }

  /** Adds an arc and returns its number; throws RangeError on an end outside the network. */
  arc(from: number, to: number, capacity: number, cost: number): number {
    if (from < 0 || to < 0 || from >= this.nodeCount || to >= this.nodeCount || from === to) {
      throw new RangeError(`no arc can lead from ${from} to ${to}`);
    }
    if (this.arcs === this.from.length) this.grow();
    const arc = this.arcs++;
    this.from[arc] = from;
    this.to[arc] = to;
    this.capacity[arc] = Math.min(capacity, UNBOUNDED);
    this.cost[arc] = cost;
    return arc;
  }

  /** The network so far; the root takes up whatever the other supplies leave. */
  build(supply: Int32Array): FlowNetwork {
    let others = 0;
    for (let node = 0; node < this.nodeCount; node++) if (node !== this.root) others += supply[node]!;
    const balanced = supply.slice(0, this.nodeCount);
    balanced[this.root] = -others;
    return {
      nodeCount: this.nodeCount,
      root: this.root,
      supply: balanced,
      from: this.from.slice(0, this.arcs),
      to: this.to.slice(0, this.arcs),
      capacity: this.capacity.slice(0, this.arcs),
      cost: this.cost.slice(0, this.arcs),
    };
  }

  private grow(): void {
    const room = this.from.length * 2;
    const widened = <T extends Int32Array | Float64Array>(target: T, source: T): T => {
      target.set(source);
      return target;
    };
    this.from = widened(new Int32Array(room), this.from);
    this.to = widened(new Int32Array(room), this.to);
    this.capacity = widened(new Int32Array(room), this.capacity);
    this.cost = widened(new Float64Array(room), this.cost);
  }
}
