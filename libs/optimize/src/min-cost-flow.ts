import type { FlowNetwork } from './flow-network';
import { pivot } from './simplex-pivot';
import { enteringArc } from './simplex-pricing';
import { repairBasis, settlePotentials } from './simplex-repair';
import { createState, EMPTY, FULL, type SimplexState } from './simplex-state';

/** A flow to begin from, with the tree it stands on; see MinCostFlow.startFrom. */
export interface StartingBasis {
  /** Flow per arc; outside the tree 0 or the arc's capacity. */
  readonly flow: Int32Array;
  /** Per node the arc to its parent in the tree, or -1 to hang it on the root artificially. */
  readonly treeArc: Int32Array;
}

/** How long a solve may go on, and who watches it. */
export interface SolveBudget {
  /** The budget proper: so many pivots, then `pivots-spent`. Same input and budget, same answer. */
  readonly pivots?: number;
  /** Asked every 1,024 pivots; true ends the solve as `aborted`. For cancelling and for the clock. */
  readonly isOver?: (pivotsSoFar: number) => boolean;
}

/** `infeasible`: supplies cannot all reach demands. The last two are flows on the way, feasible but not proved best. */
export type FlowOutcome = 'optimal' | 'infeasible' | 'pivots-spent' | 'aborted';

export interface FlowSolution {
  readonly outcome: FlowOutcome;
  readonly pivots: number;
  /** Flow per arc of the network. */
  readonly flow: Int32Array;
  /** Per node: with the flow, the proof of optimality that `dual-certificate` checks. */
  readonly potential: Float64Array;
  /** Units that found no way through the network; 0 unless infeasible. */
  readonly unrouted: number;
}

/**
 * Minimum-cost flow by the primal network simplex, kept alive: after changes of supplies, capacities or costs the next
 * solve goes on from the last tree. Integers throughout, so answers are exact.
 * Source: strongly feasible trees, Cunningham (1976); block pricing, Grigoriadis (1986).
 */
export class MinCostFlow {
  private readonly state: SimplexState;
  /** Flows must be made to fit again before the next solve; where only costs changed, potentials are enough. */
  private isStale = true;
  private hasNewCosts = false;

  /** @param artificialCost above the cost of any simple path; needed only where n times the largest cost passes 2^52 */
  constructor(network: FlowNetwork, artificialCost?: number) {
    this.state = createState(network, artificialCost);
  }

  /** Begins from a known flow and tree, for a flying start; throws when the tree is none. O(m + n). */
  startFrom(basis: StartingBasis): void {
    const { tree, status, capacity, from, to, arcCount } = this.state;
    for (let arc = 0; arc < arcCount; arc++) {
      status[arc] = basis.flow[arc]! > 0 && basis.flow[arc] === capacity[arc] ? FULL : EMPTY;
    }
    for (let node = 0; node < tree.nodeCount; node++) {
      if (node === tree.root) continue;
      const arc = basis.treeArc[node]!;
      const isUp = arc < 0 || from[arc] === node;
      tree.arc[node] = arc < 0 ? arcCount + node : arc;
      tree.up[node] = isUp ? 1 : 0;
      tree.parent[node] = arc < 0 ? tree.root : isUp ? to[arc]! : from[arc]!;
    }
    this.isStale = true;
  }

  setCost(arc: number, cost: number): void {
    this.state.cost[arc] = cost;
    this.hasNewCosts = true;
  }

  /** 0 closes the arc. */
  setCapacity(arc: number, capacity: number): void {
    this.state.capacity[arc] = capacity;
    this.isStale = true;
  }

  /** Changes what a node sends; the root takes up the difference. */
  setSupply(node: number, supply: number): void {
    const { supply: all, tree } = this.state;
    all[tree.root]! -= supply - all[node]!;
    all[node] = supply;
    this.isStale = true;
  }

  solve(budget: SolveBudget = {}): FlowSolution {
    const { state } = this;
    if (this.isStale) repairBasis(state);
    else if (this.hasNewCosts) settlePotentials(state);
    this.isStale = false;
    this.hasNewCosts = false;
    const limit = budget.pivots ?? Number.POSITIVE_INFINITY;
    let pivots = 0;
    for (;;) {
      if (pivots >= limit) return this.solution('pivots-spent', pivots);
      if ((pivots & 1023) === 0 && budget.isOver?.(pivots) === true) return this.solution('aborted', pivots);
      const entering = enteringArc(state);
      if (entering < 0) return this.solution('optimal', pivots);
      pivot(state, entering);
      pivots++;
    }
  }

  /** The arc by which each node hangs in the tree, or -1 where that is an artificial one: a basis to begin from elsewhere. */
  treeArcs(): Int32Array {
    const { tree, arcCount } = this.state;
    return tree.arc.map((arc) => (arc < arcCount ? arc : -1));
  }

  /** What one more unit on an arc costs beside what it saves elsewhere, by the last solve. */
  reducedCost(arc: number): number {
    const { cost, potential, from, to } = this.state;
    return cost[arc]! + potential[from[arc]!]! - potential[to[arc]!]!;
  }

  /** The potentials that make every arc of the present tree free at other costs; artificial arcs keep theirs. O(n). */
  potentialsAt(cost: Float64Array): Float64Array {
    const { tree, arcCount, cost: own } = this.state;
    const potential = new Float64Array(tree.nodeCount);
    for (let node = tree.following(tree.root, tree.root); node >= 0; node = tree.following(node, tree.root)) {
      const arc = tree.arc[node]!;
      const price = arc < arcCount ? cost[arc]! : own[arc]!;
      potential[node] = potential[tree.parent[node]!]! + (tree.up[node] === 1 ? -price : price);
    }
    return potential;
  }

  private solution(reached: FlowOutcome, pivots: number): FlowSolution {
    const { flow, arcCount, potential } = this.state;
    let unrouted = 0;
    for (let arc = arcCount; arc < flow.length; arc++) unrouted += flow[arc]!;
    return {
      outcome: reached === 'optimal' && unrouted > 0 ? 'infeasible' : reached,
      pivots,
      flow: flow.slice(0, arcCount),
      potential: potential.slice(),
      unrouted,
    };
  }
}
