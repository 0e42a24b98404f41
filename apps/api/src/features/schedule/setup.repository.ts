import { Injectable } from '@nestjs/common';
import type { SlotFacts } from '#domain/schedule/schedule-facts';
import type { Tx } from '#api/platform/tx';
import { ConferenceRoomEntity, RoomEntity, VenueEntity } from '#api/features/schedule/room.entity';
import { ConferenceDayEntity, ScheduleEntity } from '#api/features/schedule/schedule.entity';

/** Every write to venues, rooms, days and time slots. */
@Injectable()
export class SetupRepository {
  /** Moves the draft's version on. Null: it is at another version. */
  changeDraft(tx: Tx, conferenceId: string, id: string, version: number): Promise<ScheduleEntity | null> {
    return tx.updateVersioned(ScheduleEntity, { conferenceId, id }, version, {});
  }

  async timeZone(tx: Tx, conferenceId: string): Promise<string> {
    const row = await tx.one<{ timeZone: string }>(
      `select time_zone as "timeZone" from conferences where id = $1`,
      [conferenceId],
    );
    return row!.timeZone;
  }

  /** Makes the days be exactly these; slots of a day that goes, go with it. */
  async setDays(
    tx: Tx,
    conferenceId: string,
    days: readonly { readonly id: string; readonly onDate: string }[],
  ): Promise<void> {
    await tx.run(`delete from conference_days where conference_id = $1 and on_date <> all($2::date[])`, [
      conferenceId,
      days.map(({ onDate }) => onDate),
    ]);
    await tx.insert(
      ConferenceDayEntity,
      days.map((day) => ({ conferenceId, ...day })),
      'on conflict (conference_id, on_date) do nothing',
    );
  }

  /** Makes the slots be exactly these; each lies on one of the stored days of the zone. */
  async setSlots(
    tx: Tx,
    conferenceId: string,
    timeZone: string,
    slots: readonly (SlotFacts & { readonly id: string })[],
  ): Promise<void> {
    const columns = [
      slots.map(({ id }) => id),
      slots.map(({ startsAt }) => new Date(startsAt)),
      slots.map(({ minutes }) => minutes),
    ];
    await tx.run(
      `delete from time_slots t where conference_id = $1 and not exists (
         select 1 from unnest($2::timestamptz[], $3::integer[]) kept (starts_at, minutes)
         where kept.starts_at = t.starts_at and kept.minutes = t.minutes)`,
      [conferenceId, columns[1], columns[2]],
    );
    await tx.run(
      `insert into time_slots (conference_id, id, day_id, starts_at, minutes)
       select $1, n.id, d.id, n.starts_at, n.minutes
       from unnest($3::uuid[], $4::timestamptz[], $5::integer[]) n (id, starts_at, minutes)
         join conference_days d on d.conference_id = $1 and d.on_date = (n.starts_at at time zone $2)::date
       on conflict (conference_id, starts_at, minutes) do nothing`,
      [conferenceId, timeZone, ...columns],
    );
  }

  /** The conference's own venue: that of a room of its own, else a new one. */
  async ownVenue(
    tx: Tx,
    conferenceId: string,
    roomIds: readonly string[],
    newId: string,
    createdBy: string | null,
  ): Promise<string> {
    const found = await tx.one<{ id: string }>(
      `select venue_id as id from rooms where id = any($1) order by position limit 1`,
      [roomIds],
    );
    if (found) return found.id;
    const name = await tx.one<{ name: string }>(`select name from conferences where id = $1`, [conferenceId]);
    await tx.insert(VenueEntity, [{ id: newId, name: name!.name, createdBy }]);
    return newId;
  }

  /** Adds and changes rooms; `rows` hold only rooms that may be changed from here. */
  async saveRooms(tx: Tx, rows: readonly Partial<RoomEntity>[]): Promise<void> {
    await tx.insert(
      RoomEntity,
      rows,
      `on conflict (id) do update set name = excluded.name, capacity = excluded.capacity, is_shared = excluded.is_shared,
         position = excluded.position, version = rooms.version + 1`,
    );
  }

  /** Stops using every other room, and forgets those of them that nobody uses any more. */
  async leaveRooms(tx: Tx, conferenceId: string, keptIds: readonly string[]): Promise<void> {
    const left = await tx.rows<{ id: string }>(
      `delete from conference_rooms where conference_id = $1 and room_id <> all($2::uuid[]) returning room_id as id`,
      [conferenceId, keptIds],
    );
    await tx.run(
      `delete from rooms r where id = any($1::uuid[]) and not exists (select 1 from conference_rooms u where u.room_id = r.id)`,
      [left.map(({ id }) => id)],
    );
  }

  async useRooms(tx: Tx, conferenceId: string, roomIds: readonly string[]): Promise<void> {
    await tx.insert(
      ConferenceRoomEntity,
      roomIds.map((roomId) => ({ conferenceId, roomId })),
      'on conflict do nothing',
    );
  }

  /** Rooms that the conference would lose and that still hold sessions. */
  roomsInUse(
    tx: Tx,
    conferenceId: string,
    keptIds: readonly string[],
  ): Promise<{ name: string; count: number }[]> {
    return tx.rows(
      `select r.name, count(*)::integer as count from placements p join rooms r on r.id = p.room_id
       where p.conference_id = $1 and p.room_id <> all($2::uuid[]) group by r.name order by r.name`,
      [conferenceId, keptIds],
    );
  }
}
