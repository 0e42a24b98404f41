import type { SlotFlow } from './slot-flow';

/** What moves cost while paths are searched: per arc of the network, such as reduced costs. */
export type ArcPrice = (arc: number) => number;

/** Carriers that one path may ask to pass a unit on. */
const MOST_HOPS = 5;

/**
 * Finds the cheapest way to let one task swap a carrier for a better one: whoever is full passes a unit of another task
 * on to a third, and so on, up to five times, until someone has room. Every task on the way keeps its floor.
 */
export class ExchangePaths {
  /** Price of the cheapest path so far that loads each carrier, by hops; and the slot and pair it came by. */
  private readonly price: Float64Array;
  private readonly bySlot: Int32Array;
  private readonly byPair: Int32Array;
  private readonly carrierCount: number;

  constructor(
    private readonly slots: SlotFlow,
    private readonly floor: Float64Array,
    private readonly hops = MOST_HOPS,
  ) {
    this.carrierCount = slots.valued.transport.carrierCount;
    const states = (hops + 1) * this.carrierCount;
    this.price = new Float64Array(states);
    this.bySlot = new Int32Array(states);
    this.byPair = new Int32Array(states);
  }

  /** Brings a task to its floor by cheapest swaps, or as near as they lead; true when it is there. */
  raise(task: number, arcPrice: ArcPrice): boolean {
    const { got, slotStart } = this.slots;
    for (
      let tries = slotStart[task + 1]! - slotStart[task]! + 2;
      tries > 0 && got[task]! < this.floor[task]!;
      tries--
    ) {
      const whole = this.floor[task]! - got[task]!;
      if (this.swapFor(task, whole, arcPrice)) return true;
      if (!this.swapFor(task, 1, arcPrice)) return false;
    }
    return got[task]! >= this.floor[task]!;
  }

  /** One path that gives the task at least `gain` more, the cheapest there is; false where there is none. */
  swapFor(task: number, gain: number, arcPrice: ArcPrice, below = Number.POSITIVE_INFINITY): boolean {
    const { slotStart, slotPair } = this.slots;
    let best: FoundPath = { price: below, end: -1, first: -1 };
    let states: PathStep[] = [];
    for (let slot = slotStart[task]!; slot < slotStart[task + 1]!; slot++) {
      if (slotPair[slot]! < 0) continue;
      const found = this.search(slot, gain, arcPrice, best.price);
      if (found.end < 0) continue;
      best = found;
      states = this.stepsOf(found);
    }
    if (best.end < 0) return false;
    this.walk(states, best);
    return true;
  }

  /** Layer by layer: the first has the task's own swaps, each further one whoever passes a unit on. */
  private search(first: number, gain: number, arcPrice: ArcPrice, below: number): FoundPath {
    const { slots, carrierCount, price, bySlot, byPair, floor } = this;
    const { valued, slotPair, slotTask, firstSlot, nextSlot, flow, got } = slots;
    const { pairStart, pairCarrier } = valued.problem;
    const { value } = valued;
    price.fill(Number.POSITIVE_INFINITY);
    const task = slotTask[first]!;
    const dropped = slotPair[first]!;
    const freed = pairCarrier[dropped]!;
    const emptied = slots.stepToEmpty(freed);
    const freedPrice = -arcPrice(emptied);
    let best: FoundPath = { price: below, end: -1, first };
    let frontier: number[] = [];
    const atEnd = (state: number, sofar: number): void => {
      const carrier = state % carrierCount;
      let total = sofar;
      if (carrier !== freed) {
        const step = slots.stepToFill(carrier);
        if (step < 0) return;
        total += arcPrice(step) + freedPrice;
      }
      if (total < best.price) best = { price: total, end: state, first };
    };
    const enter = (state: number, sofar: number, slot: number, pair: number): boolean => {
      if (sofar >= price[state]!) return false;
      const isNew = price[state] === Number.POSITIVE_INFINITY;
      price[state] = sofar;
      bySlot[state] = slot;
      byPair[state] = pair;
      return isNew;
    };
    const droppedPrice = arcPrice(dropped);
    for (let pair = pairStart[task]!; pair < pairStart[task + 1]!; pair++) {
      if (flow[pair] !== 0 || value[pair]! < value[dropped]! + gain) continue;
      if (valued.transport.network.capacity[pair] === 0) continue;
      if (enter(pairCarrier[pair]!, arcPrice(pair) - droppedPrice, first, pair))
        frontier.push(pairCarrier[pair]!);
    }
    for (let hop = 0; ; hop++) {
      for (const state of frontier) atEnd(state, price[state]!);
      if (hop === this.hops || frontier.length === 0) return best;
      const next: number[] = [];
      const layer = (hop + 1) * carrierCount;
      for (const state of frontier) {
        const sofar = price[state]!;
        if (sofar + Math.min(0, freedPrice) >= best.price) continue;
        const carrier = state % carrierCount;
        for (let slot = firstSlot[carrier]!; slot >= 0; slot = nextSlot[slot]!) {
          const other = slotTask[slot]!;
          if (this.isOnPath(state, other)) continue;
          const held = slotPair[slot]!;
          const base = sofar - arcPrice(held);
          const least = Math.min(got[other]!, floor[other]!) - got[other]! + value[held]!;
          for (let pair = pairStart[other]!; pair < pairStart[other + 1]!; pair++) {
            if (flow[pair] !== 0 || value[pair]! < least) continue;
            if (valued.transport.network.capacity[pair] === 0) continue;
            const reached = layer + pairCarrier[pair]!;
            const total = base + arcPrice(pair);
            if (total < price[reached]! && enter(reached, total, slot, pair)) next.push(reached);
          }
        }
      }
      frontier = next;
    }
  }

  private isOnPath(end: number, task: number): boolean {
    const { slotTask, slotPair, valued } = this.slots;
    for (let state = end; ;) {
      const slot = this.bySlot[state]!;
      if (slotTask[slot] === task) return true;
      if (state < this.carrierCount) return false;
      const layer = Math.floor(state / this.carrierCount) - 1;
      state = layer * this.carrierCount + valued.problem.pairCarrier[slotPair[slot]!]!;
    }
  }

  private stepsOf({ end }: FoundPath): PathStep[] {
    const { slotPair, valued } = this.slots;
    const steps: PathStep[] = [];
    for (let state = end; ;) {
      const slot = this.bySlot[state]!;
      steps.push({ slot, pair: this.byPair[state]! });
      if (state < this.carrierCount) return steps;
      const layer = Math.floor(state / this.carrierCount) - 1;
      state = layer * this.carrierCount + valued.problem.pairCarrier[slotPair[slot]!]!;
    }
  }

  private walk(steps: readonly PathStep[], { end, first }: FoundPath): void {
    const { slots } = this;
    const { pairCarrier } = slots.valued.problem;
    const freed = pairCarrier[slots.slotPair[first]!]!;
    const loaded = end % this.carrierCount;
    for (const { slot, pair } of steps) slots.swap(slot, pair);
    if (freed === loaded) return;
    slots.unload(freed);
    slots.load(loaded);
  }
}

interface FoundPath {
  readonly price: number;
  /** Layer × carriers + carrier, or -1 for none. */
  readonly end: number;
  readonly first: number;
}

interface PathStep {
  readonly slot: number;
  readonly pair: number;
}
