import { agreementCounts } from '#api/platform/agreement-counts';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { isKnownRound } from '#api/features/conferences/current-round.sql';
import { isInRound, takesPart } from '#api/features/conferences/round-pool.sql';
import { isOwnProposal } from '#api/features/proposals/own-proposal';

const hasRole = (m: string, roles: string): string => `exists (select 1 from member_roles held
  where held.conference_id = ${m}.conference_id and held.member_id = ${m}.id and ${roles})`;

/** SQL for "this member chairs this proposal": organizer, co-chair, or chair of its track. */
export const chairsProposal = (m: string, p: string): string =>
  hasRole(
    m,
    `(held.role in ('organizer', 'cochair') or (held.role = 'track_chair' and held.track_id = ${p}.track_id))`,
  );

/** SQL for "this member reviews this proposal in this round, and has submitted a review of it". */
export const hasReviewed = (m: string, p: string, r: string, c: string): string => `(
  ${hasRole(m, `held.role = 'reviewer'`)} and ${isKnownRound(r)} and ${isInRound(r, p)} and ${takesPart(r, m)}
  and exists (select 1 from reviews own where own.conference_id = ${r}.conference_id and own.round_id = ${r}.id
    and own.proposal_id = ${p}.id and own.member_id = ${m}.id)
  and (not ${c}.uses_assignment or exists (select 1 from review_assignments theirs
    where theirs.conference_id = ${r}.conference_id and theirs.round_id = ${r}.id and theirs.proposal_id = ${p}.id
      and theirs.member_id = ${m}.id and theirs.state in ('active', 'done'))))`;

/** SQL for the `always` half of the policy around discussions: nothing stands between this member and this proposal. */
export const mayKnowOf = (m: string, p: string, c: string): string => `(
  ${m}.state = 'active' and ${agreementCounts(m, c)}
  and ${p}.state not in ('draft', 'withdrawn', 'set_aside')
  and ${knownToBeFree(m, p)} and not ${isOwnProposal(`${m}.user_id`, p)})`;

/**
 * SQL for the policy's `discussion.read`: this member may read what is said about this proposal in this round. A test
 * holds it against the policy. Aliases of committee_members, proposals, review_rounds and conferences.
 */
export const readsDiscussion = (m: string, p: string, r: string, c: string): string => `(
  ${mayKnowOf(m, p, c)} and (${chairsProposal(m, p)}
    or (${r}.is_discussed and ${r}.others_reviews <> 'never' and ${hasReviewed(m, p, r, c)})))`;
