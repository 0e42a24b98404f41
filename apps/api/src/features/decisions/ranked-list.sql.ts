import { RANKED_STATES } from '#domain/decision/decision-rules';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { isOwnProposal } from '#api/features/proposals/own-proposal';

const STATES = RANKED_STATES.map((state) => `'${state}'`).join(', ');

/**
 * The ranked proposals of conference $1 in the tracks of $4 (and in none, if $5), for the member $2 of user $3:
 * `allowed` is the policy's `always` half of proposal.read_as_chair. A member without a seat is allowed nothing.
 */
const IN_SCOPE = `
  in_scope as materialized (
    select p.id, p.track_id,
      ${knownToBeFree('m', 'p')}
        and not ${isOwnProposal('$3', 'p')} as allowed
    from proposals p join committee_members m
      on m.conference_id = p.conference_id and m.id = $2 and m.user_id = $3 and m.state = 'active'
    where p.conference_id = $1 and p.state in (${STATES}) and (p.track_id = any($4::uuid[]) or ($5 and p.track_id is null))
  )`;

/** Per track, how many stand in scope that the member may not see: nothing but the count. */
export const PLACEHOLDERS = `with ${IN_SCOPE}
  select track_id as "trackId", count(*)::int as count from in_scope where not allowed group by track_id`;

/** The speakers of what the member may see, once per speaker and proposal. */
export const SPEAKERS = `with ${IN_SCOPE}
  select ps.proposal_id as "proposalId", s.id, s.name, s.company
  from in_scope join proposal_speakers ps on ps.conference_id = $1 and ps.proposal_id = in_scope.id
    join speakers s on s.conference_id = $1 and s.id = ps.speaker_id
  where in_scope.allowed order by ps.proposal_id, ps.position, s.id`;

/**
 * The rows with their aggregates, for `criteria` criteria of the round $6. Their ids, weights, lowest scores and factors
 * come as the arrays $7 .. $10, the lowest point of the common scale as $11. Scores are read once: first per review (the
 * weighted score beside one column per criterion), then per proposal.
 */
export function rankedRows(criteria: number): string {
  const each = (part: (i: number) => string): string =>
    Array.from({ length: criteria }, (_, i) => `, ${part(i)}`).join('');
  return `with ${IN_SCOPE},
  per_review as (
    select s.proposal_id,
      sum(k.weight * ($11::float8 + (s.value - k.min) * k.factor)) / nullif(sum(k.weight), 0) as weighted
      ${each((i) => `max(s.value) filter (where k.place = ${i + 1}) as c${i}`)}
    from scores s join unnest($7::uuid[], $8::float8[], $9::float8[], $10::float8[]) with ordinality
      as k (id, weight, min, factor, place) on k.id = s.criterion_id
    where s.conference_id = $1 and s.round_id = $6
    group by s.proposal_id, s.member_id
  ), scored as (
    select proposal_id, count(weighted)::int as n, avg(weighted) as mean, stddev_samp(weighted) as spread
      ${each((i) => `count(c${i})::int as "n${i}", avg(c${i}) as "m${i}"`)}
    from per_review group by proposal_id
  ), reviewed as (
    select proposal_id, count(*)::int as reviews, count(*) filter (where verdict)::int as yes,
      count(*) filter (where not verdict)::int as no
    from reviews where conference_id = $1 and round_id = $6 group by proposal_id
  )
  select p.id, p.number, p.title, p.state, p.track_id as "trackId", p.format_id as "formatId", p.level_id as "levelId",
    coalesce(v.reviews, 0) as reviews, coalesce(v.yes, 0) as yes, coalesce(v.no, 0) as no,
    coalesce(a.n, 0) as n, a.mean, a.spread${each((i) => `coalesce(a.n${i}, 0) as "n${i}", a."m${i}"`)},
    l.proposal_id is not null as looked, d.outcome, d.version as "decisionVersion"
  from in_scope join proposals p on p.conference_id = $1 and p.id = in_scope.id
    left join scored a on a.proposal_id = p.id
    left join reviewed v on v.proposal_id = p.id
    left join decisions d on d.conference_id = $1 and d.proposal_id = p.id
    left join looks l on l.conference_id = $1 and l.proposal_id = p.id and l.member_id = $2
  where in_scope.allowed order by p.number`;
}
