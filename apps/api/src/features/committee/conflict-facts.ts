/**
 * SQL for "this member is known to have no conflict of interest with this proposal". Unknown denies: where detection has
 * not run since the member or the speakers changed, this is false. `m` and `p` are aliases of committee_members and proposals.
 * The one place where this rule stands in SQL; every list, search, export and count uses it.
 */
export const knownToBeFree = (m: string, p: string): string => `(
  ${m}.conflicts_known and ${p}.conflicts_known and not exists (
    select 1 from conflicts_of_interest coi
    where coi.conference_id = ${p}.conference_id and coi.proposal_id = ${p}.id and coi.member_id = ${m}.id))`;

/** SQL for "this pair has a conflict of interest"; `pair` is an alias with conference_id, proposal_id and member_id. */
export const isConflicted = (pair: string): string => `exists (
  select 1 from conflicts_of_interest coi where coi.conference_id = ${pair}.conference_id
    and coi.proposal_id = ${pair}.proposal_id and coi.member_id = ${pair}.member_id)`;
