import type { FlowSolution, MinCostFlow, SolveBudget } from '#optimize/min-cost-flow';
import type { GroupRule, Place } from '#domain/assignment/repair/group-rule';
import type { PlanGround } from '#domain/assignment/repair/plan-ground';

/**
 * Closes pairs of a solved flow that break group rules, and solves again from there. Which pair of a violation stays is
 * for the duals to say: the one that the flow would pay most for. The rest of the flow is the best there is without the
 * closed pairs, so that the chains of exchanges that follow from a closed pair are found, however long.
 */
export class PairClosing {
  private readonly shortageAllowed: number;
  private readonly closed = new Set<number>();
  private isStuck = false;

  constructor(
    private readonly ground: PlanGround,
    private readonly solver: MinCostFlow,
    first: FlowSolution,
  ) {
    this.shortageAllowed = this.shortageOf(first.flow);
  }

  /** Null when nothing is left to close, or closing it would leave places empty (and then from now on). */
  closeAndSolve(rules: readonly GroupRule[], now: FlowSolution, budget: SolveBudget): FlowSolution | null {
    if (this.isStuck) return null;
    const { capacity } = this.ground.assignment.transport.network;
    const arcs = new Set<number>();
    for (const rule of rules) {
      for (const places of rule.broken()) {
        const mostValuableFirst = places
          .map((place) => ({ place, price: this.reducedCost(place, now.potential) }))
          .toSorted((left, right) => left.price - right.price)
          .map(({ place }) => place);
        for (const place of rule.closing?.(mostValuableFirst) ?? []) {
          const arc = this.ground.isCandidate(place.proposal, place.member) ? this.arcOf(place) : -1;
          if (arc >= 0 && capacity[arc] === 1) arcs.add(arc);
        }
      }
    }
    if (arcs.size === 0) return null;
    this.setCapacity(arcs, 0);
    const next = this.solver.solve(budget);
    if (next.outcome === 'optimal' && this.shortageOf(next.flow) <= this.shortageAllowed) return next;
    this.isStuck = true;
    this.setCapacity(arcs, 1);
    const again = this.solver.solve(budget);
    return again.outcome === 'optimal' ? again : null;
  }

  /** Opens in the network what was closed, and leaves the solver as it is. */
  reopen(): void {
    for (const arc of this.closed) this.ground.assignment.transport.network.capacity[arc] = 1;
    this.closed.clear();
  }

  private setCapacity(arcs: ReadonlySet<number>, capacity: 0 | 1): void {
    for (const arc of arcs) {
      this.ground.assignment.transport.network.capacity[arc] = capacity;
      this.solver.setCapacity(arc, capacity);
      if (capacity === 0) this.closed.add(arc);
      else this.closed.delete(arc);
    }
  }

  /** What places without a reviewer cost in this flow: more of them, or lying worse, costs more. */
  private shortageOf(flow: Int32Array): number {
    const { network, shortageStart } = this.ground.assignment.transport;
    let sum = 0;
    for (let arc = shortageStart; arc < network.cost.length; arc++) sum += flow[arc]! * network.cost[arc]!;
    return sum;
  }

  /** Below 0 by what the flow would lose without the place; what has begun cannot be lost. */
  private reducedCost(place: Place, potential: Float64Array): number {
    const arc = this.ground.isCandidate(place.proposal, place.member) ? this.arcOf(place) : -1;
    if (arc < 0) return Number.NEGATIVE_INFINITY;
    const { network } = this.ground.assignment.transport;
    return network.cost[arc]! + potential[network.from[arc]!]! - potential[network.to[arc]!]!;
  }

  /** The arc of a place, -1 where none is: pairs of a proposal rise by member. O(log members). */
  private arcOf({ proposal, member }: Place): number {
    const { pairStart, pairCarrier } = this.ground.assignment.problem;
    let low = pairStart[proposal]!;
    let high = pairStart[proposal + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = pairCarrier[middle]!;
      if (found === member) return middle;
      if (found < member) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
