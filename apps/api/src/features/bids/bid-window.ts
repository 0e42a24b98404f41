import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { type BidWindow, bidsAreOpen } from '#domain/bid/bid-window';
import type { Tx } from '#api/platform/tx';
import { currentRoundOf } from '#api/features/conferences/current-round.sql';

/**
 * The conference's window for bids. Refuses, saying so, where none are taken now: before any talk is looked for, so that
 * the answer tells nothing of what there is.
 */
export async function openWindow(tx: Tx, actor: Actor, conferenceId: string, now: Date): Promise<BidWindow> {
  const window = await tx.lookup<BidWindow>(
    `select c.takes_bids as "takesBids", r.closes_at as "roundClosesAt" from conferences c
       join lateral ${currentRoundOf('c.id')} r on true
     where c.id = $1`,
    [conferenceId],
  );
  authorize('bids.read_own', actor, { bidsAreOpen: window !== null && bidsAreOpen(window, now) });
  return window!;
}
