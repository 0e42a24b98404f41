/**
 * Whose conflicts of interest are looked for, as CTEs (without `with`) over the conference $1. `who` names a person by
 * whatever the caller likes; every table may be empty.
 *
 * accounts (who, user_id) · addresses (who, address) · companies (who, company_key, source) ·
 * matched (who, speaker_id, source): speakers that an organizer matched; source `person`: it is them, `relation`: they
 * are close to that speaker · close_to (who, address): addresses of people they are close to
 */
export type PeopleSql = string;

// An unverified address of a user claims nothing; the address that was invited counts whether proved or not, and so do
// those the organizers know, for here a false alarm costs less than a miss.
export const MEMBERS: PeopleSql = `
  accounts as (
    select id as who, user_id from committee_members where conference_id = $1 and user_id is not null
  ), addresses as (
    select id as who, email as address from committee_members where conference_id = $1
    union
    select member_id, address from member_emails where conference_id = $1
    union
    select a.who, e.address from accounts a join emails e on e.user_id = a.user_id and e.verified_at is not null
  ), companies as (
    select m.id as who, worked.company_key, 'company' as source
    from committee_members m cross join lateral unnest(m.former_company_keys || m.company_key) as worked (company_key)
    where m.conference_id = $1 and worked.company_key <> ''
    union
    select member_id, company_key, 'relation' from declared_relations where conference_id = $1 and company_key <> ''
  ), matched as (
    select member_id as who, speaker_id, case when relation_id is null then 'person' else 'relation' end as source
    from person_matches where conference_id = $1 and verdict = 'same'
  ), close_to as (
    select member_id as who, email as address from declared_relations where conference_id = $1 and email <> ''
  )`;

/**
 * CTEs that end in pairs (proposal_id, who, source): every conflict of interest of these people with a proposal of
 * conference $1, straight from the definition. A confirmed company match is taken transitively.
 */
export const conflictPairs = (people: PeopleSql): string => `
  with recursive ${people}, company_links as (
    select one_key as from_key, other_key as to_key from company_matches where conference_id = $1 and verdict = 'same'
    union all
    select other_key, one_key from company_matches where conference_id = $1 and verdict = 'same'
  ), same_company (key, company_key) as (
    select company_key, company_key from companies
    union
    select s.key, l.to_key from same_company s join company_links l on l.from_key = s.company_key
  ), speaker_addresses as (
    select id as speaker_id, email as address from speakers where conference_id = $1 and email is not null
    union
    select s.id, e.address from speakers s join emails e on e.user_id = s.user_id and e.verified_at is not null
    where s.conference_id = $1
  ), selves as (
    select a.who, s.id as speaker_id, 'own' as source from accounts a join speakers s on s.conference_id = $1 and s.user_id = a.user_id
    union
    -- What an account proved leads to its speakers already; here it would only say the same once more.
    select a.who, sa.speaker_id, 'email' from addresses a join speaker_addresses sa on sa.address = a.address
      join speakers s on s.conference_id = $1 and s.id = sa.speaker_id
    where s.email = a.address or not exists (select 1 from accounts mine where mine.who = a.who and mine.user_id = s.user_id)
    union
    select who, speaker_id, source from matched where source = 'person'
  ), others as (
    select c.who, s.id as speaker_id, c.source
    from companies c join same_company on same_company.key = c.company_key
      join speakers s on s.conference_id = $1 and s.company_key = same_company.company_key
    union
    select c.who, sa.speaker_id, 'relation' from close_to c join speaker_addresses sa on sa.address = c.address
    union
    select who, speaker_id, source from matched where source = 'relation'
  ), pairs as (
    select ps.proposal_id, known.who, known.source
    from (select * from selves union select * from others) known
      join proposal_speakers ps on ps.conference_id = $1 and ps.speaker_id = known.speaker_id
    union
    select p.id, a.who, 'own' from proposals p join accounts a on a.user_id = p.created_by where p.conference_id = $1
    union
    select other.proposal_id, selves.who, 'cospeaker'
    from selves
      join proposal_speakers mine on mine.conference_id = $1 and mine.speaker_id = selves.speaker_id
      join proposal_speakers beside on beside.conference_id = $1 and beside.proposal_id = mine.proposal_id and beside.speaker_id <> mine.speaker_id
      join proposal_speakers other on other.conference_id = $1 and other.speaker_id = beside.speaker_id and other.proposal_id <> mine.proposal_id
  )`;
