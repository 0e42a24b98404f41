import type { SlotFlow } from './slot-flow';

/** Passes of Bellman and Ford per search: cycles of about so many carriers are found. */
const MOST_PASSES = 8;

/**
 * Betters a flow by cyclic exchanges: carrier a hands a unit to b, b one of another task to c, … until someone hands one to a
 * or the last simply has room. Arcs between carriers hold the cheapest such hand-over, so one search sees them all; memory is
 * carriers², which suits few carriers with many tasks. Shortfalls below the floors weigh before costs.
 */
export class ExchangeCycles {
  private readonly size: number;
  /** weight[a × size + b]: the cheapest hand-over from a to b; the last node is room itself. */
  private readonly weight: Float64Array;
  private readonly bySlot: Int32Array;
  private readonly byPair: Int32Array;
  private readonly distance: Float64Array;
  private readonly cameFrom: Int32Array;

  constructor(
    private readonly slots: SlotFlow,
    private readonly floor: Float64Array,
    private readonly shortfallCost: number,
  ) {
    this.size = slots.valued.transport.carrierCount + 1;
    this.weight = new Float64Array(this.size * this.size);
    this.bySlot = new Int32Array(this.size * this.size);
    this.byPair = new Int32Array(this.size * this.size);
    this.distance = new Float64Array(this.size);
    this.cameFrom = new Int32Array(this.size);
    for (let carrier = 0; carrier < this.size - 1; carrier++) this.price(carrier);
  }

  /** Exchanges until no cycle pays or so many are done; answers how many. */
  run(mostCycles: number): number {
    for (let done = 0; done < mostCycles;) {
      const cycle = this.negativeCycle();
      if (!cycle) return done;
      if (this.exchange(cycle)) done++;
    }
    return mostCycles;
  }

  /** The hand-overs from one carrier, and its way to and from room. */
  private price(carrier: number): void {
    const { slots, floor, weight, bySlot, byPair, size, shortfallCost } = this;
    const { slotPair, slotTask, firstSlot, nextSlot, flow, got, valued } = slots;
    const { value, problem, transport } = valued;
    const { pairStart, pairCarrier } = problem;
    const { cost, capacity } = transport.network;
    const row = carrier * size;
    weight.fill(Number.POSITIVE_INFINITY, row, row + size);
    for (let slot = firstSlot[carrier]!; slot >= 0; slot = nextSlot[slot]!) {
      const task = slotTask[slot]!;
      const held = slotPair[slot]!;
      const short = Math.max(0, floor[task]! - got[task]!);
      const without = got[task]! - value[held]!;
      for (let pair = pairStart[task]!; pair < pairStart[task + 1]!; pair++) {
        if (flow[pair] !== 0 || capacity[pair] === 0) continue;
        const shortThen = Math.max(0, floor[task]! - without - value[pair]!);
        const total = cost[pair]! - cost[held]! + shortfallCost * (shortThen - short);
        const to = row + pairCarrier[pair]!;
        if (total < weight[to]!) {
          weight[to] = total;
          bySlot[to] = slot;
          byPair[to] = pair;
        }
      }
    }
    const fill = slots.stepToFill(carrier);
    const empty = slots.stepToEmpty(carrier);
    weight[row + size - 1] = fill < 0 ? Number.POSITIVE_INFINITY : cost[fill]!;
    weight[(size - 1) * size + carrier] = empty < 0 ? Number.POSITIVE_INFINITY : -cost[empty]!;
  }

  /** The nodes of a cycle that costs less than nothing, in order, or null when none of this length is there. */
  private negativeCycle(): number[] | null {
    const { size, weight, distance, cameFrom } = this;
    distance.fill(0);
    cameFrom.fill(-1);
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      let changed = false;
      for (let from = 0; from < size; from++) {
        const row = from * size;
        const sofar = distance[from]!;
        for (let to = 0; to < size; to++) {
          if (sofar + weight[row + to]! < distance[to]!) {
            distance[to] = sofar + weight[row + to]!;
            cameFrom[to] = from;
            changed = true;
          }
        }
      }
      if (!changed) return null;
      const cycle = this.cycleOfParents();
      if (cycle) return cycle;
    }
    return null;
  }

  private cycleOfParents(): number[] | null {
    const { size, cameFrom } = this;
    const seen = new Int32Array(size).fill(-1);
    for (let start = 0; start < size; start++) {
      let node = start;
      while (node >= 0 && seen[node] === -1) {
        seen[node] = start;
        node = cameFrom[node]!;
      }
      if (node < 0 || seen[node] !== start) continue;
      const cycle = [node];
      for (let at = cameFrom[node]!; at !== node; at = cameFrom[at]!) cycle.push(at);
      return cycle.toReversed();
    }
    return null;
  }

  /** Walks a cycle; false, closing one of its arcs, when a task would have to swap twice. */
  private exchange(cycle: readonly number[]): boolean {
    const { slots, size, bySlot, byPair, weight } = this;
    const room = size - 1;
    const arcs = cycle.map((from, i) => from * size + cycle[(i + 1) % cycle.length]!);
    const swaps = arcs.filter((_, i) => cycle[i] !== room && cycle[(i + 1) % cycle.length] !== room);
    const tasks = new Set<number>();
    for (const arc of swaps) {
      const task = slots.slotTask[bySlot[arc]!]!;
      if (tasks.has(task)) {
        weight[arc] = Number.POSITIVE_INFINITY;
        return false;
      }
      tasks.add(task);
    }
    const touched = new Set<number>(cycle.filter((node) => node !== room));
    for (const arc of swaps) slots.swap(bySlot[arc]!, byPair[arc]!);
    const at = cycle.indexOf(room);
    if (at >= 0) {
      slots.unload(cycle[(at + 1) % cycle.length]!);
      slots.load(cycle[(at + cycle.length - 1) % cycle.length]!);
    }
    const { slotStart, slotPair, valued } = slots;
    for (const task of tasks) {
      for (let slot = slotStart[task]!; slot < slotStart[task + 1]!; slot++) {
        if (slotPair[slot]! >= 0) touched.add(valued.problem.pairCarrier[slotPair[slot]!]!);
      }
    }
    for (const carrier of touched) this.price(carrier);
    return true;
  }
}
