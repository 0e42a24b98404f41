import type { FlowSolution, MinCostFlow, SolveBudget } from '#optimize/min-cost-flow';
import { seededRandom } from '#optimize/random';
import type { Pair } from '#domain/assignment/assignment-facts';
import type { AssignmentProblem } from '#domain/assignment/assignment-problem';
import { flowPairs } from '#domain/assignment/flow-pairs';
import {
  cheapestExchange,
  type ExchangeSearch,
  makeExchange,
} from '#domain/assignment/repair/exchange-search';
import { groupRules } from '#domain/assignment/repair/group-rules';
import { leftViolation } from '#domain/assignment/repair/left-violation';
import { PairClosing } from '#domain/assignment/repair/pair-closing';
import { PlanGround } from '#domain/assignment/repair/plan-ground';
import { PlanPrices, planTotals } from '#domain/assignment/repair/plan-prices';
import { PlanState } from '#domain/assignment/repair/plan-state';
import { LISTED, type PlanTotals, type RepairReport } from '#domain/assignment/repair/repair-report';
import { RuleLedger } from '#domain/assignment/repair/rule-ledger';

/** What came of it, and what that cost. */
export interface Repaired {
  readonly assignments: readonly Pair[];
  readonly report: RepairReport;
}

/** An exchange can open the way for one that failed before it; more rounds than this were never of use. */
const EXCHANGE_ROUNDS = 3;
/** Closing a pair can make the flow break a rule elsewhere; after so many rounds the rest is left to exchanges. */
const CLOSING_ROUNDS = 8;

/**
 * Brings an assignment to keep the group rules of its settings, which a flow does not know: first by closing pairs that
 * break them and solving again from where the flow stands, then by exchanges of places. Neither takes a place away from
 * the assignment as a whole, brings anybody above a limit, moves what has begun, or uses a pair that may not be assigned.
 * Same input and seed, same answer.
 */
export class GroupRepair {
  private readonly ground: PlanGround;
  private readonly ledger: RuleLedger;
  private bound: PlanTotals;
  private closing: PairClosing | null = null;
  private readonly share: number;

  /** @param planned what the flow found: settled assignments and all */
  constructor(
    assignment: AssignmentProblem,
    planned: readonly Pair[],
    private readonly seed: number,
  ) {
    this.ground = new PlanGround(assignment);
    const plan = new PlanState(this.ground, planned);
    this.share = new PlanPrices(plan).share;
    this.bound = planTotals(plan, this.share);
    this.ledger = new RuleLedger(
      groupRules(plan).map(({ name: rule, broken }) => ({ rule, found: broken().length })),
    );
  }

  /**
   * Closes pairs until the flow breaks no rule that closing can mend, one rule after the other; undoes what would leave a
   * place empty. Closed pairs have capacity 0 in the network afterwards.
   */
  close(solver: MinCostFlow, first: FlowSolution, budget: SolveBudget): FlowSolution {
    const closing = new PairClosing(this.ground, solver, first);
    this.closing = closing;
    const { assignment } = this.ground;
    const planOf = ({ flow }: FlowSolution): PlanState =>
      new PlanState(this.ground, flowPairs(assignment, flow));
    let solution = first;
    let plan = planOf(first);
    const names = groupRules(plan).flatMap((rule) => (rule.closing ? [rule.name] : []));
    names.forEach((name, i) => {
      const active = new Set(names.slice(0, i + 1));
      const before = planTotals(plan, this.share);
      const held = plan;
      for (let round = 0; round < CLOSING_ROUNDS; round++) {
        const rules = groupRules(plan).filter((rule) => active.has(rule.name));
        const next = closing.closeAndSolve(rules, solution, budget);
        if (!next) break;
        solution = next;
        plan = planOf(solution);
      }
      if (plan !== held)
        this.ledger.book(name, placesMoved(held, plan), before, planTotals(plan, this.share));
    });
    return solution;
  }

  /**
   * Opens the closed pairs in the network again: they are no reason why a place stays empty, as closing them emptied none.
   */
  reopen(): void {
    this.closing?.reopen();
  }

  /**
   * Pairs that no exchange may give to anybody.
   * @param barred 1 per pair of the network that is
   */
  bar(barred: Uint8Array): void {
    this.ground.proposals.forEach((_, proposal) => {
      const first = this.ground.assignment.candidates.start[proposal]!;
      this.ground.candidatesOf(proposal).forEach((member, i) => {
        if (barred[first + i] === 1) this.ground.bar(proposal, member);
      });
    });
  }

  /** Counts what a change for the sake of fairness did into the bound: no rule asked for it. */
  countFairness(before: readonly Pair[], after: readonly Pair[]): void {
    const totals = (planned: readonly Pair[]): PlanTotals =>
      planTotals(new PlanState(this.ground, planned), this.share);
    const was = totals(before);
    const is = totals(after);
    this.bound = {
      ...this.bound,
      leastAffinity: is.leastAffinity,
      unevenness: this.bound.unevenness + is.unevenness - was.unevenness,
      affinity: this.bound.affinity + is.affinity - was.affinity,
    };
  }

  /**
   * Exchanges places for what is still broken, each exchange the cheapest that leaves fewer violations in all.
   * @param least points of affinity that every proposal has, or all it can have; exchanges hold them where they can
   */
  exchange(planned: readonly Pair[], least?: number): Repaired {
    const plan = new PlanState(this.ground, planned);
    const rules = groupRules(plan);
    const random = seededRandom(this.seed);
    const prices = new PlanPrices(plan, least);
    const search: ExchangeSearch = { plan, prices, rules, random };
    let before = planTotals(plan, this.share);
    let movedInAll = 0;
    for (let round = 0; round < EXCHANGE_ROUNDS; round++) {
      let moved = 0;
      for (const rule of rules) {
        let own = 0;
        for (const places of rule.broken()) {
          const exchange = cheapestExchange(search, rule, places);
          if (!exchange) continue;
          makeExchange(search, exchange.steps);
          own += exchange.steps.length;
        }
        if (own === 0) continue;
        const after = planTotals(plan, this.share);
        this.ledger.book(rule.name, own, before, after);
        before = after;
        moved += own;
      }
      movedInAll += moved;
      if (moved === 0) break;
    }
    const left = rules.map((rule) => {
      const broken = rule.broken();
      const listed = broken.slice(0, LISTED).map((places) => leftViolation(search, rule, places));
      return [rule.name, { count: broken.length, listed }] as const;
    });
    return {
      assignments: movedInAll === 0 ? planned : plan.pairs(),
      report: this.ledger.report(new Map(left), this.bound, before, prices.belowFloor()),
    };
  }
}

/** Places of the first plan that somebody else has in the second. */
function placesMoved(before: PlanState, after: PlanState): number {
  return before.reviewers.reduce((sum, reviewers, proposal) => {
    const now = new Set(after.reviewers[proposal]);
    return sum + reviewers.filter((member) => !now.has(member)).length;
  }, 0);
}
