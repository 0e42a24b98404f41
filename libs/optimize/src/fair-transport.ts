import { flowCost } from './flow-network';
import { floorsAt, levelReached, levelWorth, ownBests } from './floor-levels';
import { FloorPrices } from './floor-prices';
import { mendFloors } from './mend-floors';
import { type FlowSolution, MinCostFlow, type StartingBasis } from './min-cost-flow';
import { SlotFlow, type ValuedTransport } from './slot-flow';

/** How far a search for the fairest flow goes; counted in rounds and pivots, never by the clock. */
export interface FairSearch {
  /** No higher level is sought; without it, the highest own best. */
  readonly highestLevel?: number;
  /** Warm solves spent on the level and its bound, and on the cost at that level and its bound. */
  readonly levelRounds?: number;
  readonly costRounds?: number;
  /** Asked every 1,024 pivots and after every round; true ends the search with the best flow so far. */
  readonly isOver?: (pivotsSoFar: number) => boolean;
  readonly onBounds?: (bounds: FairBounds) => void;
}

/** What is reached and what cannot be passed. */
export interface FairBounds {
  /** Every task has at least this, or its own best. */
  readonly level: number;
  /** No flow gives every task more than this, or its own best. */
  readonly levelBound: number;
  readonly cost: number;
  /** No flow that holds the level costs less. -Infinity before it is known. */
  readonly costBound: number;
}

export interface FairFlow extends FairBounds {
  /** Flow per arc of the network. */
  readonly flow: Int32Array;
  readonly pivots: number;
  /** False when `isOver` ended the search. */
  readonly isComplete: boolean;
}

/** Prices count in 64ths of a unit of cost per unit of value. */
const SCALE = 64;
const FIRST_PRICE = 1024;
/** Every so many rounds the flow of the moment is made into one that holds a higher level. */
const ROUNDS_PER_CLIMB = 8;
/** Bisections of the level per climb. */
const CLIMB_STEPS = 10;
/** The search for a bound ends when so many rounds brought next to nothing. */
const ROUNDS_IN_VAIN = 6;
const LITTLE = 0.98;
/** Pivots after which the bound on the level is left where it is. */
const LEVEL_PIVOTS = 50_000;
const LEVEL_PIVOTS_PER_PAIR = 0.25;
/** How far above the level in hand the first prices pull, as a share of the way to its bound. */
const FIRST_REACH = 0.35;
/** While the gap is more than this share of the cost, every round's flow is mended. */
const WIDE_GAP = 0.001;

/**
 * The fairest flow: the largest level T such that every task gets value ≥ min(T, its own best possible), and then the
 * least cost at that level. Both come with a bound from Lagrange multipliers on the warm network, so that the gap to
 * the unknown optimum (the problem is NP-hard) is certified; flows between are mended by exchanges.
 * @param start a feasible flow on its tree, best where the costs are: where the search begins
 */
export function fairTransport(
  valued: ValuedTransport,
  start: StartingBasis,
  search: FairSearch = {},
): FairFlow {
  return new FairnessSearch(valued, start, search).run();
}

class FairnessSearch {
  private readonly solver: MinCostFlow;
  private readonly ownBest: Float64Array;
  private readonly highest: number;
  private pivots = 0;
  private isOver = false;
  private best: SlotFlow;
  private level: number;
  private levelBound: number;
  private cost: number;
  private costBound = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly valued: ValuedTransport,
    private readonly start: StartingBasis,
    private readonly search: FairSearch,
  ) {
    this.solver = new MinCostFlow(valued.transport.network, 2 ** 50);
    this.solver.startFrom(start);
    this.ownBest = ownBests(valued);
    const most = this.ownBest.reduce((largest, each) => Math.max(largest, each), 0);
    this.highest = Math.min(most, search.highestLevel ?? most);
    this.best = new SlotFlow(valued, start.flow);
    this.level = levelReached(this.best.got, this.ownBest, this.highest);
    this.levelBound = this.highest;
    this.cost = flowCost(valued.transport.network, this.best.flow);
  }

  run(): FairFlow {
    this.raiseLevel();
    this.lowerCost();
    return {
      flow: this.best.flow,
      level: this.level,
      levelBound: this.levelBound,
      cost: this.cost,
      costBound: this.costBound,
      pivots: this.pivots,
      isComplete: !this.isOver,
    };
  }

  /** Level up from flows that are mended, bound down from prices on the floors alone. */
  private raiseLevel(): void {
    const cheapest = this.solve();
    if (!cheapest) return;
    this.climb(cheapest.flow);
    let reach = FIRST_REACH;
    const prices = new FloorPrices(this.valued, this.solver, FIRST_PRICE / 4);
    const below = this.floorsWithin(reach);
    const start = new SlotFlow(this.valued, cheapest.flow).got;
    prices.set((task) => (start[task]! < below[task]! ? FIRST_PRICE : 0));
    let inVain = 0;
    const rounds = this.search.levelRounds ?? 40;
    const enough = this.pivots + LEVEL_PIVOTS + LEVEL_PIVOTS_PER_PAIR * this.valued.transport.pairCount;
    for (let round = 1; round <= rounds && this.level < this.levelBound && inVain < ROUNDS_IN_VAIN; round++) {
      prices.apply(0);
      const solution = this.solve();
      if (!solution) return;
      const { got } = new SlotFlow(this.valued, solution.flow);
      const worth = levelWorth(prices.price, this.ownBest, prices.worth(got));
      const before = this.levelBound - this.level;
      this.levelBound = Math.max(this.level, Math.min(this.levelBound, Math.floor(worth + 1e-9)));
      if (round % ROUNDS_PER_CLIMB === 0) this.climb(solution.flow);
      inVain = this.levelBound - this.level < LITTLE * before ? 0 : inVain + 1;
      if (inVain > 1) reach = Math.min(1, reach * 1.5);
      this.report();
      if (this.pivots > enough || !prices.move(got, this.floorsWithin(reach))) return;
    }
  }

  /** The floors a part of the way from the level that is reached to its bound: the nearer, the fewer tasks want anything. */
  private floorsWithin(share: number): Float64Array {
    return floorsAt(this.level + share * (this.levelBound - this.level), this.ownBest);
  }

  /** The highest level to which exchanges lift this flow, by bisection. */
  private climb(flow: Int32Array): void {
    let low = this.level;
    let high = this.levelBound + 1;
    let step = high - 1;
    for (let i = 0; i < CLIMB_STEPS && low < high - 1; i++) {
      const slots = new SlotFlow(this.valued, flow);
      if (mendFloors(slots, floorsAt(step, this.ownBest), this.solver, 0)) {
        this.best = slots;
        this.level = levelReached(slots.got, this.ownBest, this.highest);
        this.cost = flowCost(this.valued.transport.network, slots.flow);
        low = this.level;
      } else high = step;
      step = Math.floor((low + high) / 2);
    }
  }

  /** Cost down at the level that was reached, bound up from prices beside the costs. */
  private lowerCost(): void {
    const { network } = this.valued.transport;
    const floors = floorsAt(this.level, this.ownBest);
    const prices = new FloorPrices(this.valued, this.solver, SCALE);
    this.solver.startFrom(this.start);
    let inVain = 0;
    const rounds = this.search.costRounds ?? 60;
    for (let round = 1; round <= rounds && this.costBound < this.cost && inVain < ROUNDS_IN_VAIN; round++) {
      prices.apply(SCALE);
      const solution = this.solve();
      if (!solution) return;
      const slots = new SlotFlow(this.valued, solution.flow);
      const got = slots.got.slice();
      const lagrangian = flowCost(network, slots.flow) + (prices.worth(floors) - prices.worth(got)) / SCALE;
      const before = this.cost - this.costBound;
      this.costBound = Math.max(this.costBound, Math.min(this.cost, Math.ceil(lagrangian - 1e-6)));
      const isWide = this.cost - this.costBound > WIDE_GAP * Math.abs(this.cost);
      if ((isWide || (round & (round - 1)) === 0) && mendFloors(slots, floors, this.solver))
        this.keepIfCheaper(slots);
      inVain = isWide || this.cost - this.costBound < LITTLE * before ? 0 : inVain + 1;
      this.report();
      if (!prices.move(got, floors)) return;
    }
  }

  private keepIfCheaper(slots: SlotFlow): void {
    const cost = flowCost(this.valued.transport.network, slots.flow);
    if (cost >= this.cost) return;
    this.cost = cost;
    this.best = slots;
  }

  /** The optimum at the solver's costs; null when the search is over. */
  private solve(): FlowSolution | null {
    if (this.isOver) return null;
    const { isOver } = this.search;
    const solution = this.solver.solve({ isOver: (pivots) => isOver?.(this.pivots + pivots) === true });
    this.pivots += solution.pivots;
    this.isOver = solution.outcome !== 'optimal';
    return this.isOver ? null : solution;
  }

  private report(): void {
    const { level, levelBound, cost, costBound } = this;
    this.search.onBounds?.({ level, levelBound, cost, costBound });
  }
}
