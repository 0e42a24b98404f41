import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';
import { PlacementEntity, ScheduleEntity, SessionEntity } from '#api/features/schedule/schedule.entity';
import { isStillAccepted } from '#api/features/schedule/schedule.queries';

export interface StoredSession extends Pick<SessionEntity, 'id' | 'kind' | 'title' | 'minutes' | 'version'> {
  /** Number of its proposal; null: it comes from none. */
  readonly number: number | null;
  readonly isAccepted: boolean;
  readonly roomId: string | null;
  readonly startsAt: Date | null;
}

export interface LockedDraft {
  readonly id: string;
  readonly version: number;
  readonly isNew: boolean;
}

/** Every write to sessions, schedules and placements. */
@Injectable()
export class ScheduleRepository {
  /**
   * The conference's one draft, made when there is none, and locked: placements of one schedule are made one after
   * another, so that two chairs cannot each fill the same place.
   */
  async lockDraft(tx: Tx, conferenceId: string, newId: string): Promise<LockedDraft> {
    const added = await tx.insert(
      ScheduleEntity,
      [{ conferenceId, id: newId, state: 'draft' }],
      `on conflict (conference_id) where state = 'draft' do nothing`,
    );
    const draft = await tx.one<Omit<LockedDraft, 'isNew'>>(
      `select id, version from schedules where conference_id = $1 and state = 'draft' for update`,
      [conferenceId],
    );
    return { ...draft!, isNew: added > 0 };
  }

  session(tx: Tx, conferenceId: string, id: string): Promise<StoredSession | null> {
    return tx.one<StoredSession>(
      `select s.id, s.kind, coalesce(p.title, s.title) as title, s.minutes, s.version, p.number,
         s.proposal_id is null or ${isStillAccepted('p', 'd')} as "isAccepted", pl.room_id as "roomId", pl.starts_at as "startsAt"
       from sessions s
         left join proposals p on p.conference_id = s.conference_id and p.id = s.proposal_id
         left join decisions d on d.conference_id = s.conference_id and d.proposal_id = s.proposal_id
         left join schedules draft on draft.conference_id = s.conference_id and draft.state = 'draft'
         left join placements pl on pl.conference_id = s.conference_id and pl.schedule_id = draft.id and pl.session_id = s.id
       where s.conference_id = $1 and s.id = $2`,
      [conferenceId, id],
    );
  }

  /** Accepted talks that have no session yet. */
  untaken(
    tx: Tx,
    conferenceId: string,
  ): Promise<{ proposalId: string; title: string; minutes: number | null }[]> {
    return tx.rows(
      `select p.id as "proposalId", p.title, f.minutes
       from decisions d
         join proposals p on p.conference_id = d.conference_id and p.id = d.proposal_id
         left join formats f on f.conference_id = p.conference_id and f.id = p.format_id
       where d.conference_id = $1 and ${isStillAccepted('p', 'd')}
         and not exists (select 1 from sessions s where s.conference_id = p.conference_id and s.proposal_id = p.id)
       order by p.number`,
      [conferenceId],
    );
  }

  async add(tx: Tx, sessions: readonly Partial<SessionEntity>[]): Promise<void> {
    await tx.insert(SessionEntity, sessions);
  }

  /** One session a talk, also when two chairs take in at once. */
  async addTalks(tx: Tx, sessions: readonly Partial<SessionEntity>[]): Promise<void> {
    await tx.insert(SessionEntity, sessions, 'on conflict (conference_id, proposal_id) do nothing');
  }

  /** Moves the session's version on, with or without a change of its own columns. Null: it is at another version. */
  change(
    tx: Tx,
    conferenceId: string,
    id: string,
    version: number,
    patch: Partial<SessionEntity> = {},
  ): Promise<SessionEntity | null> {
    return tx.updateVersioned(SessionEntity, { conferenceId, id }, version, patch);
  }

  /** Placements go with it. */
  async remove(tx: Tx, conferenceId: string, id: string): Promise<void> {
    await tx.run(`delete from sessions where conference_id = $1 and id = $2`, [conferenceId, id]);
  }

  /**
   * Whether the room is one of the conference's; locks it, since a co-located conference may be filling it at this
   * moment as well.
   */
  async lockRoom(tx: Tx, conferenceId: string, roomId: string): Promise<boolean> {
    const room = await tx.one(
      `select r.id from conference_rooms u join rooms r on r.id = u.room_id
       where u.conference_id = $1 and u.room_id = $2 for update of r`,
      [conferenceId, roomId],
    );
    return room !== null;
  }

  async place(tx: Tx, placement: PlacementEntity): Promise<void> {
    await tx.insert(
      PlacementEntity,
      [placement],
      `on conflict (conference_id, schedule_id, session_id) do update set room_id = excluded.room_id, starts_at = excluded.starts_at`,
    );
  }

  async takeOut(tx: Tx, conferenceId: string, scheduleId: string, sessionId: string): Promise<void> {
    await tx.run(`delete from placements where conference_id = $1 and schedule_id = $2 and session_id = $3`, [
      conferenceId,
      scheduleId,
      sessionId,
    ]);
  }
}
