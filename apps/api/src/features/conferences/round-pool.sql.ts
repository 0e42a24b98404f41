/**
 * SQL for "this round is for this proposal": it takes all, or this one was chosen for it. `r` and `p` are aliases of
 * review_rounds and proposals. The one place where this rule stands in SQL; every queue, cover, count and page uses it.
 */
export const isInRound = (r: string, p: string): string => `(
  ${r}.takes_all_proposals or exists (select 1 from round_proposals pooled where pooled.conference_id = ${r}.conference_id
    and pooled.round_id = ${r}.id and pooled.proposal_id = ${p}.id))`;

/**
 * SQL for "this reviewer takes part in this round": all do, or this one was chosen. `r` and `m` are aliases of
 * review_rounds and committee_members.
 */
export const takesPart = (r: string, m: string): string => `(
  ${r}.takes_all_reviewers or exists (select 1 from round_reviewers chosen where chosen.conference_id = ${r}.conference_id
    and chosen.round_id = ${r}.id and chosen.member_id = ${m}.id))`;
