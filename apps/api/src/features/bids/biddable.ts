import { currentRoundOf } from '#api/features/conferences/current-round.sql';
import { isInRound, takesPart } from '#api/features/conferences/round-pool.sql';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { isOwnProposal } from '#api/features/proposals/own-proposal';

/**
 * SQL for the `always` half of the policy's `bid.change`: member `m` with the account `user` may know of proposal `p`.
 * `m` and `p` are aliases of committee_members and proposals.
 */
export const biddable = (user: string, m: string, p: string): string => `(
  ${p}.state not in ('draft', 'withdrawn', 'set_aside') and not ${isOwnProposal(user, p)} and ${knownToBeFree(m, p)})`;

/** SQL that leaves of the proposals `p` of conference $1 those that the current round is for. */
export const inCurrentRound = (p: string): string =>
  `join ${currentRoundOf('$1')} current_round on ${isInRound('current_round', p)}`;

/** SQL, after `inCurrentRound`, that leaves of the members `m` those who take part in it. */
export const takesPartNow = (m: string): string => takesPart('current_round', m);
