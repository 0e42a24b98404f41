/** What decides whether bids are taken; null: the round has no end. */
export interface BidWindow {
  readonly takesBids: boolean;
  readonly roundClosesAt: Date | null;
}

/** Whether members may bid now: from when the conference takes bids until its round closes, the end included. */
export function bidsAreOpen({ takesBids, roundClosesAt }: BidWindow, now: Date): boolean {
  return takesBids && (roundClosesAt === null || now <= roundClosesAt);
}
