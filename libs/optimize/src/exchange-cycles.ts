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
  /** Some hand-overs are missing from the matrix since tasks have changed. */
  private isThinned = false;

  constructor(
    private readonly slots: SlotFlow,
    private readonly floor: Float64Array,
    private readonly shortfallCost: number,
    /** 0: only shortfalls count, whatever an exchange costs. */
    private readonly costShare = 1,
  ) {
    this.size = slots.valued.transport.carrierCount + 1;
    this.weight = new Float64Array(this.size * this.size);
    this.bySlot = new Int32Array(this.size * this.size);
    this.byPair = new Int32Array(this.size * this.size);
    this.distance = new Float64Array(this.size);
    this.cameFrom = new Int32Array(this.size);
    this.priceAll();
  }

  /** Exchanges until no cycle pays or so many are done; answers how many. */
  run(mostCycles: number): number {
    for (let done = 0; done < mostCycles;) {
      const cycle = this.negativeCycle();
      if (cycle) {
        if (this.exchange(cycle)) done++;
      } else if (this.isThinned) {
        this.priceAll();
      } else return done;
    }
    return mostCycles;
  }

  /** Every hand-over there is. */
  private priceAll(): void {
    const { slots, size, weight } = this;
    weight.fill(Number.POSITIVE_INFINITY);
    for (let carrier = 0; carrier < size - 1; carrier++) {
      for (let slot = slots.firstSlot[carrier]!; slot >= 0; slot = slots.nextSlot[slot]!)
        this.offer(slot, carrier);
      this.priceRoom(carrier);
    }
    this.isThinned = false;
  }

  /** Lets a slot compete for the hand-overs from its carrier. */
  private offer(slot: number, carrier: number): void {
    const { slots, floor, weight, bySlot, byPair, size, shortfallCost, costShare } = this;
    const { slotPair, slotTask, flow, got, valued } = slots;
    const { value, problem, transport } = valued;
    const { pairStart, pairCarrier } = problem;
    const { cost, capacity } = transport.network;
    const row = carrier * size;
    const task = slotTask[slot]!;
    const held = slotPair[slot]!;
    const short = Math.max(0, floor[task]! - got[task]!);
    const without = got[task]! - value[held]!;
    for (let pair = pairStart[task]!; pair < pairStart[task + 1]!; pair++) {
      if (flow[pair] !== 0 || capacity[pair] === 0) continue;
      const shortThen = Math.max(0, floor[task]! - without - value[pair]!);
      const total = costShare * (cost[pair]! - cost[held]!) + shortfallCost * (shortThen - short);
      const to = row + pairCarrier[pair]!;
      if (total < weight[to]!) {
        weight[to] = total;
        bySlot[to] = slot;
        byPair[to] = pair;
      }
    }
  }

  /** What it costs that a carrier takes one more, or has one less. */
  private priceRoom(carrier: number): void {
    const { slots, weight, size, costShare } = this;
    const { cost } = slots.valued.transport.network;
    const fill = slots.stepToFill(carrier);
    const empty = slots.stepToEmpty(carrier);
    weight[carrier * size + size - 1] = fill < 0 ? Number.POSITIVE_INFINITY : costShare * cost[fill]!;
    weight[(size - 1) * size + carrier] = empty < 0 ? Number.POSITIVE_INFINITY : -costShare * cost[empty]!;
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
    for (const task of tasks) this.withdraw(task);
    for (const arc of swaps) slots.swap(bySlot[arc]!, byPair[arc]!);
    const at = cycle.indexOf(room);
    if (at >= 0) {
      const emptied = cycle[(at + 1) % cycle.length]!;
      const filled = cycle[(at + cycle.length - 1) % cycle.length]!;
      slots.unload(emptied);
      slots.load(filled);
      this.priceRoom(emptied);
      this.priceRoom(filled);
    }
    const { slotStart, slotPair, valued } = slots;
    for (const task of tasks) {
      for (let slot = slotStart[task]!; slot < slotStart[task + 1]!; slot++) {
        if (slotPair[slot]! >= 0) this.offer(slot, valued.problem.pairCarrier[slotPair[slot]!]!);
      }
    }
    return true;
  }

  /** Takes the hand-overs of a task that is about to change out of the matrix; who came second to them is not known. */
  private withdraw(task: number): void {
    const { slots, size, weight, bySlot } = this;
    const { slotStart, slotPair, valued } = slots;
    const first = slotStart[task]!;
    const end = slotStart[task + 1]!;
    for (let slot = first; slot < end; slot++) {
      if (slotPair[slot]! < 0) continue;
      const row = valued.problem.pairCarrier[slotPair[slot]!]! * size;
      for (let to = row; to < row + size - 1; to++) {
        if (bySlot[to]! >= first && bySlot[to]! < end) weight[to] = Number.POSITIVE_INFINITY;
      }
    }
    this.isThinned = true;
  }
}
