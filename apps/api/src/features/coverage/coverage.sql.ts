import { COVERING } from '#api/features/assignments/covering-pairs.sql';
import { isInRound, takesPart } from '#api/features/conferences/round-pool.sql';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import type { Lack } from '#api/features/coverage/coverage.types';
import { readableText } from '#api/features/proposals/readable-text';

// Both bounds are used whatever is asked, so that every statement has the same parameters.
const LACKING: Readonly<Record<Lack, string>> = {
  places: 'coalesce(cover.assigned, 0) < $3::int and $4::int is not null',
  reviewers: 'coalesce(cover.assigned, 0) < $4::int and $3::int is not null',
  reviews: 'coalesce(cover.done, 0) < $4::int and $3::int is not null',
};

/** $1 conference, $2 round, $3 reviewers wanted, $4 the floor; the row of all tracks together has `isWhole`. */
export const TRACK_COUNTS = `
  select grouping(p.track_id) = 1 as "isWhole", p.track_id as "trackId", max(t.name) as name, count(p.id) as proposals,
    coalesce(sum(cover.assigned), 0)::bigint as assigned, coalesce(sum(cover.done), 0)::bigint as done,
    coalesce(sum(greatest(0, $3::int - coalesce(cover.assigned, 0))), 0)::bigint as "openPlaces",
    count(p.id) filter (where coalesce(cover.assigned, 0) < $4::int) as "lackReviewers",
    count(p.id) filter (where coalesce(cover.done, 0) < $4::int) as "lackReviews"
  from (select p.id, p.conference_id, case when c.uses_tracks then p.track_id end as track_id
      from proposals p join conferences c on c.id = p.conference_id join review_rounds o on o.conference_id = $1 and o.id = $2
      where p.conference_id = $1 and p.state = 'submitted' and ${isInRound('o', 'p')}) p
    left join tracks t on t.conference_id = p.conference_id and t.id = p.track_id
    left join (select proposal_id, count(*)::int as assigned, (count(*) filter (where is_done))::int as done
      from (${COVERING}) pair where covers group by proposal_id) cover on cover.proposal_id = p.id
  group by grouping sets ((), (p.track_id)) order by "isWhole" desc, min(t.position), p.track_id`;

/** $1 conference, $2 round, $3 the first of the recent days. */
export const REVIEWERS = `
  select m.id as "memberId", m.name, least(m.max_load, m.wished_load) as "limit", coalesce(work.load, 0) as load,
    coalesce(work.done, 0) as done, coalesce(draft.n, 0) as begun, coalesce(recent.days, '[]') as days
  from committee_members m join review_rounds o on o.conference_id = $1 and o.id = $2 and ${takesPart('o', 'm')}
    left join (select member_id, count(*) as load, count(*) filter (where is_done) as done
      from (${COVERING}) pair group by member_id) work on work.member_id = m.id
    left join (select d.member_id, count(*) as n from review_drafts d
      where d.conference_id = $1 and d.round_id = $2 and not exists (select 1 from reviews v where v.conference_id = $1
        and v.round_id = $2 and v.proposal_id = d.proposal_id and v.member_id = d.member_id)
      group by d.member_id) draft on draft.member_id = m.id
    left join (select member_id, jsonb_agg(jsonb_build_object('on', day, 'reviews', n) order by day) as days
      from (select v.member_id, (v.submitted_at at time zone c.time_zone)::date as day, count(*) as n
        from reviews v join conferences c on c.id = v.conference_id
        where v.conference_id = $1 and v.round_id = $2 and (v.submitted_at at time zone c.time_zone)::date >= $3
        group by 1, 2) per_day group by member_id) recent on recent.member_id = m.id
  where m.conference_id = $1 and m.state = 'active' and exists (select 1 from member_roles r
    where r.conference_id = m.conference_id and r.member_id = m.id and r.role = 'reviewer')
  order by m.name collate "und-x-icu", m.id limit 5000`;

/** $1 conference, $2 round, $3 how many of the last days. */
export const REVIEW_DAYS = `
  select day::text as "on", count(*) as reviews from (
    select (v.submitted_at at time zone c.time_zone)::date as day from reviews v join conferences c on c.id = v.conference_id
    where v.conference_id = $1 and v.round_id = $2) per_review
  group by day order by day desc limit $3`;

/** $1 conference, $2 round, $3 an instant: the fill that waits, and the last one applied since that instant. */
export const FILLS = `
  select u.id as "runId", u.state, u.version, u.finished_at as "computedAt", done.at as "appliedAt",
    done.id is not null and done.actor_id is null as "byItself",
    (u.result->'preview'->>'added')::int as places, coalesce(jsonb_array_length(u.result->'preview'->'removed'), 0) as removed,
    gain.people, gain.highest as "highestLoad",
    coalesce((select sum((one->>'missing')::int) from jsonb_array_elements(u.result->'shortage'->'uncovered') one), 0)::int as "stillOpen"
  from assignment_runs u
    left join lateral (select count(*)::int as people, coalesce(max(one.after), 0) as highest
      from jsonb_to_recordset(u.result->'preview'->'loads') as one (before int, after int)
      where one.after > one.before) gain on true
    left join lateral (select e.id, e.at, e.actor_id from audit_entries e where u.state = 'applied'
      and e.conference_id = u.conference_id and e.event = 'assignment_run.applied' and e.subject_id = u.id::text
      order by e.id desc limit 1) done on true
  where u.conference_id = $1 and u.round_id = $2 and u.kind = 'fill'
    and (u.state = 'ready' or (u.state = 'applied' and u.finished_at > $3::timestamptz - interval '2 days' and done.at > $3))
  order by u.state = 'ready' desc, done.at desc limit 2`;

/** The talks that lack something, as somebody reads them from whom the speakers may be hidden (an SQL condition); $5 a track or null, $6 the last number seen, $7 how many, $8 the reader's member id. */
export const shortProposals = (lack: Lack, speakersHidden: string): string => `
  with viewer as materialized (
    select id, conflicts_known from committee_members where conference_id = $1 and id = $8 and state = 'active')
  select p.number, case when seen.is_free then ${readableText('p', 'title', speakersHidden)} end as title,
    case when c.uses_tracks then p.track_id end as "trackId",
    case when seen.is_free then coalesce(cover.assigned, 0) end as assigned,
    case when seen.is_free then coalesce(cover.done, 0) end as done
  from proposals p
    join conferences c on c.id = p.conference_id
    join review_rounds o on o.conference_id = $1 and o.id = $2 and ${isInRound('o', 'p')}
    left join viewer on true
    left join (select proposal_id, count(*) as assigned, count(*) filter (where is_done) as done
      from (${COVERING}) pair where covers group by proposal_id) cover on cover.proposal_id = p.id
    cross join lateral (select coalesce(${knownToBeFree('viewer', 'p')}, false) as is_free) seen
  where p.conference_id = $1 and p.state = 'submitted' and ($5::uuid is null or p.track_id = $5) and p.number > $6
    and ${LACKING[lack]}
  order by p.number limit $7`;
