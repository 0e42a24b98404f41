import type { MinCostFlow } from './min-cost-flow';
import type { ValuedTransport } from './slot-flow';

/** Strides grow while a task stays on one side of its floor and halve when it crosses (resilient steps). */
const GROWING = 1.5;
const SHRINKING = 0.5;
/** Prices are scaled down before products with them could leave exact arithmetic. */
const LARGEST_PRICE = 2 ** 24;

/**
 * Prices on falling below a floor, one per task: the Lagrange multipliers of "each task gets at least its floor". They make
 * the pairs of a task cheaper by price × value, so that a plain minimum-cost flow, kept warm, pursues the floors; and they
 * turn its optimum into a bound on what any flow with these floors can reach.
 * Source: subgradient steps, Held, Wolfe, Crowder (1974); one stride per task, Riedmiller and Braun (1993).
 */
export class FloorPrices {
  /** Integers, 0 or more: units of scaled cost per unit of value. */
  readonly price: Float64Array;
  private readonly stride: Float64Array;
  /** The side of its floor a task was on last: 1 below, -1 above. */
  private readonly side: Int8Array;
  /** The prices that stand on the pairs by now; NaN before the first. */
  private readonly applied: Float64Array;
  private appliedScale = Number.NaN;

  constructor(
    private readonly valued: ValuedTransport,
    private readonly solver: MinCostFlow,
    firstStride: number,
  ) {
    const { taskCount } = valued.transport;
    this.price = new Float64Array(taskCount);
    this.stride = new Float64Array(taskCount).fill(Math.max(1, firstStride));
    this.side = new Int8Array(taskCount);
    this.applied = new Float64Array(taskCount).fill(Number.NaN);
  }

  /** Gives every task a price to begin from. */
  set(priceOf: (task: number) => number): void {
    for (let task = 0; task < this.price.length; task++) this.price[task] = priceOf(task);
  }

  /** Σ price × amount. O(tasks). */
  worth(amount: Float64Array): number {
    let sum = 0;
    for (let task = 0; task < amount.length; task++) sum += this.price[task]! * amount[task]!;
    return sum;
  }

  /** Moves every price towards what would just hold the floor; false when none had to. O(tasks). */
  move(got: Float64Array, floor: Float64Array): boolean {
    const { price, stride, side } = this;
    let moved = false;
    let largest = 0;
    for (let task = 0; task < got.length; task++) {
      const short = floor[task]! - got[task]!;
      if (short !== 0 && (short > 0 || price[task]! > 0)) {
        const sideNow = short > 0 ? 1 : -1;
        if (side[task] === sideNow) stride[task]! *= GROWING;
        else if (side[task] === -sideNow) stride[task] = Math.max(1, stride[task]! * SHRINKING);
        side[task] = sideNow;
        price[task] = Math.max(0, price[task]! + sideNow * Math.round(stride[task]!));
        moved = true;
      }
      largest = Math.max(largest, price[task]!);
    }
    if (largest > LARGEST_PRICE) this.shrink();
    return moved;
  }

  /** Sets the solver's costs to scale × cost - price × value, where they are not so already. O(pairs that changed). */
  apply(scale: number): void {
    const { problem, transport, value } = this.valued;
    const { network, taskCount, pairCount } = transport;
    const isRescaled = scale !== this.appliedScale;
    if (isRescaled) {
      for (let arc = pairCount; arc < network.cost.length; arc++) {
        this.solver.setCost(arc, scale * network.cost[arc]!);
      }
    }
    for (let task = 0; task < taskCount; task++) {
      const price = this.price[task]!;
      if (!isRescaled && this.applied[task] === price) continue;
      this.applied[task] = price;
      for (let pair = problem.pairStart[task]!; pair < problem.pairStart[task + 1]!; pair++) {
        this.solver.setCost(pair, scale * network.cost[pair]! - price * value[pair]!);
      }
    }
    this.appliedScale = scale;
  }

  private shrink(): void {
    for (let task = 0; task < this.price.length; task++) {
      this.price[task] = Math.round(this.price[task]! / 2);
      this.stride[task] = Math.max(1, this.stride[task]! / 2);
    }
  }
}
