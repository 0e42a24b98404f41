import type {
  LeftViolation,
  PlanTotals,
  RepairReport,
  RuleOutcome,
} from '#domain/assignment/repair/repair-report';
import type { GroupRuleName } from '#domain/assignment/repair/repair-report';

interface Account {
  readonly rule: GroupRuleName;
  readonly found: number;
  moved: number;
  readonly cost: { -readonly [Level in keyof RuleOutcome['cost']]: number };
}

/** Books what mending each rule did to the totals. */
export class RuleLedger {
  private readonly accounts: readonly Account[];

  constructor(found: readonly { readonly rule: GroupRuleName; readonly found: number }[]) {
    this.accounts = found.map((each) => ({
      ...each,
      moved: 0,
      cost: { places: 0, kept: 0, aboveShare: 0, strangers: 0, affinity: 0 },
    }));
  }

  /** @param moved places that changed hands */
  book(rule: GroupRuleName, moved: number, before: PlanTotals, after: PlanTotals): void {
    const account = this.accounts.find((each) => each.rule === rule);
    if (!account) return;
    const { cost } = account;
    account.moved += moved;
    cost.places += before.places - after.places;
    cost.kept += before.kept - after.kept;
    cost.aboveShare += after.aboveShare - before.aboveShare;
    cost.strangers += after.strangers - before.strangers;
    cost.affinity += before.affinity - after.affinity;
  }

  /** @param left what stays, counted and listed, by rule */
  report(
    left: ReadonlyMap<GroupRuleName, { readonly count: number; readonly listed: readonly LeftViolation[] }>,
    bound: PlanTotals,
    reached: PlanTotals,
    servedWorse: number,
  ): RepairReport {
    return {
      rules: this.accounts.map(({ rule, found, moved, cost }) => {
        const { count, listed } = left.get(rule) ?? { count: 0, listed: [] };
        return {
          rule,
          found,
          repaired: Math.max(0, found - count),
          left: count,
          moved,
          cost,
          unrepaired: listed,
        };
      }),
      bound,
      reached,
      servedWorse,
      gap: gapBetween(bound, reached),
    };
  }
}

/** The levels on which the flow is the best there is, whatever the levels below weigh. */
const PROVED_LEVELS = ['places', 'kept', 'aboveShare', 'strangers'] as const;

function gapBetween(bound: PlanTotals, reached: PlanTotals): RepairReport['gap'] {
  for (const level of PROVED_LEVELS) {
    const by = Math.abs(bound[level] - reached[level]);
    if (by > 0) return { level, by };
  }
  return null;
}
