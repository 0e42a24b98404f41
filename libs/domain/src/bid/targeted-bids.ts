/** A member's yes bids on the talks of one speaker, among all of theirs. */
export interface BidsOnSpeaker {
  readonly onSpeaker: number;
  readonly all: number;
}

/** Fewer than this many of one speaker say nothing. */
export const LEAST_TARGETED = 3;
const SHARE = 0.75;

/**
 * Whether bids look aimed at one speaker: at least three yes, and at least three in four of all the member's yes bids. A
 * hint for people to look at, no proof: somebody who knows one small field well bids like this, too.
 */
export function lookTargeted({ onSpeaker, all }: BidsOnSpeaker): boolean {
  return onSpeaker >= LEAST_TARGETED && onSpeaker >= SHARE * all;
}
