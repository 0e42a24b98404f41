import { isInRound, takesPart } from '#api/features/conferences/round-pool.sql';
import { isConflicted } from '#api/features/committee/conflict-facts';
import { areAllSetAside } from '#api/features/set-asides/set-aside.sql';

/**
 * Who reviews what in a round ($1 conference, $2 round): what is assigned to active members of the round or is done,
 * imported reviews without an assignment included; no talk that the round is not for, and nothing over a conflict of
 * interest. Where everybody reviews everything, every reviewer of the round counts for every talk of it. Columns:
 * proposal_id, member_id, is_done, and covers: not where the reviewer abstained or is set aside, which is work done (a
 * load) and leaves the talk's place open; one row per pair.
 */
export const COVERING = `
  select pair.proposal_id, pair.member_id, bool_or(pair.is_done) as is_done,
    bool_and(pair.covers and not ${areAllSetAside('holder', '$2')}) as covers
  from (
    select a.conference_id, a.proposal_id, a.member_id, a.state = 'done' as is_done, true as covers from review_assignments a
    where a.conference_id = $1 and a.round_id = $2 and a.state in ('active', 'done')
    union all
    select v.conference_id, v.proposal_id, v.member_id, true, v.is_counted from reviews v where v.conference_id = $1 and v.round_id = $2
    union all
    select p.conference_id, p.id, m.id, false, true
    from conferences c
      join proposals p on p.conference_id = c.id and p.state = 'submitted'
      join committee_members m on m.conference_id = c.id and m.state = 'active'
      join member_roles r on r.conference_id = c.id and r.member_id = m.id and r.role = 'reviewer'
    where c.id = $1 and not c.uses_assignment
  ) pair
    join review_rounds asking on asking.conference_id = $1 and asking.id = $2
    join committee_members holder on holder.conference_id = pair.conference_id and holder.id = pair.member_id
    join proposals held on held.conference_id = pair.conference_id and held.id = pair.proposal_id and held.state = 'submitted'
      and ${isInRound('asking', 'held')}
  where (pair.is_done or holder.state = 'active' and ${takesPart('asking', 'holder')}) and not ${isConflicted('pair')}
  group by pair.proposal_id, pair.member_id`;
