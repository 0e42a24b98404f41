import { fairShare } from '#domain/assignment/fair-share';
import type { PlanState } from '#domain/assignment/repair/plan-state';
import type { PlanTotals } from '#domain/assignment/repair/repair-report';

/** Far enough apart that an exchange of a few places compares by the first level at which it differs. */
const WEIGHT = { kept: 1e12, aboveShare: 1e10, stranger: 1e7, belowFloor: 1e4 } as const;

/** What exchanges cost by the levels of the objective, the flow's result being where they start. */
export class PlanPrices {
  readonly share: number;
  /** What no proposal should come to have less than. */
  private readonly floors: Int32Array;
  private readonly balance: number;
  private readonly points: number;

  /** @param least points that every proposal has now, or all it can have: those that have more may go down to it */
  constructor(
    private readonly plan: PlanState,
    least = leastAffinity(plan) ?? 0,
  ) {
    const { balanceOverAffinity } = plan.ground.assignment.facts.settings;
    this.share = shareOf(plan);
    this.floors = plan.sums.map((sum) => Math.min(sum, least));
    this.balance = balanceOverAffinity / 50;
    // Even where only balance counts, the better fit wins among equals.
    this.points = Math.max((100 - balanceOverAffinity) / 50, 0.001);
  }

  /** What it costs that `to` has the place of `from`, loads left aside. */
  ofStep(proposal: number, from: number, to: number): number {
    const { ground, sums } = this.plan;
    const gained = ground.affinity(proposal, to) - ground.affinity(proposal, from);
    const sum = sums[proposal]!;
    const floor = this.floors[proposal]!;
    const below = Math.max(0, floor - sum - gained) - Math.max(0, floor - sum);
    return this.ofPlace(proposal, to) - this.ofPlace(proposal, from) + WEIGHT.belowFloor * below;
  }

  /** What it costs that one member gives a proposal away and another gets one. */
  ofLoads(from: number, to: number): number {
    if (from === to) return 0;
    const given = this.plan.held[from]!.length;
    const got = this.plan.held[to]!.length + 1;
    const above = (got > this.share ? 1 : 0) - (given > this.share ? 1 : 0);
    return WEIGHT.aboveShare * above + 2 * this.balance * (got - given);
  }

  /** Proposals that have less than they should. O(proposals). */
  belowFloor(): number {
    return this.floors.reduce((count, floor, at) => count + (this.plan.sums[at]! < floor ? 1 : 0), 0);
  }

  private ofPlace(proposal: number, member: number): number {
    const { ground } = this.plan;
    return (
      (ground.isAnnounced(proposal, member) ? -WEIGHT.kept : 0) +
      (ground.knowsTrack(proposal, member) ? 0 : WEIGHT.stranger) -
      this.points * ground.affinity(proposal, member)
    );
  }
}

/** What the plan comes to now. O(places). */
export function planTotals(plan: PlanState, share: number): PlanTotals {
  const totals = { places: 0, kept: 0, aboveShare: 0, strangers: 0, unevenness: 0, affinity: 0 };
  const { ground } = plan;
  plan.reviewers.forEach((reviewers, proposal) => {
    totals.affinity += plan.sums[proposal]!;
    for (const member of reviewers) {
      totals.places++;
      if (ground.isAnnounced(proposal, member)) totals.kept++;
      if (!ground.knowsTrack(proposal, member)) totals.strangers++;
    }
  });
  for (const { length } of plan.held) {
    totals.unevenness += length * length;
    totals.aboveShare += Math.max(0, length - share);
  }
  return { ...totals, leastAffinity: leastAffinity(plan) };
}

/** The load each would have if the places of the plan were shared evenly, as far as limits allow. */
function shareOf({ ground, held }: PlanState): number {
  const { limits } = ground.assignment;
  const places = held.reduce((sum, { length }, i) => sum + Math.min(length, limits[i]!), 0);
  return fairShare(limits, places);
}

function leastAffinity(plan: PlanState): number | null {
  let least: number | null = null;
  plan.reviewers.forEach((reviewers, proposal) => {
    if (reviewers.length === 0 || reviewers.length < plan.proposals[proposal]!.wanted) return;
    const sum = plan.sums[proposal]!;
    if (least === null || sum < least) least = sum;
  });
  return least;
}
