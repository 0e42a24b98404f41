import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { DomainError, type Fault, staleWrite } from '#domain/errors';
import { setupFaults } from '#domain/schedule/setup-rules';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { ScheduleQueries } from '#api/features/schedule/schedule.queries';
import { ScheduleRepository } from '#api/features/schedule/schedule.repository';
import type { KnownRoom, ScheduleSetupBody, SetupRoom } from '#api/features/schedule/schedule.types';
import { SetupRepository } from '#api/features/schedule/setup.repository';

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new DomainError('invalid', faults[0]!.reason, { faults });
}

/** What is wrong with rooms that name one that exists: it must be known here, and be ours where it is changed. */
function roomFaults(rooms: readonly SetupRoom[], known: ReadonlyMap<string, KnownRoom>): Fault[] {
  return rooms.flatMap(({ id, name, capacity, isShared }, i): Fault[] => {
    if (id === undefined) return [];
    const room = known.get(id);
    if (!room) return [{ field: `rooms.${i}.id`, reason: 'There is no such room in a conference of yours.' }];
    const isChanged = room.name !== name || room.capacity !== capacity || room.isShared !== isShared;
    return isChanged && !room.isOurs
      ? [
          {
            field: `rooms.${i}.name`,
            reason: `${room.name} is also used by a conference that you do not chair; it cannot be changed here.`,
          },
        ]
      : [];
  });
}

/** Days, rooms and time slots: saved together, since each leans on the others. */
@Injectable()
export class SetupService {
  constructor(
    private readonly database: Database,
    private readonly setup: SetupRepository,
    private readonly schedule: ScheduleRepository,
    private readonly queries: ScheduleQueries,
    private readonly clock: Clock,
  ) {}

  configure(
    actor: Actor,
    conferenceId: string,
    version: number | null,
    body: ScheduleSetupBody,
  ): Promise<number> {
    authorize('schedule.configure', actor);
    const slots = body.slots.map((slot) => ({ ...slot, startsAt: new Date(slot.startsAt).getTime() }));
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const timeZone = await this.setup.timeZone(tx, conferenceId);
      refuse(setupFaults({ days: body.days, rooms: body.rooms, slots }, timeZone));
      const known = new Map((await this.queries.knownRooms(tx, actor)).map((room) => [room.id, room]));
      refuse(roomFaults(body.rooms, known));
      const draft = await this.schedule.lockDraft(tx, conferenceId, this.clock.newId());
      // Whoever saw none may only make the first one.
      const seen = version ?? (draft.isNew ? draft.version : 0);
      const saved = await this.setup.changeDraft(tx, conferenceId, draft.id, seen);
      if (!saved) throw staleWrite(await this.queries.load(tx, actor, conferenceId));
      const withId = <T>(row: T): T & { id: string } => ({ ...row, id: this.clock.newId() });
      await this.setup.setDays(tx, conferenceId, body.days.map(withId));
      await this.setup.setSlots(tx, conferenceId, timeZone, slots.map(withId));
      await this.setRooms(tx, actor, conferenceId, body.rooms, known);
      await record(tx, this.clock, {
        event: 'schedule.configured',
        actorId: actor.userId,
        conferenceId,
        subjectId: draft.id,
        details: { days: body.days.length, rooms: body.rooms.length, slots: slots.length },
      });
      return saved.version;
    });
  }

  private async setRooms(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    rooms: readonly SetupRoom[],
    known: ReadonlyMap<string, KnownRoom>,
  ): Promise<void> {
    const kept = rooms.flatMap(({ id }) => (id === undefined ? [] : [id]));
    const inUse = await this.setup.roomsInUse(tx, conferenceId, kept);
    refuse(
      inUse.map(({ name, count }) => ({
        field: 'rooms',
        reason: `${name} still holds ${count === 1 ? 'a session' : `${count} sessions`}; move them first.`,
      })),
    );
    // First, so that a new room can have the name of one that goes.
    await this.setup.leaveRooms(tx, conferenceId, kept);
    const ours = kept.filter((id) => known.get(id)?.isOurs);
    const rows = rooms.map((room, position) => ({ ...room, id: room.id ?? this.clock.newId(), position }));
    const isForeign = (id: string): boolean => kept.includes(id) && !ours.includes(id);
    const changed = rows.filter(({ id }) => !isForeign(id));
    const venueId =
      changed.length > 0
        ? await this.setup.ownVenue(tx, conferenceId, ours, this.clock.newId(), actor.userId)
        : '';
    await this.setup.saveRooms(
      tx,
      changed.map((room) => ({ ...room, venueId })),
    );
    await this.setup.useRooms(
      tx,
      conferenceId,
      rows.map(({ id }) => id),
    );
  }
}
