/** SQL for a hash of a proposal's texts, `p` an alias of proposals: another hash, another text. */
export const textsHash = (p: string): string =>
  `encode(sha256(convert_to(jsonb_build_array(${p}.title, ${p}.description, ${p}.benefits, ${p}.notes)::text, 'UTF8')), 'hex')`;

/**
 * The common table expression `people` (proposal_id, people): as jsonb what is known of everybody whom a proposal of the
 * conference $1 must not give away: its speakers, as they and its author wrote it, and that author. `$2`: one proposal,
 * or null for all.
 */
export const PEOPLE = `
  listed as materialized (
    select ps.proposal_id, s.name, s.company, s.email, s.user_id, ps.as_listed->>'name' as listed_name,
      ps.as_listed->>'company' as listed_company
    from proposal_speakers ps join speakers s on s.conference_id = ps.conference_id and s.id = ps.speaker_id
    where ps.conference_id = $1 and ($2::uuid is null or ps.proposal_id = $2)
    union all
    select p.id, null, null, null, p.created_by, null, null from proposals p
    where p.conference_id = $1 and p.created_by is not null and ($2::uuid is null or p.id = $2)),
  said as (
    select proposal_id, 'names' as kind, unnest(array[name, listed_name]) as word from listed
    union all select l.proposal_id, 'names', u.name from listed l join users u on u.id = l.user_id
    union all select proposal_id, 'companies', unnest(array[company, listed_company]) from listed
    union all select l.proposal_id, 'companies', unnest(m.company || m.former_company_keys) from listed l
      join committee_members m on m.conference_id = $1 and m.user_id = l.user_id
    union all select proposal_id, 'emails', email from listed
    union all select l.proposal_id, 'emails', e.address from listed l
      join emails e on e.user_id = l.user_id and e.verified_at is not null),
  people as (
    select proposal_id, jsonb_object_agg(kind, words) as people from (
      select proposal_id, kind, jsonb_agg(distinct word order by word) as words from said where word <> '' group by 1, 2) by_kind
    group by 1)`;
