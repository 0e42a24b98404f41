/** One place that changes hands. */
export interface Step {
  readonly proposal: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Places that change hands together, none twice: every proposal keeps as many reviewers as it has, and at most one
 * member gets a proposal more than before. With one step, `to` takes the place of `from`; with two, the place goes on to
 * a third member, or back to the first.
 */
export interface Exchange {
  readonly steps: readonly Step[];
  /** By PlanPrices; the lower the better. */
  readonly price: number;
}
