import type { Random } from './random';

/** Amounts on the arcs of a network in units of 1 / scale, such that whole amounts enter or leave at every node. */
export interface ScaledFlow {
  readonly nodeCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 0 or more, in units of 1 / scale. */
  readonly amount: Int32Array;
  readonly scale: number;
}

/**
 * Rounds every amount down or up at random such that its expectation is the amount, exactly, and what enters and leaves at
 * every node stays what it was. O(m × longest cycle).
 * Source: randomised rounding along cycles, as in Gandhi, Khuller, Parthasarathy, Srinivasan (2006), section 2; here on
 * any network, where nodes with whole balances make every walk along fractional arcs close.
 * @returns whole units per arc
 */
export function roundDependently(flow: ScaledFlow, random: Random): Int32Array {
  const { nodeCount, from, to, scale } = flow;
  const rest = Int32Array.from(flow.amount, (amount) => amount % scale);
  const whole = Int32Array.from(flow.amount, (amount) => Math.floor(amount / scale));
  const { first, incident } = incidence(nodeCount, from, to);
  const next = first.slice(0, nodeCount);
  const depth = new Int32Array(nodeCount).fill(-1);
  const isFractional = (arc: number): boolean => rest[arc]! > 0 && rest[arc]! < scale;

  /** Some fractional arc at the node other than the one the walk came by; arcs that became whole are skipped for good. */
  const onward = (node: number, cameBy: number): number => {
    const end = first[node + 1]!;
    while (next[node]! < end && !isFractional(incident[next[node]!]!)) next[node]!++;
    for (let i = next[node]!; i < end; i++) {
      const arc = incident[i]!;
      if (arc !== cameBy && isFractional(arc)) return arc;
    }
    return -1;
  };

  for (let start = 0; start < nodeCount; start++) {
    const nodes = [start];
    const arcs: number[] = [];
    depth[start] = 0;
    for (;;) {
      const node = nodes.at(-1)!;
      const arc = onward(node, arcs.at(-1) ?? -1);
      if (arc < 0) {
        if (arcs.length > 0) throw new RangeError(`what enters and leaves at node ${node} is not whole`);
        break;
      }
      const reached = from[arc] === node ? to[arc]! : from[arc]!;
      arcs.push(arc);
      if (depth[reached]! < 0) {
        depth[reached] = nodes.length;
        nodes.push(reached);
        continue;
      }
      const begin = depth[reached]!;
      shiftAlong(arcs.slice(begin), nodes.slice(begin), from, rest, scale, random);
      for (const left of nodes.splice(begin + 1)) depth[left] = -1;
      arcs.length = begin;
    }
    depth[start] = -1;
  }
  return whole.map((units, arc) => units + (rest[arc]! >= scale ? 1 : 0));
}

/** Shifts as much around the cycle as makes one amount whole, one way or the other, fairly. */
function shiftAlong(
  cycle: readonly number[],
  nodes: readonly number[],
  from: Int32Array,
  rest: Int32Array,
  scale: number,
  random: Random,
): void {
  const signs = cycle.map((arc, i) => (from[arc] === nodes[i] ? 1 : -1));
  let forward = scale;
  let backward = scale;
  cycle.forEach((arc, i) => {
    const up = scale - rest[arc]!;
    const down = rest[arc]!;
    forward = Math.min(forward, signs[i] === 1 ? up : down);
    backward = Math.min(backward, signs[i] === 1 ? down : up);
  });
  const shift = random.below(forward + backward) < backward ? forward : -backward;
  cycle.forEach((arc, i) => (rest[arc]! += signs[i]! * shift));
}

function incidence(nodeCount: number, from: Int32Array, to: Int32Array) {
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
  return { first, incident };
}
