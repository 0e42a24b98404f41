import { UNBOUNDED, type FlowNetwork } from './flow-network';
import { SpanningTree } from './spanning-tree';

/** Where an arc stands: in the tree (or closed), empty, or full. Signed so that status x reduced cost < 0 means it pays. */
export const IN_TREE = 0;
export const EMPTY = 1;
export const FULL = -1;

/**
 * Everything the network simplex knows between two pivots. Arcs 0 .. arcCount - 1 are the network's own; arc
 * arcCount + v is artificial and joins node v and the root, at a cost no sensible flow pays.
 */
export interface SimplexState {
  readonly tree: SpanningTree;
  readonly arcCount: number;
  readonly supply: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly capacity: Int32Array;
  readonly cost: Float64Array;
  readonly flow: Int32Array;
  readonly status: Int8Array;
  /** Per node; the reduced cost of an arc is cost + potential[from] - potential[to]. */
  readonly potential: Float64Array;
  /** Where pricing goes on. */
  nextArc: number;
}

/** A state in which every node hangs on the root by its artificial arc. Throws RangeError when sums could pass 2^53. O(m + n). */
export function createState(
  network: FlowNetwork,
  artificialCost = defaultArtificialCost(network),
): SimplexState {
  const { nodeCount, root } = network;
  const arcCount = network.from.length;
  const all = arcCount + nodeCount;
  const extended = <T extends Int32Array | Float64Array>(target: T, source: T): T => {
    target.set(source);
    return target;
  };
  const state: SimplexState = {
    tree: new SpanningTree(nodeCount, root),
    arcCount,
    supply: network.supply.slice(),
    from: extended(new Int32Array(all), network.from),
    to: extended(new Int32Array(all), network.to),
    capacity: extended(new Int32Array(all), network.capacity),
    cost: extended(new Float64Array(all), network.cost),
    flow: new Int32Array(all),
    status: new Int8Array(all),
    potential: new Float64Array(nodeCount),
    nextArc: 0,
  };
  for (let node = 0; node < nodeCount; node++) {
    const arc = arcCount + node;
    state.from[arc] = node;
    state.to[arc] = root;
    state.capacity[arc] = UNBOUNDED;
    state.cost[arc] = artificialCost;
    if (node === root) continue;
    state.tree.parent[node] = root;
    state.tree.arc[node] = arc;
    state.tree.up[node] = 1;
  }
  return state;
}

/** More than any simple path through the network can cost: n times the largest cost. */
function defaultArtificialCost(network: FlowNetwork): number {
  let largest = 1;
  for (const cost of network.cost) largest = Math.max(largest, Math.abs(cost));
  const bound = largest * network.nodeCount + 1;
  if (bound > 2 ** 52) {
    throw new RangeError(
      'costs times nodes pass 2^52: give the artificial cost, larger than any simple path',
    );
  }
  return bound;
}
