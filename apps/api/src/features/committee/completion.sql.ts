import { isKnownRound } from '#api/features/conferences/current-round.sql';
import { isInRound, takesPart } from '#api/features/conferences/round-pool.sql';

// What of a season a member was asked for. Where reviews are assigned, the assignments; where everyone reviews everything,
// every talk of every round that the member may review.
const ASKED = `
  select a.member_id, a.round_id, a.proposal_id, a.state from review_assignments a where a.conference_id = $1
  union all
  select m.id, r.id, p.id, 'active' from conferences c
    join review_rounds r on r.conference_id = c.id and ${isKnownRound('r')}
    join committee_members m on m.conference_id = c.id and m.state = 'active' and ${takesPart('r', 'm')}
    join proposals p on p.conference_id = c.id and ${isInRound('r', 'p')}
  where c.id = $1 and not c.uses_assignment
    and exists (select 1 from member_roles h where h.conference_id = m.conference_id and h.member_id = m.id and h.role = 'reviewer')
    and not exists (select 1 from review_assignments a where a.conference_id = c.id and a.round_id = r.id
      and a.proposal_id = p.id and a.member_id = m.id)`;

// A declared conflict of interest is work done: the talk was looked at, and the place given on. Open work is only what the
// member can still do: no talk that was withdrawn or left the round, none closed to them by a conflict of interest that was
// found.
const duties = (roundId: string | null): string => `
  select asked.member_id, asked.state = 'declined' as is_declined,
    v.proposal_id is not null as is_reviewed,
    d.proposal_id is not null and (asked.state in ('active', 'done') or asked.state = 'revoked' and exists (
      select 1 from jsonb_array_elements(d.took_away) taken where taken->>'roundId' = asked.round_id::text)) as is_declared,
    asked.state in ('active', 'done') and p.state not in ('draft', 'withdrawn', 'set_aside')
      and ${isKnownRound('r')} and ${isInRound('r', 'p')} and not exists (
      select 1 from conflicts_of_interest f where f.conference_id = $1 and f.proposal_id = asked.proposal_id
        and f.member_id = asked.member_id and f.source <> 'declared') as is_open,
    coalesce(v.submitted_at, d.created_at) <= coalesce(r.closes_at, 'infinity') as was_in_time
  from (${ASKED}) asked
    join proposals p on p.conference_id = $1 and p.id = asked.proposal_id
    join review_rounds r on r.conference_id = $1 and r.id = asked.round_id
    left join reviews v on v.conference_id = $1 and v.round_id = asked.round_id and v.proposal_id = asked.proposal_id
      and v.member_id = asked.member_id and asked.state in ('active', 'done')
    left join conflicts_of_interest d on d.conference_id = $1 and d.proposal_id = asked.proposal_id
      and d.member_id = asked.member_id and d.source = 'declared'
  ${roundId === null ? '' : `where asked.round_id = ${roundId}`}`;

/**
 * SQL for what each member was asked for and did in the conference $1, in a round (a column or a parameter) or in all of them: member_id, assigned, done, on_time,
 * declared, declined. A review counts where it is there, whatever was found since. Members who were asked for nothing have
 * no row.
 */
export const completion = (roundId: string | null): string => `
  select member_id,
    count(*) filter (where is_reviewed or is_declared or is_open)::int as assigned,
    count(*) filter (where is_reviewed or is_declared)::int as done,
    count(*) filter (where (is_reviewed or is_declared) and was_in_time)::int as on_time,
    count(*) filter (where is_declared)::int as declared,
    count(*) filter (where is_declined)::int as declined
  from (${duties(roundId)}) duties group by member_id`;

export const COMPLETION = completion(null);
