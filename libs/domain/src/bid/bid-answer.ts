/** What a member says about reviewing a talk; "conflict" is no bid but a ConflictOfInterest. */
export const BID_ANSWERS = ['yes', 'maybe', 'no'] as const;
export type BidAnswer = (typeof BID_ANSWERS)[number];

/** The bid that each answer stands for, -20 .. 20. */
export const BID_VALUES: Readonly<Record<BidAnswer, number>> = { yes: 20, maybe: 5, no: -20 };

/**
 * The answer that a bid of any value stands for, as imports bring them: no below 0, yes from 13 (nearer to 20 than to 5),
 * maybe between.
 * @param value -20 .. 20
 */
export function bidAnswer(value: number): BidAnswer {
  if (value < 0) return 'no';
  return value < LEAST_YES ? 'maybe' : 'yes';
}

/** The least bid that counts as a yes. */
export const LEAST_YES = 13;
