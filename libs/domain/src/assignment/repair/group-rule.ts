import type { GroupRuleName } from '#domain/assignment/repair/repair-report';

/** A place: a proposal and one of its reviewers, by their places in the problem. */
export interface Place {
  readonly proposal: number;
  readonly member: number;
}

/** A rule on reviewers together, as a count that exchanges lower. It reads the plan it was made for. */
export interface GroupRule {
  readonly name: GroupRuleName;
  /** Every violation, as the places of which one must change hands to mend it. */
  readonly broken: () => readonly (readonly Place[])[];
  /** How many more violations there would be with `to` in the place of `from`; below 0 for fewer. */
  readonly change: (proposal: number, from: number, to: number) => number;
  /**
   * For a violation, most valuable place first: the pairs to close for good so that a flow cannot break the rule here
   * again. Rules without it are left to exchanges.
   */
  readonly closing?: (places: readonly Place[]) => readonly Place[];
  /** Told of every replacement made, after the plan has it. */
  readonly replaced?: (proposal: number, from: number, to: number) => void;
  /** A violation in words, the places as above. */
  readonly says: (places: readonly Place[]) => string;
}
