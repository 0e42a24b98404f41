import type { AssignmentPlan } from '#domain/assignment/assignment-plan';

/** A broken rule: what, who, where and how to mend it, in words. */
export interface Violation {
  readonly rule: string;
  readonly message: string;
  /** What somebody can do about it. */
  readonly remedy: string;
  readonly proposalId: string | null;
  readonly memberId: string | null;
}

/** A sentence about a plan that is true when nothing is found. */
export interface AssignmentRule {
  /** The good case, as a statement. */
  readonly name: string;
  /** `block`: must not be applied. `warn`: may be, once somebody has seen it. */
  readonly level: 'block' | 'warn';
  /** Every place where the plan breaks the rule. */
  readonly violations: (plan: AssignmentPlan) => readonly Omit<Violation, 'rule'>[];
}
