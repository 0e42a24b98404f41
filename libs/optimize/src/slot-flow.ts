import type { TransportNetwork, TransportProblem } from './transport-network';

/** A transport problem whose pairs are worth something to their tasks, beside what they cost. */
export interface ValuedTransport {
  readonly problem: TransportProblem;
  readonly transport: TransportNetwork;
  /** What a pair gives its task: integers, 0 or more. */
  readonly value: Int32Array;
  /** What each task has already, whatever is decided here. */
  readonly had: Int32Array;
}

/**
 * A feasible flow of a transport network as slots: each task has as many as it demands, each slot holds a pair or stays
 * empty (-1). Knows who holds what on both sides, and what each task has got; keeps the flow in step.
 */
export class SlotFlow {
  /** The slots of task t are slotStart[t] .. slotStart[t + 1] - 1. */
  readonly slotStart: Int32Array;
  readonly slotPair: Int32Array;
  readonly slotTask: Int32Array;
  /** The first slot that holds the carrier, and the next after a slot; -1 ends. */
  readonly firstSlot: Int32Array;
  readonly nextSlot: Int32Array;
  /** Flow per arc of the network. */
  readonly flow: Int32Array;
  /** Value per task, with what it had. */
  readonly got: Float64Array;
  private readonly previousSlot: Int32Array;
  /** Per carrier the first load step with room, or the end of its steps. */
  private readonly openStep: Int32Array;

  constructor(
    readonly valued: ValuedTransport,
    flow: Int32Array,
  ) {
    const { problem, transport, had } = valued;
    const { taskCount, carrierCount, stepStart, network } = transport;
    this.flow = flow.slice();
    this.slotStart = new Int32Array(taskCount + 1);
    for (let task = 0; task < taskCount; task++) {
      this.slotStart[task + 1] = this.slotStart[task]! + problem.demand[task]!;
    }
    const slots = this.slotStart[taskCount]!;
    this.slotPair = new Int32Array(slots).fill(-1);
    this.slotTask = new Int32Array(slots);
    this.firstSlot = new Int32Array(carrierCount).fill(-1);
    this.nextSlot = new Int32Array(slots).fill(-1);
    this.previousSlot = new Int32Array(slots).fill(-1);
    this.got = Float64Array.from(had);
    this.openStep = stepStart.slice(0, carrierCount);
    for (let task = 0; task < taskCount; task++) {
      this.slotTask.fill(task, this.slotStart[task]!, this.slotStart[task + 1]!);
      let slot = this.slotStart[task]!;
      for (let pair = problem.pairStart[task]!; pair < problem.pairStart[task + 1]!; pair++) {
        if (flow[pair] !== 0) this.hold(slot++, pair);
      }
    }
    for (let carrier = 0; carrier < carrierCount; carrier++) {
      const end = stepStart[carrier + 1]!;
      while (
        this.openStep[carrier]! < end &&
        this.flow[this.openStep[carrier]!] === network.capacity[this.openStep[carrier]!]
      ) {
        this.openStep[carrier]!++;
      }
    }
  }

  /** The load step one more unit would take, or -1 where the carrier is full. */
  stepToFill(carrier: number): number {
    const step = this.openStep[carrier]!;
    return step < this.valued.transport.stepStart[carrier + 1]! ? step : -1;
  }

  /** The load step the last unit took, or -1 where the carrier has none. */
  stepToEmpty(carrier: number): number {
    const { stepStart } = this.valued.transport;
    for (let step = this.openStep[carrier]!; step >= stepStart[carrier]!; step--) {
      if (step < stepStart[carrier + 1]! && this.flow[step]! > 0) return step;
    }
    return -1;
  }

  /** Puts another pair of the same task into a slot. Loads are left to `load` and `unload`. */
  swap(slot: number, pair: number): void {
    const { value } = this.valued;
    const before = this.slotPair[slot]!;
    this.got[this.slotTask[slot]!]! -= value[before]!;
    this.flow[before] = 0;
    this.unlink(slot);
    this.flow[pair] = 1;
    this.hold(slot, pair);
  }

  load(carrier: number): void {
    const { network, stepStart } = this.valued.transport;
    this.flow[this.openStep[carrier]!]!++;
    while (
      this.openStep[carrier]! < stepStart[carrier + 1]! &&
      this.flow[this.openStep[carrier]!] === network.capacity[this.openStep[carrier]!]
    ) {
      this.openStep[carrier]!++;
    }
  }

  unload(carrier: number): void {
    const step = this.stepToEmpty(carrier);
    this.flow[step]!--;
    this.openStep[carrier] = step;
  }

  private hold(slot: number, pair: number): void {
    const { problem, value } = this.valued;
    const carrier = problem.pairCarrier[pair]!;
    this.slotPair[slot] = pair;
    this.got[this.slotTask[slot]!]! += value[pair]!;
    const first = this.firstSlot[carrier]!;
    this.nextSlot[slot] = first;
    this.previousSlot[slot] = -1;
    if (first >= 0) this.previousSlot[first] = slot;
    this.firstSlot[carrier] = slot;
  }

  private unlink(slot: number): void {
    const carrier = this.valued.problem.pairCarrier[this.slotPair[slot]!]!;
    const previous = this.previousSlot[slot]!;
    const next = this.nextSlot[slot]!;
    if (previous >= 0) this.nextSlot[previous] = next;
    else this.firstSlot[carrier] = next;
    if (next >= 0) this.previousSlot[next] = previous;
  }
}
