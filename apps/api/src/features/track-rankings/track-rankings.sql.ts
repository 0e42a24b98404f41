import { currentFirst, hidesSpeakers } from '#api/features/conferences/current-round.sql';
import { IN_SCOPE } from '#api/features/decisions/ranked-list.sql';
import { reviewsRevision } from '#api/features/decisions/review-tallies';
import { readableText } from '#api/features/proposals/readable-text';

/** The round whose scores stand beside the order: the current one of conference $1. */
export const ROUND = `
  select r.id, ${hidesSpeakers('r')} as "speakersHidden", ${reviewsRevision('r')} as revision,
    coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'min', k.min, 'max', k.max, 'weight', k.weight)
      order by k.position) from criteria k where k.conference_id = r.conference_id and k.round_id = r.id), '[]') as criteria
  from review_rounds r where r.conference_id = $1 order by ${currentFirst('r')} limit 1`;

const chairsOf = (t: string): string => `
  committee_members chair join member_roles held on held.conference_id = chair.conference_id and held.member_id = chair.id
  where chair.conference_id = ${t}.conference_id and chair.state = 'active' and held.role = 'track_chair' and held.track_id = ${t}.id`;

/** SQL for "this track is put in order by somebody"; `t` is an alias of tracks. Where it is not, there is no such stage. */
export const hasChairs = (t: string): string =>
  `exists (select 1 from conferences c where c.id = ${t}.conference_id and c.uses_tracks) and exists (select 1 from ${chairsOf(t)})`;

/** How long after the last sign of life somebody counts as present, in seconds. */
const PRESENT = 8;
const isPresent = (x: string): string => `${x}.seen_at > now() - interval '${PRESENT} seconds'`;

/** The tracks of conference $1 that have chairs, or the one that $2 names, with what their sign-off stands at. */
export const TRACKS = `
  select t.id as "trackId", t.name as track, t.places,
    array(select chair.name from ${chairsOf('t')} order by chair.name collate "und-x-icu") as chairs,
    k.signed_off_at as "signedOffAt", k.taken_back_at as "takenBackAt", u.name as "takenBackBy",
    coalesce(k.taken_back_reason, '') as "takenBackReason", coalesce(k.version, 1) as version,
    array(select m.name from track_ranking_signatures s
      join committee_members m on m.conference_id = s.conference_id and m.id = s.member_id
      where s.conference_id = t.conference_id and s.track_id = t.id order by s.signed_at, m.id) as "signedOffBy",
    exists (select 1 from track_ranking_signatures s
      where s.conference_id = t.conference_id and s.track_id = t.id and s.member_id = $3) as "isSignedByMe",
    array(select m.name from track_ranking_presences x
      join committee_members m on m.conference_id = x.conference_id and m.id = x.member_id and m.state = 'active'
      where x.conference_id = t.conference_id and x.track_id = t.id and x.member_id <> $3 and ${isPresent('x')}
      order by m.name collate "und-x-icu") as here
  from tracks t left join track_rankings k on k.conference_id = t.conference_id and k.track_id = t.id
    left join users u on u.id = k.taken_back_by
  where t.conference_id = $1 and ($2::uuid is null or t.id = $2) and ${hasChairs('t')} order by t.position, t.id`;

const PLACES = `left join ranked_proposals place on place.conference_id = $1 and place.track_id = in_scope.track_id
    and place.proposal_id = in_scope.id
  left join ranked_proposal_notes said on said.conference_id = $1 and said.track_id = in_scope.track_id
    and said.proposal_id = in_scope.id`;

/** The talks of the tracks in scope that the member may see, with their places; for each of the others a row without an id. */
export const talks = (speakersHidden: string): string => `with ${IN_SCOPE}
  select p.id, in_scope.track_id as "trackId", p.number, ${readableText('p', 'title', speakersHidden)} as title, f.name as format,
    place.recommendation, place.place, coalesce(place.version, 0) as version, mover.name as "movedBy",
    coalesce(said.note, '') as note, coalesce(said.version, 0) as "noteVersion", writer.name as "notedBy"
  from in_scope join proposals p on p.conference_id = $1 and p.id = in_scope.id ${PLACES}
    left join formats f on f.conference_id = $1 and f.id = p.format_id
    left join users mover on mover.id = place.moved_by left join users writer on writer.id = said.written_by
  where in_scope.allowed
  union all
  select null, in_scope.track_id, null, null, null, null, null, null, null, null, null, null from in_scope where not in_scope.allowed`;

/** The same as far as a move needs it, those included that the mover may not know of: they keep their places. */
export const PLACED = `with ${IN_SCOPE}
  select p.id, p.number, place.recommendation, place.place, coalesce(place.version, 0) as version, in_scope.allowed as "isKnown",
    mover.name as "movedBy"
  from in_scope join proposals p on p.conference_id = $1 and p.id = in_scope.id ${PLACES}
    left join users mover on mover.id = place.moved_by`;

/**
 * What an order is at, for those who may see its talks: another text after each change of theirs, and the same after a
 * change of a talk that they may not see.
 */
const REVISION = `(select concat_ws(' ', count(*), bit_xor(uuid_hash_extended(in_scope.id,
      coalesce(place.version, 0)::bigint * 1000003 + coalesce(said.version, 0))),
      coalesce((select k.version from track_rankings k where k.conference_id = $1 and k.track_id = ($4::uuid[])[1]), 1))
    from in_scope ${PLACES} where in_scope.allowed)`;

export const REVISION_ALONE = `with ${IN_SCOPE} select ${REVISION} as revision`;

/** Says that the member is here, at talk number $6 if they may see that; at most every other second where nothing changed. */
export const APPEAR = `with ${IN_SCOPE}
  insert into track_ranking_presences (conference_id, track_id, member_id, proposal_id, seen_at)
  select $1, ($4::uuid[])[1], $2, (select p.id from in_scope join proposals p on p.conference_id = $1 and p.id = in_scope.id
    where in_scope.allowed and p.number = $6), now()
  on conflict on constraint one_presence_per_member_and_track do update set proposal_id = excluded.proposal_id, seen_at = now()
    where track_ranking_presences.proposal_id is distinct from excluded.proposal_id
      or track_ranking_presences.seen_at < now() - interval '2 seconds'`;

export const PULSE = `with ${IN_SCOPE}
  select ${REVISION} as revision,
    coalesce((select jsonb_agg(jsonb_build_object('name', m.name, 'at', p.number) order by m.name, m.id)
      from track_ranking_presences x
        join committee_members m on m.conference_id = x.conference_id and m.id = x.member_id and m.state = 'active'
        left join in_scope at on at.id = x.proposal_id and at.allowed
        left join proposals p on p.conference_id = $1 and p.id = at.id
      where x.conference_id = $1 and x.track_id = ($4::uuid[])[1] and x.member_id <> $2 and ${isPresent('x')}), '[]') as others`;
