import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { isOwnProposal } from '#api/features/proposals/own-proposal';

/**
 * SQL for the `always` half of the policy's `bid.change`: member `m` with the account `user` may know of proposal `p`.
 * `m` and `p` are aliases of committee_members and proposals.
 */
export const biddable = (user: string, m: string, p: string): string => `(
  ${p}.state not in ('draft', 'withdrawn', 'set_aside') and not ${isOwnProposal(user, p)} and ${knownToBeFree(m, p)})`;
