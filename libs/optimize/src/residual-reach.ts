import type { FlowNetwork } from './flow-network';

/**
 * The nodes to which more could be sent from the given ones: forward along arcs with room, backward along arcs in use.
 * From the nodes that fell short, this is the source side of a minimum cut (Ford and Fulkerson, 1956). O(m + n).
 * @param mayUse leaves out arcs that only stand for falling short
 */
export function residualReach(
  network: FlowNetwork,
  flow: Int32Array,
  starts: Iterable<number>,
  mayUse: (arc: number) => boolean,
): Uint8Array {
  const { nodeCount, from, to, capacity } = network;
  const first = new Int32Array(nodeCount + 1);
  for (let arc = 0; arc < from.length; arc++) {
    first[from[arc]! + 1]!++;
    first[to[arc]! + 1]!++;
  }
  for (let node = 0; node < nodeCount; node++) first[node + 1]! += first[node]!;
  const incident = new Int32Array(2 * from.length);
  const next = first.slice();
  for (let arc = 0; arc < from.length; arc++) {
    incident[next[from[arc]!]!++] = arc;
    incident[next[to[arc]!]!++] = arc;
  }
  const reached = new Uint8Array(nodeCount);
  const queue: number[] = [];
  const enter = (node: number): void => {
    if (reached[node] === 1) return;
    reached[node] = 1;
    queue.push(node);
  };
  for (const node of starts) enter(node);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (let i = first[node]!; i < first[node + 1]!; i++) {
      const arc = incident[i]!;
      if (!mayUse(arc)) continue;
      if (from[arc] === node && flow[arc]! < capacity[arc]!) enter(to[arc]!);
      else if (to[arc] === node && flow[arc]! > 0) enter(from[arc]!);
    }
  }
  return reached;
}
