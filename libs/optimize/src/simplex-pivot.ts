import { UNBOUNDED } from './flow-network';
import { EMPTY, FULL, IN_TREE, type SimplexState } from './simplex-state';

/**
 * Lets an arc enter: sends as much as fits around the cycle it closes with the tree and drops the last arc that
 * blocks, seen along the cycle from its apex. That choice keeps the tree strongly feasible (something can flow from
 * every node to the root), so a run of pivots that move nothing ends: no cycling.
 * Source: W. H. Cunningham (1976), "A network simplex method". O(cycle + moved subtree).
 */
export function pivot(state: SimplexState, entering: number): void {
  const { tree, from, to, capacity, flow, status } = state;
  const { parent, arc: parentArc, up } = tree;
  const fills = status[entering] === EMPTY;
  const tail = fills ? from[entering]! : to[entering]!;
  const head = fills ? to[entering]! : from[entering]!;
  const apex = commonAncestor(state, tail, head);

  let amount = capacity[entering]!;
  let cut = -1;
  let cutOnTailSide = false;
  for (let node = tail; node !== apex; node = parent[node]!) {
    const arc = parentArc[node]!;
    const room = up[node] === 1 ? flow[arc]! : capacity[arc]! - flow[arc]!;
    if (room < amount) {
      amount = room;
      cut = node;
      cutOnTailSide = true;
    }
  }
  for (let node = head; node !== apex; node = parent[node]!) {
    const arc = parentArc[node]!;
    const room = up[node] === 1 ? capacity[arc]! - flow[arc]! : flow[arc]!;
    if (room <= amount) {
      amount = room;
      cut = node;
      cutOnTailSide = false;
    }
  }
  if (amount >= UNBOUNDED) throw new RangeError('a cycle of negative cost has no capacity limit');

  if (amount > 0) {
    flow[entering]! += fills ? amount : -amount;
    for (let node = tail; node !== apex; node = parent[node]!) {
      flow[parentArc[node]!]! += up[node] === 1 ? -amount : amount;
    }
    for (let node = head; node !== apex; node = parent[node]!) {
      flow[parentArc[node]!]! += up[node] === 1 ? amount : -amount;
    }
  }
  if (cut < 0) {
    status[entering] = fills ? FULL : EMPTY;
    return;
  }
  const leaving = parentArc[cut]!;
  status[leaving] = flow[leaving] === 0 ? EMPTY : FULL;
  status[entering] = IN_TREE;
  const moved = cutOnTailSide ? tail : head;
  const target = cutOnTailSide ? head : tail;
  tree.rehang(moved, cut, target, entering, from[entering] === moved ? 1 : 0);
  settleSubtree(state, moved);
}

function commonAncestor(state: SimplexState, a: number, b: number): number {
  const { parent, depth } = state.tree;
  let left = a;
  let right = b;
  while (depth[left]! > depth[right]!) left = parent[left]!;
  while (depth[right]! > depth[left]!) right = parent[right]!;
  while (left !== right) {
    left = parent[left]!;
    right = parent[right]!;
  }
  return left;
}

/** Brings potentials and depths of a moved subtree in line with its new place. */
function settleSubtree(state: SimplexState, top: number): void {
  const { tree, potential } = state;
  const { parent, depth } = tree;
  const shift = potentialBelow(state, top) - potential[top]!;
  for (let node = top; node >= 0; node = tree.following(node, top)) {
    potential[node]! += shift;
    depth[node] = depth[parent[node]!]! + 1;
  }
}

/** The potential that makes the arc above a node cost nothing, given its parent's. */
export function potentialBelow(state: SimplexState, node: number): number {
  const { tree, cost, potential } = state;
  const above = potential[tree.parent[node]!]!;
  const price = cost[tree.arc[node]!]!;
  return tree.up[node] === 1 ? above - price : above + price;
}
