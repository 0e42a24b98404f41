import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { MOST } from '#api/features/context/context.types';
import { isInTheCall, wasInAProgramme } from '#api/features/context/earlier-programme';
import { mightShareASpeaker, sameSpeakers, shareASpeaker } from '#api/features/context/same-person.sql';
import { isOwnProposal } from '#api/features/proposals/own-proposal';
import { readableText } from '#api/features/proposals/readable-text';

// $1 conference, $2 proposal, $3 the reader's member, $4 the reader's user, $5 whether the speakers are hidden from the
// reader, $6 now.

const ASKED = `p.conference_id = $1 and p.id = $2`;

/** SQL for "the reader may know that talk `o` of this call is there": one they have a conflict of interest with is not. */
const mayBeNamed = (o: string): string =>
  `(${isInTheCall(o)} and not ${isOwnProposal('$4', o)} and ${knownToBeFree('m', o)})`;

/** Each speaker of the proposal, in its order, with what they said and what earlier programmes say. */
export const SPEAKERS = `
  select s.id, s.name, x.has_spoken_before as "hasSpokenBefore",
    coalesce((select jsonb_agg(jsonb_build_object('title', e.title, 'event', e.event, 'year', e.year,
        'recordingUrl', e.recording_url, 'isFromProgramme', false, 'similarity', null) order by e.position)
      from earlier_talks e where e.conference_id = s.conference_id and e.speaker_id = s.id), '[]') as told,
    coalesce((select jsonb_agg(shown.talk) from (
      select jsonb_build_object('title', t.title, 'event', c.name, 'year', extract(year from c.ends_on)::int,
        'recordingUrl', '', 'isFromProgramme', true, 'similarity', like_it.similarity) as talk
      from ${sameSpeakers('s')} known
        join conferences c on c.id = known.conference_id and c.id <> s.conference_id and c.is_demo = mine.is_demo
        join proposal_speakers l on l.conference_id = known.conference_id and l.speaker_id = known.id
        join proposals t on t.conference_id = l.conference_id and t.id = l.proposal_id
        left join similar_proposals like_it on like_it.conference_id = $1 and like_it.proposal_id = $2
          and like_it.other_conference_id = t.conference_id and like_it.other_proposal_id = t.id
      where ${wasInAProgramme('t', 'c', '$3')} order by c.ends_on desc, t.title limit ${MOST.earlier}) shown), '[]') as programmes
  from proposal_speakers ps
    join speakers s on s.conference_id = ps.conference_id and s.id = ps.speaker_id
    join conferences mine on mine.id = s.conference_id
    left join speaker_experiences x on x.conference_id = s.conference_id and x.speaker_id = s.id
  where ps.conference_id = $1 and ps.proposal_id = $2 order by ps.position, s.id limit ${MOST.speakers}`;

/** The other proposals of the same people in this call, as far as the reader may know of them. */
export const OTHERS = `
  select o.number, ${readableText('o', 'title', '$5::boolean')} as title,
    ${readableText('o', 'description', '$5::boolean')} as description, t.name as "trackName", like_it.similarity,
    array(select distinct ps.speaker_id from proposal_speakers ps
        join speakers s on s.conference_id = ps.conference_id and s.id = ps.speaker_id
        join proposal_speakers l on l.conference_id = o.conference_id and l.proposal_id = o.id
        join speakers theirs on theirs.conference_id = l.conference_id and theirs.id = l.speaker_id
      where ps.conference_id = p.conference_id and ps.proposal_id = p.id
        and (theirs.id = s.id or theirs.user_id = s.user_id)) as "speakerIds"
  from proposals p
    join committee_members m on m.conference_id = p.conference_id and m.id = $3
    join proposals o on o.conference_id = p.conference_id and o.id <> p.id and o.id in (
      select l.proposal_id from proposal_speakers ps
        join speakers s on s.conference_id = ps.conference_id and s.id = ps.speaker_id
        join speakers theirs on theirs.conference_id = s.conference_id and (theirs.id = s.id or theirs.user_id = s.user_id)
        join proposal_speakers l on l.conference_id = theirs.conference_id and l.speaker_id = theirs.id
      where ps.conference_id = p.conference_id and ps.proposal_id = p.id)
    left join tracks t on t.conference_id = o.conference_id and t.id = o.track_id
    left join similar_proposals like_it on like_it.conference_id = p.conference_id and like_it.proposal_id = p.id
      and like_it.other_conference_id = o.conference_id and like_it.other_proposal_id = o.id
  where ${ASKED} and ${mayBeNamed('o')}
  order by o.number limit ${MOST.others}`;

const said = (p: string, hidden: string): string =>
  (['title', 'description', 'benefits'] as const)
    .map((field) => readableText(p, field, hidden))
    .join(` || ' ' || `);

/** Talks by other people that are like the proposal: of this call, and of what earlier programmes made public. */
export const SIMILAR = `
  select case when here.yes then o.number end as number, like_it.similarity, like_it.words,
    case when here.yes then ${readableText('o', 'title', '$5::boolean')} else o.title end as title,
    case when here.yes then ${readableText('o', 'description', '$5::boolean')} else o.description end as description,
    case when not here.yes then c.name end as edition,
    case when not here.yes then extract(year from c.ends_on)::int end as year,
    ${said('p', '$5::boolean')} as "askedText",
    case when here.yes then ${said('o', '$5::boolean')} else o.title || ' ' || o.description end as "otherText"
  from proposals p
    join conferences mine on mine.id = p.conference_id
    join committee_members m on m.conference_id = p.conference_id and m.id = $3
    join similar_proposals like_it on like_it.conference_id = p.conference_id and like_it.proposal_id = p.id
    join proposals o on o.conference_id = like_it.other_conference_id and o.id = like_it.other_proposal_id
    join conferences c on c.id = o.conference_id
    cross join lateral (select o.conference_id = p.conference_id as yes) here
  where ${ASKED} and case when here.yes then ${mayBeNamed('o')}
      else c.is_demo = mine.is_demo and ${wasInAProgramme('o', 'c', '$6')} end
    and not case when $5::boolean and not here.yes then ${mightShareASpeaker('p', 'o')} else ${shareASpeaker('p', 'o')} end
  order by like_it.similarity desc, here.yes desc, o.number limit ${MOST.similar}`;
