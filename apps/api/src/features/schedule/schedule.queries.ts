import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize, may } from '#domain/access/policy';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import type {
  BoardSession,
  KnownRoom,
  ScheduleBoard,
  TakenPlace,
} from '#api/features/schedule/schedule.types';
import { currentFirst } from '#api/features/conferences/current-round.sql';
import { readableText } from '#api/features/proposals/readable-text';

/** SQL for "a room that no conference uses in which this user is not a chair"; `r` is an alias of rooms. */
const isOurs = (r: string, user: string): string => `not exists (
  select 1 from conference_rooms used where used.room_id = ${r}.id and not exists (
    select 1 from committee_members cm join member_roles cr on cr.conference_id = cm.conference_id and cr.member_id = cm.id
    where cm.conference_id = used.conference_id and cm.user_id = ${user} and cm.state = 'active' and cr.role in ('organizer', 'cochair')))`;

/** A talk is accepted while its decision says so and its speakers have not left; `p` and `d`: proposal and decision. */
export const isStillAccepted = (p: string, d: string): string =>
  `coalesce(${d}.outcome = 'accepted' and ${p}.state in ('submitted', 'accepted', 'confirmed'), false)`;

const FRAME = `
  select c.time_zone as "timeZone", s.version,
    (select r.speakers_hidden from review_rounds r where r.conference_id = c.id order by ${currentFirst('r')} limit 1) as "speakersHidden",
    coalesce((select jsonb_agg(jsonb_build_object('onDate', d.on_date) order by d.on_date)
      from conference_days d where d.conference_id = c.id), '[]') as days,
    coalesce((select jsonb_agg(jsonb_build_object('startsAt', extract(epoch from t.starts_at) * 1000, 'minutes', t.minutes)
      order by t.starts_at, t.minutes) from time_slots t where t.conference_id = c.id), '[]') as slots,
    coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'capacity', r.capacity, 'isShared', r.is_shared,
        'isOurs', ${isOurs('r', '$2')}) order by r.position, r.name collate "und-x-icu")
      from conference_rooms u join rooms r on r.id = u.room_id where u.conference_id = c.id), '[]') as rooms,
    (select count(*) from decisions d
       join proposals p on p.conference_id = d.conference_id and p.id = d.proposal_id
       join committee_members m on m.conference_id = d.conference_id and m.id = $3 and m.state = 'active'
     where d.conference_id = c.id and ${isStillAccepted('p', 'd')} and ${knownToBeFree('m', 'p')}
       and not exists (select 1 from sessions t where t.conference_id = d.conference_id and t.proposal_id = d.proposal_id)
    ) as "untakenCount"
  from conferences c left join schedules s on s.conference_id = c.id and s.state = 'draft'
  where c.id = $1`;

interface FrameRow extends Pick<ScheduleBoard, 'timeZone' | 'version' | 'days' | 'rooms' | 'untakenCount'> {
  slots: { startsAt: number; minutes: number }[];
  speakersHidden: boolean | null;
}

/** While the round hides the speakers, a chair sees that two talks have one in common, and not whom. */
const sessions = (speakersAreShown: boolean): string => `
  select s.id, p.number, s.kind, coalesce(${readableText('p', 'title', `${!speakersAreShown}`)}, s.title) as title, s.minutes, p.track_id as "trackId", f.name as format, l.name as level,
    coalesce((select jsonb_agg(jsonb_build_object('id', sp.id, ${
      speakersAreShown ? `'name', sp.name, 'company', sp.company` : `'name', 'A speaker', 'company', ''`
    }) order by ps.position, sp.id)
      from proposal_speakers ps join speakers sp on sp.conference_id = ps.conference_id and sp.id = ps.speaker_id
      where ps.conference_id = p.conference_id and ps.proposal_id = p.id and ps.state <> 'declined'), '[]') as speakers,
    s.proposal_id is null or ${isStillAccepted('p', 'd')} as "isAccepted",
    pl.room_id as "roomId", pl.starts_at as "startsAt", s.version,
    s.proposal_id is null or coalesce(${knownToBeFree('m', 'p')}, false) as "isShown"
  from sessions s
    left join proposals p on p.conference_id = s.conference_id and p.id = s.proposal_id
    left join formats f on f.conference_id = p.conference_id and f.id = p.format_id
    left join levels l on l.conference_id = p.conference_id and l.id = p.level_id
    left join decisions d on d.conference_id = s.conference_id and d.proposal_id = s.proposal_id
    left join schedules draft on draft.conference_id = s.conference_id and draft.state = 'draft'
    left join placements pl on pl.conference_id = s.conference_id and pl.schedule_id = draft.id and pl.session_id = s.id
    left join committee_members m on m.conference_id = s.conference_id and m.id = $2 and m.state = 'active'
  where s.conference_id = $1
  order by pl.starts_at nulls last, p.number nulls first, s.id`;

interface SessionRow {
  readonly session: BoardSession;
  readonly isShown: boolean;
}

// Two versions of one schedule may both hold a place; it is taken once.
const ELSEWHERE = `
  select distinct pl.room_id as "roomId", pl.starts_at as "startsAt", s.minutes, 'other_conference' as by
  from conference_rooms mine
    join placements pl on pl.room_id = mine.room_id and pl.conference_id <> mine.conference_id
    join schedules sch on sch.conference_id = pl.conference_id and sch.id = pl.schedule_id and sch.state <> 'superseded'
    join sessions s on s.conference_id = pl.conference_id and s.id = pl.session_id
  where mine.conference_id = $1
  order by 2, 1`;

const withheld = ({ roomId, startsAt, minutes }: BoardSession): TakenPlace[] =>
  roomId !== null && startsAt !== null ? [{ roomId, startsAt, minutes, by: 'withheld' }] : [];

const toRow = ({ isShown, ...session }: BoardSession & { isShown: boolean }): SessionRow => ({
  session,
  isShown,
});

@Injectable()
export class ScheduleQueries {
  constructor(private readonly database: Database) {}

  board(actor: Actor, conferenceId: string): Promise<ScheduleBoard> {
    authorize('schedule.read', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, (tx) =>
      this.load(tx, actor, conferenceId),
    );
  }

  /**
   * The draft as this actor may know it, in three statements whatever its size. A session of a proposal that they have a
   * conflict of interest with (or may have: unknown denies) leaves nothing here but its room and time.
   */
  async load(tx: Tx, actor: Actor, conferenceId: string): Promise<ScheduleBoard> {
    const member = actor.seat?.memberId ?? null;
    const { speakersHidden, ...frame } = (await tx.one<FrameRow>(FRAME, [
      conferenceId,
      actor.userId,
      member,
    ]))!;
    const speakersAreShown = may('speakers.read_as_chair', actor, {
      speakersAreShown: speakersHidden === false,
    });
    const rows = (
      await tx.rows<BoardSession & { isShown: boolean }>(sessions(speakersAreShown), [conferenceId, member])
    ).map(toRow);
    const elsewhere = await tx.rows<TakenPlace>(ELSEWHERE, [conferenceId]);
    const hidden = rows.filter(({ isShown }) => !isShown);
    return {
      ...frame,
      slots: frame.slots.map(({ startsAt, minutes }) => ({ startsAt: new Date(startsAt), minutes })),
      sessions: rows.filter(({ isShown }) => isShown).map(({ session }) => session),
      taken: [...elsewhere, ...hidden.flatMap(({ session }) => withheld(session))],
      withheldCount: hidden.length,
    };
  }

  /** Rooms of the conferences that the actor chairs: those that may be shared with another one. */
  knownRooms(tx: Tx, actor: Actor): Promise<KnownRoom[]> {
    return tx.rows<KnownRoom>(
      `select r.id, r.name, r.capacity, r.is_shared as "isShared", v.name as venue, ${isOurs('r', '$1')} as "isOurs"
       from committee_members m
         join member_roles mr on mr.conference_id = m.conference_id and mr.member_id = m.id and mr.role in ('organizer', 'cochair')
         join conference_rooms u on u.conference_id = m.conference_id
         join rooms r on r.id = u.room_id
         join venues v on v.id = r.venue_id
       where m.user_id = $1 and m.state = 'active'
       group by r.id, v.id
       order by v.name, r.position, r.name limit 1000`,
      [actor.userId],
    );
  }

  async rooms(actor: Actor, conferenceId: string): Promise<KnownRoom[]> {
    authorize('schedule.configure', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, (tx) => this.knownRooms(tx, actor));
  }
}
