/**
 * SQL for "this user created this proposal or is a speaker of it". `user` is a parameter such as `$3`, `p` an alias of
 * proposals. False for nobody (null).
 */
export const isOwnProposal = (user: string, p: string): string => `(
  coalesce(${p}.created_by = ${user}::uuid, false) or ${isListed(user, p)})`;

/**
 * SQL for "this user wrote this proposal": the one who began it, or, where there is none any more (an import, an erased
 * account), every listed speaker with an account.
 */
export const wroteProposal = (user: string, p: string): string => `(
  coalesce(${p}.created_by = ${user}::uuid, false) or (${p}.created_by is null and ${isListed(user, p)}))`;

const isListed = (user: string, p: string): string => `exists (
  select 1 from proposal_speakers own_ps join speakers own_s
    on own_s.conference_id = own_ps.conference_id and own_s.id = own_ps.speaker_id
  where own_ps.conference_id = ${p}.conference_id and own_ps.proposal_id = ${p}.id and own_s.user_id = ${user})`;
