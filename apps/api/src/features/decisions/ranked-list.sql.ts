import { RANKED_STATES } from '#domain/decision/decision-rules';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { isInRound } from '#api/features/conferences/round-pool.sql';
import { isOwnProposal } from '#api/features/proposals/own-proposal';
import { sameSpeakers } from '#api/features/context/same-person.sql';
import { wasInAProgramme } from '#api/features/context/earlier-programme';
import { readableText } from '#api/features/proposals/readable-text';

const STATES = RANKED_STATES.map((state) => `'${state}'`).join(', ');

/**
 * The ranked proposals of conference $1 in the tracks of $4 (and in none, if $5), for the member $2 of user $3:
 * `allowed` is the policy's `always` half of proposal.read_as_chair. A member without a seat is allowed nothing.
 */
export const IN_SCOPE = `
  in_scope as materialized (
    select p.id, p.track_id,
      ${knownToBeFree('m', 'p')}
        and not ${isOwnProposal('$3', 'p')} as allowed
    from proposals p join committee_members m
      on m.conference_id = p.conference_id and m.id = $2 and m.user_id = $3 and m.state = 'active'
    where p.conference_id = $1 and p.state in (${STATES}) and (p.track_id = any($4::uuid[]) or ($5 and p.track_id is null))
  )`;

/**
 * What the member may see, with whether the round $6 is for it, then what not: a row without an id, that knows nothing but its track. The second half reads
 * no column of a proposal, so that nothing of it can be added by mistake.
 */
export const rows = (speakersHidden: boolean): string => `with ${IN_SCOPE}
  select p.id, p.number, ${readableText('p', 'title', `${speakersHidden}`)} as title, p.state, p.track_id as "trackId", p.format_id as "formatId", p.level_id as "levelId", p.language,
    coalesce((select array_agg(x.topic_id) from proposal_topics x where x.conference_id = $1 and x.proposal_id = p.id), '{}') as "topicIds",
    ${isInRound('r', 'p')} as "inRound", l.proposal_id is not null as looked, d.outcome, d.version as "decisionVersion"
  from in_scope join proposals p on p.conference_id = $1 and p.id = in_scope.id
    join review_rounds r on r.conference_id = $1 and r.id = $6
    left join decisions d on d.conference_id = $1 and d.proposal_id = p.id
    left join looks l on l.conference_id = $1 and l.proposal_id = p.id and l.member_id = $2
  where in_scope.allowed
  union all
  select null, null, null, null, in_scope.track_id, null, null, null, null, null, null, null, null from in_scope where not in_scope.allowed`;

/** SQL for "speaker `s` stood in an earlier programme of this installation". */
const hasSpokenHere = (s: string, now: string): string => `exists (
  select 1 from ${sameSpeakers(s)} known
    join conferences c on c.id = known.conference_id and c.id <> ${s}.conference_id
      and c.is_demo = (select is_demo from conferences mine where mine.id = ${s}.conference_id)
    join proposal_speakers l on l.conference_id = known.conference_id and l.speaker_id = known.id
    join proposals t on t.conference_id = l.conference_id and t.id = l.proposal_id
  where ${wasInAProgramme('t', 'c', now)})`;

/** The speakers of what the member may see, once per speaker and proposal; `$6` is now. */
export const SPEAKERS = `with ${IN_SCOPE}
  select ps.proposal_id as "proposalId", s.id, s.name, s.company,
    x.has_spoken_before is not null and not x.has_spoken_before
      and not exists (select 1 from earlier_talks e where e.conference_id = $1 and e.speaker_id = s.id)
      and not ${hasSpokenHere('s', '$6')} as "isFirstTimer"
  from in_scope join proposal_speakers ps on ps.conference_id = $1 and ps.proposal_id = in_scope.id
    join speakers s on s.conference_id = $1 and s.id = ps.speaker_id
    left join speaker_experiences x on x.conference_id = $1 and x.speaker_id = s.id
  where in_scope.allowed order by ps.proposal_id, ps.position, s.id`;

/** What the member may see, by id and number alone. */
export const READABLE = `with ${IN_SCOPE}
  select p.id, p.number from in_scope join proposals p on p.conference_id = $1 and p.id = in_scope.id
  where in_scope.allowed order by p.number`;
