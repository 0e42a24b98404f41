import { potentialBelow } from './simplex-pivot';
import { EMPTY, FULL, IN_TREE, type SimplexState } from './simplex-state';

/**
 * Makes a tree feasible again after supplies, capacities or costs have changed: arcs outside it stand at a bound, the
 * tree carries what is left, and wherever an arc of it would be over-full, negative or blocked towards the root, the
 * subtree is cut off and hung on the root by its artificial arc. Then potentials are computed afresh. O(m + n).
 */
export function repairBasis(state: SimplexState): void {
  const { tree, capacity, flow, status } = state;
  const order = tree.relink();
  const surplus = surplusOutsideTree(state);

  for (let i = order.length - 1; i > 0; i--) {
    const node = order[i]!;
    const arc = tree.arc[node]!;
    const outgoing = surplus[node]!;
    const parent = tree.parent[node]!;
    if (arc >= state.arcCount) {
      hangOnRoot(state, node, outgoing);
      continue;
    }
    const signed = tree.up[node] === 1 ? outgoing : -outgoing;
    const strong =
      tree.up[node] === 1 ? signed >= 0 && signed < capacity[arc]! : signed > 0 && signed <= capacity[arc]!;
    if (strong) {
      flow[arc] = signed;
      surplus[parent]! += outgoing;
      continue;
    }
    const carried = Math.max(0, Math.min(signed, capacity[arc]!));
    const sent = tree.up[node] === 1 ? carried : -carried;
    flow[arc] = carried;
    status[arc] = restingStatus(carried, capacity[arc]!);
    surplus[parent]! += sent;
    hangOnRoot(state, node, outgoing - sent);
  }

  tree.relink();
  settlePotentials(state);
}

/** Computes potentials and depths afresh from the tree; after changes of costs alone that is all there is to mend. O(n). */
export function settlePotentials(state: SimplexState): void {
  const { tree, potential } = state;
  const { root } = tree;
  potential[root] = 0;
  tree.depth[root] = 0;
  for (let node = tree.following(root, root); node >= 0; node = tree.following(node, root)) {
    potential[node] = potentialBelow(state, node);
    tree.depth[node] = tree.depth[tree.parent[node]!]! + 1;
  }
}

/** Puts every arc outside the tree at its bound; answers what each node has left to send through the tree. */
function surplusOutsideTree(state: SimplexState): Int32Array {
  const { tree, arcCount, capacity, flow, status, from, to } = state;
  const surplus = state.supply.slice();
  for (let arc = 0; arc < arcCount; arc++) {
    if (status[arc] === IN_TREE) status[arc] = EMPTY;
  }
  flow.fill(0, arcCount);
  for (let node = 0; node < tree.nodeCount; node++) if (node !== tree.root) status[tree.arc[node]!] = IN_TREE;
  for (let arc = 0; arc < arcCount; arc++) {
    if (status[arc] === IN_TREE) continue;
    const room = capacity[arc]!;
    const amount = status[arc] === FULL ? room : 0;
    flow[arc] = amount;
    status[arc] = restingStatus(amount, room);
    surplus[from[arc]!]! -= amount;
    surplus[to[arc]!]! += amount;
  }
  return surplus;
}

/** A closed arc is kept out of pricing by the status of a tree arc. */
function restingStatus(amount: number, room: number): number {
  if (room === 0) return IN_TREE;
  return amount === 0 ? EMPTY : FULL;
}

function hangOnRoot(state: SimplexState, node: number, outgoing: number): void {
  const { tree, arcCount, from, to, flow, status } = state;
  const { root } = tree;
  const arc = arcCount + node;
  const up = outgoing >= 0;
  from[arc] = up ? node : root;
  to[arc] = up ? root : node;
  flow[arc] = Math.abs(outgoing);
  status[arc] = IN_TREE;
  tree.parent[node] = root;
  tree.arc[node] = arc;
  tree.up[node] = up ? 1 : 0;
}
