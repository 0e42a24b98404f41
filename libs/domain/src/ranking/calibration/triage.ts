/** Where a talk can stand against its track's line. */
export const TRIAGES = ['yes', 'no', 'discuss', 'too-few'] as const;
export type Triage = (typeof TRIAGES)[number];

/** Where the certain ends; probabilities of being within the budget, and the fewest reviews to say anything. */
export interface TriageThresholds {
  /** From here on it is a clear yes. */
  readonly yes: number;
  /** Up to here it is a clear no. */
  readonly no: number;
  readonly reviews: number;
}

/** Nine in ten one way or the other. */
export const USUAL_THRESHOLDS = { yes: 0.9, no: 0.1 } as const;

/** Null where nothing is known of the line: no budget, or no probabilities. */
export function triage(
  n: number,
  withinBudget: number | null,
  { yes, no, reviews }: TriageThresholds,
): Triage | null {
  if (n < reviews) return 'too-few';
  if (withinBudget === null) return null;
  if (withinBudget >= yes) return 'yes';
  return withinBudget <= no ? 'no' : 'discuss';
}
