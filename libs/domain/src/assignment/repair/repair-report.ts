import type { Pair } from '#domain/assignment/assignment-facts';

/** Rules on who reviews a proposal together with whom. A flow does not know them; its result is repaired to keep them. */
export const GROUP_RULES = [
  'oneReviewerPerCompany',
  'nobodyReviewsInARing',
  'seniorIsAmongReviewers',
  'enoughKnowTheTrack',
  'speakersAreSpread',
] as const;
export type GroupRuleName = (typeof GROUP_RULES)[number];

/**
 * `begun`: all concerned have begun their reviews. `nobody`: nobody else may review it who would mend this. `full`:
 * whoever would mend it is at their limit. `crossing`: every exchange tried would break another rule.
 */
export type WhyLeft = 'begun' | 'nobody' | 'full' | 'crossing';

/** A violation that stays. */
export interface LeftViolation {
  /** Where it lies: giving one of these places to somebody fitting would mend it. */
  readonly places: readonly Pair[];
  readonly why: WhyLeft;
  readonly message: string;
}

/** What an assignment comes to, by the levels it is judged by, most important first. */
export interface PlanTotals {
  readonly places: number;
  /** Announced pairs that stay. */
  readonly kept: number;
  /** Places above the fair share of a reviewer. */
  readonly aboveShare: number;
  /** Places held by somebody who does not know the track. */
  readonly strangers: number;
  /** The least sum of affinity of a proposal that has all its reviewers; null when there is none. */
  readonly leastAffinity: number | null;
  /** Sum of the squares of the loads. */
  readonly unevenness: number;
  /** Sum over all places. */
  readonly affinity: number;
}

/** What a rule asked of the assignment. Costs are how much worse the totals became by mending it; below 0: better. */
export interface RuleOutcome {
  readonly rule: GroupRuleName;
  /** Violations before the repair. */
  readonly found: number;
  readonly repaired: number;
  readonly left: number;
  /** Places that changed hands for it. */
  readonly moved: number;
  readonly cost: {
    readonly places: number;
    readonly kept: number;
    readonly aboveShare: number;
    readonly strangers: number;
    readonly affinity: number;
  };
  /** At most LISTED of those that stay. */
  readonly unrepaired: readonly LeftViolation[];
}

export const LISTED = 50;

/**
 * What the repair did. `bound` is what the flow came to, which knew none of these rules: level by level, most important
 * first, no assignment that keeps them does better. Where `reached` equals it, the flow's proof holds for the result.
 */
export interface RepairReport {
  /** One for each rule that is switched on, in the order of GROUP_RULES. */
  readonly rules: readonly RuleOutcome[];
  readonly bound: PlanTotals;
  readonly reached: PlanTotals;
  /** Proposals that exchanges left with less affinity than the fair level, and than they had. */
  readonly servedWorse: number;
  /** The first level at which they differ, and by how much; null: the bound is reached. */
  readonly gap: { readonly level: keyof PlanTotals; readonly by: number } | null;
}
