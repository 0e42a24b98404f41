import type {
  AssignmentFacts,
  Bid,
  MemberFacts,
  Pair,
  ProposalFacts,
  StandingAssignment,
} from '#domain/assignment/assignment-facts';
import type { RunSettings } from '#domain/assignment/run-settings';
import { isInRound, takesPart } from '#api/features/conferences/round-pool.sql';
import type { Tx } from '#api/platform/tx';
import { areAllSetAside } from '#api/features/set-asides/set-aside.sql';

const PROPOSALS = `
  select p.id, p.number, case when c.uses_tracks then p.track_id end as "trackId",
    coalesce(topic.ids, '{}') as "topicIds", p.language, $2::int as wanted, least($2::int, $3::int) as floor,
    p.conflicts_known as "conflictsAreKnown", coalesce(author.ids, '{}') as "authorIds",
    coalesce(speaker.ids, '{}') as "speakerIds"
  from proposals p join conferences c on c.id = p.conference_id
    join review_rounds r on r.conference_id = $1 and r.id = $4 and ${isInRound('r', 'p')}
    left join (
      select by.proposal_id, array_agg(distinct m.id order by m.id) as ids
      from (
        select ps.proposal_id, s.user_id from proposal_speakers ps
          join speakers s on s.conference_id = ps.conference_id and s.id = ps.speaker_id
        where ps.conference_id = $1 and s.user_id is not null
        union select id, created_by from proposals where conference_id = $1 and created_by is not null
      ) by join committee_members m on m.conference_id = $1 and m.user_id = by.user_id
      group by by.proposal_id
    ) author on author.proposal_id = p.id
    left join (
      select proposal_id, array_agg(speaker_id order by speaker_id) as ids from proposal_speakers
      where conference_id = $1 group by proposal_id
    ) speaker on speaker.proposal_id = p.id
    left join (
      select proposal_id, array_agg(topic_id order by topic_id) as ids from proposal_topics
      where conference_id = $1 group by proposal_id
    ) topic on topic.proposal_id = p.id
  where p.conference_id = $1 and p.state = 'submitted' order by p.number`;

// A reviewer whose reviews are all set aside is given nothing more. Former members, and those who take no part in the
// round, stay in the facts while they hold something in it. Companies that were confirmed to be the same,
// taken transitively, go by the first of their keys.
const MEMBERS = `
  with recursive links as (
    select one_key as from_key, other_key as to_key from company_matches where conference_id = $1 and verdict = 'same'
    union all
    select other_key, one_key from company_matches where conference_id = $1 and verdict = 'same'
  ), reached (key, other) as (
    select distinct company_key, company_key from committee_members where conference_id = $1 and company_key <> ''
    union
    select r.key, l.to_key from reached r join links l on l.from_key = r.other
  ), company as (
    select key, min(other) as name from reached group by key
  )
  select m.id, m.name, m.state = 'active' and reviewer.yes as "isActive",
    least(m.max_load, m.wished_load, $3::int, case when ${areAllSetAside('m', '$2')} then 0 end) as "maxLoad",
    company.name as "companyKey", m.languages, m.is_senior as "isSenior",
    coalesce((select jsonb_object_agg(e.track_id, e.level) from expertise e
      where e.conference_id = m.conference_id and e.member_id = m.id), '{}') as expertise,
    coalesce((select jsonb_object_agg(t.topic_id, t.level) from topic_expertise t
      where t.conference_id = m.conference_id and t.member_id = m.id), '{}') as topics,
    m.conflicts_known as "conflictsAreKnown"
  from committee_members m
    left join company on company.key = m.company_key
    join review_rounds o on o.conference_id = $1 and o.id = $2
    cross join lateral (select ${takesPart('o', 'm')} and exists (select 1 from member_roles r
      where r.conference_id = m.conference_id and r.member_id = m.id and r.role = 'reviewer') as yes) reviewer
  where m.conference_id = $1 and (reviewer.yes
    or exists (select 1 from review_assignments a where a.conference_id = $1 and a.round_id = $2 and a.member_id = m.id)
    or exists (select 1 from reviews v where v.conference_id = $1 and v.round_id = $2 and v.member_id = m.id))
  order by m.id`;

const CONFLICTS = `
  select distinct proposal_id as "proposalId", member_id as "memberId" from conflicts_of_interest
  where conference_id = $1 and proposal_id = any($2) and member_id = any($3) order by 1, 2`;

const BIDS = `
  select proposal_id as "proposalId", member_id as "memberId", value from bids
  where conference_id = $1 and proposal_id = any($2) and member_id = any($3) order by 1, 2`;

// An imported review may stand without an assignment; it counts as one. Who abstained or was set aside keeps the talk, and
// the place is open as if they had declined it.
const STANDING = `
  select pair.proposal_id as "proposalId", pair.member_id as "memberId",
    case when v.is_counted is false or ${areAllSetAside('m', '$2')} then 'declined'
      when v.proposal_id is not null or a.state = 'done' then 'done' when a.state = 'declined' then 'declined'
      when d.proposal_id is not null then 'started'
      when moved.at > a.assigned_at and not exists (select 1 from expertise e where e.conference_id = $1
        and e.member_id = pair.member_id and e.track_id = p.track_id) then 'outgrown'
      else 'announced' end as standing
  from (
    select proposal_id, member_id from review_assignments where conference_id = $1 and round_id = $2 and state <> 'revoked'
    union select proposal_id, member_id from reviews where conference_id = $1 and round_id = $2
  ) pair
    left join review_assignments a on a.conference_id = $1 and a.round_id = $2
      and a.proposal_id = pair.proposal_id and a.member_id = pair.member_id
    left join reviews v on v.conference_id = $1 and v.round_id = $2
      and v.proposal_id = pair.proposal_id and v.member_id = pair.member_id
    left join review_drafts d on d.conference_id = $1 and d.round_id = $2
      and d.proposal_id = pair.proposal_id and d.member_id = pair.member_id
    join review_rounds r on r.conference_id = $1 and r.id = $2
    join proposals p on p.conference_id = $1 and p.id = pair.proposal_id and p.state = 'submitted' and ${isInRound('r', 'p')}
    join committee_members m on m.conference_id = $1 and m.id = pair.member_id
    left join (select proposal_id, to_track_id, max(moved_at) as at from track_moves
      where conference_id = $1 and undone_at is null group by 1, 2) moved
      on moved.proposal_id = p.id and moved.to_track_id = p.track_id
  order by 1, 2`;

/** All that an assignment of a round is decided from: five statements, whatever the size. */
export async function loadAssignmentFacts(
  tx: Tx,
  conferenceId: string,
  roundId: string,
  settings: RunSettings,
): Promise<AssignmentFacts> {
  const { reviewsPerProposal, reviewsFloor, maxLoad } = settings;
  const proposals = await tx.rows<ProposalFacts>(PROPOSALS, [
    conferenceId,
    reviewsPerProposal,
    reviewsFloor,
    roundId,
  ]);
  const members = await tx.rows<MemberFacts>(MEMBERS, [conferenceId, roundId, maxLoad]);
  const among = [proposals.map(({ id }) => id), members.map(({ id }) => id)];
  return {
    settings,
    proposals,
    members,
    conflictsOfInterest: await tx.rows<Pair>(CONFLICTS, [conferenceId, ...among]),
    bids: await tx.rows<Bid>(BIDS, [conferenceId, ...among]),
    standing: await tx.rows<StandingAssignment>(STANDING, [conferenceId, roundId]),
  };
}
