import { RANKED_STATES } from '#domain/decision/decision-rules';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { isOwnProposal } from '#api/features/proposals/own-proposal';
import { wasSentIn } from '#api/features/proposals/sent-in';
import { currentFirst, hidesSpeakers } from '#api/features/conferences/current-round.sql';
import { readableText, readableTexts } from '#api/features/proposals/readable-text';
import { isSetAside } from '#api/features/set-asides/set-aside.sql';

const RANKED = RANKED_STATES.map((state) => `'${state}'`).join(', ');

/**
 * The proposals of conference $1 that were sent in, for the member $2 of user $3; `allowed` is the policy's `always` half
 * of proposal.read_as_chair. Reviews are those of the round $4.
 */
const IN_SCOPE = `
  in_scope as materialized (
    select p.id, p.state, ${knownToBeFree('m', 'p')} and not ${isOwnProposal('$3', 'p')} as allowed
    from proposals p join committee_members m
      on m.conference_id = p.conference_id and m.id = $2 and m.user_id = $3 and m.state = 'active'
    where p.conference_id = $1 and ${wasSentIn('p')}
  )`;

export const FRAME = `
  select c.name, c.slug, c.time_zone as "timeZone", r.id as "roundId", r.name as "roundName", ${hidesSpeakers('r')} as "speakersHidden", r.reviewers_named as "reviewersNamed", r.label_salt as "labelSalt",
    coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'min', k.min, 'max', k.max, 'weight', k.weight)
      order by k.position) from criteria k where k.conference_id = r.conference_id and k.round_id = r.id), '[]') as criteria
  from conferences c join review_rounds r on r.conference_id = c.id
  where c.id = $1 and ($2::uuid is null or r.id = $2) order by ${currentFirst('r')} limit 1`;

export const COUNTS = `with ${IN_SCOPE}
  select (select count(*)::int from in_scope where allowed) as proposals,
    (select count(*)::int from in_scope where allowed and state in (${RANKED})) as ranked,
    (select count(*)::int from in_scope where not allowed) as withheld,
    (select count(distinct ps.speaker_id)::int from in_scope join proposal_speakers ps
      on ps.conference_id = $1 and ps.proposal_id = in_scope.id where allowed) as speakers,
    (select count(*)::int from reviews v join in_scope on in_scope.id = v.proposal_id and allowed
      where v.conference_id = $1 and v.round_id = $4) as reviews,
    (select count(*)::int from sessions s where s.conference_id = $1
      and (s.proposal_id is null or exists (select 1 from in_scope where in_scope.id = s.proposal_id and allowed))) as sessions`;

export const proposals = (speakersHidden: boolean): string => `with ${IN_SCOPE}
  select p.number, p.state, ${readableTexts('p', `${speakersHidden}`)}, d.outcome, t.name as track, f.name as format, l.name as level,
    p.language, about.topics,
    (select array_agg(s.name order by ps.position, s.id) from proposal_speakers ps
      join speakers s on s.conference_id = ps.conference_id and s.id = ps.speaker_id
      where ps.conference_id = $1 and ps.proposal_id = p.id) as speakers,
    coalesce(said.counted, 0)::int as reviews, coalesce(said.uncounted, 0)::int as "uncountedReviews",
    p.submitted_at as "submittedAt", p.imported_as as "importedAs"
  from in_scope join proposals p on p.conference_id = $1 and p.id = in_scope.id
    left join tracks t on t.conference_id = $1 and t.id = p.track_id
    left join formats f on f.conference_id = $1 and f.id = p.format_id
    left join levels l on l.conference_id = $1 and l.id = p.level_id
    left join decisions d on d.conference_id = $1 and d.proposal_id = p.id
    left join (select x.proposal_id, array_agg(o.name order by o.position) as topics from proposal_topics x
      join topics o on o.conference_id = $1 and o.id = x.topic_id where x.conference_id = $1 group by x.proposal_id) about
      on about.proposal_id = p.id
    left join (select v.proposal_id, count(*) filter (where v.is_counted) as counted, count(*) filter (where not v.is_counted) as uncounted
      from reviews v where v.conference_id = $1 and v.round_id = $4 group by v.proposal_id) said on said.proposal_id = p.id
  where in_scope.allowed order by p.number`;

export const SPEAKERS = `with ${IN_SCOPE}
  select s.name, s.email, s.company, s.job_title as "jobTitle", s.bio, x.has_spoken_before as "hasSpokenBefore",
    coalesce((select jsonb_agg(jsonb_build_object('title', e.title, 'event', e.event, 'year', e.year, 'recordingUrl', e.recording_url)
      order by e.position) from earlier_talks e where e.conference_id = $1 and e.speaker_id = s.id), '[]') as "earlierTalks",
    array_agg(p.number order by p.number) as numbers,
    count(*) filter (where d.outcome = 'accepted')::int as accepted
  from in_scope join proposal_speakers ps on ps.conference_id = $1 and ps.proposal_id = in_scope.id
    join speakers s on s.conference_id = $1 and s.id = ps.speaker_id
    join proposals p on p.conference_id = $1 and p.id = in_scope.id
    left join decisions d on d.conference_id = $1 and d.proposal_id = p.id
    left join speaker_experiences x on x.conference_id = $1 and x.speaker_id = s.id
  where in_scope.allowed group by s.id, s.name, s.email, s.company, s.job_title, s.bio, x.has_spoken_before
  order by s.name collate "und-x-icu", s.id`;

// When a review came in and why it does not count would tell whose it is, too; without names the ids make the labels.
const WRITER = `m.name as reviewer, v.submitted_at as "submittedAt",
    case when v.is_counted then 'yes' when v.abstained then 'no: abstained'
      when ${isSetAside('v')} then 'no: set aside' else 'no: conflict of interest' end as counts`;
const NO_WRITER = `v.proposal_id as "proposalId", v.member_id as "memberId", null as reviewer, null as "submittedAt",
    case when v.is_counted then 'yes' when v.abstained then 'no: abstained' else 'no' end as counts`;

/** One column c0, c1, … per criterion of $5; in no order, for sorting long rows here would go through files. */
export const reviews = (
  criteria: number,
  speakersHidden: boolean,
  reviewersNamed: boolean,
): string => `with ${IN_SCOPE},
  scored as (
    select s.proposal_id, s.member_id${Array.from({ length: criteria }, (_, i) => `, max(s.value) filter (where s.criterion_id = ($5::uuid[])[${i + 1}]) as c${i}`).join('')}
    from scores s where s.conference_id = $1 and s.round_id = $4 group by s.proposal_id, s.member_id
  )
  select p.number, ${readableText('p', 'title', `${speakersHidden}`)} as title, t.name as track, ${reviewersNamed ? WRITER : NO_WRITER}, v.verdict, v.confidence, v.comment, v.private_note as "privateNote",
    b.name as "betterTrack", array_to_string(v.flags, ', ') as suspected
    ${Array.from({ length: criteria }, (_, i) => `, scored.c${i}`).join('')}
  from reviews v
    join in_scope on in_scope.id = v.proposal_id and in_scope.allowed
    join proposals p on p.conference_id = $1 and p.id = v.proposal_id
    ${reviewersNamed ? 'join committee_members m on m.conference_id = $1 and m.id = v.member_id' : ''}
    left join tracks t on t.conference_id = $1 and t.id = p.track_id
    left join tracks b on b.conference_id = $1 and b.id = v.better_track_id
    left join scored on scored.proposal_id = v.proposal_id and scored.member_id = v.member_id
  where v.conference_id = $1 and v.round_id = $4`;
