import { Injectable } from '@nestjs/common';
import {
  tzlib_get_ical_block as timeZoneBlock,
  tzlib_get_offset as offsetInBlock,
} from 'timezones-ical-library';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { localTime } from '#domain/conference/zoned-time';
import { MINUTE } from '#domain/schedule/schedule-facts';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { component, type ContentLine, textValue, utcValue } from '#api/features/schedule/calendar-text';
import { ScheduleQueries } from '#api/features/schedule/schedule.queries';
import type { BoardSession, ScheduleBoard } from '#api/features/schedule/schedule.types';
import { readableText, speakersHiddenFrom } from '#api/features/proposals/readable-text';

/** What a calendar says about a session beside the board. */
export interface CalendarEntry {
  readonly description: string;
  readonly track: string | null;
  /** Moves on with whatever an event shows: the session, its place, its proposal. */
  readonly sequence: number;
  readonly modifiedAt: Date;
}

interface Zone {
  readonly name: string;
  /** Its VTIMEZONE; null: none is known, times are in UTC. */
  readonly block: string | null;
}

/**
 * The zone with its VTIMEZONE, if that agrees with the runtime's own time zone data at all of the instants: a zone whose
 * rules have changed in one of the two would move the sessions, so then their times are given in UTC.
 */
function zoneOf(timeZone: string, instants: readonly Date[]): Zone {
  const found = timeZoneBlock(timeZone);
  const [block, id] = Array.isArray(found) ? found : [];
  if (!block || !id) return { name: timeZone, block: null };
  // An old name of a zone leads to the block of its new one, and the events must name that.
  const name = id.replace('TZID=', '');
  const agrees = instants.every((instant) => {
    const [date = '', clock = ''] = localTime(instant, timeZone).split('T');
    const offset = offsetInBlock(name, date, clock).replace(/(\d\d)$/, ':$1');
    return Date.parse(`${date}T${clock}:00${offset}`) === Math.floor(instant.getTime() / MINUTE) * MINUTE;
  });
  return { name, block: agrees ? block : null };
}

function time(name: string, instant: Date, zone: Zone): ContentLine {
  if (zone.block === null) return [name, utcValue(instant)];
  return [`${name};TZID=${zone.name}`, `${localTime(instant, zone.name).replaceAll(/[-:]/g, '')}00`];
}

function event(
  session: BoardSession & { startsAt: Date },
  entry: CalendarEntry,
  room: string | undefined,
  zone: Zone,
): string {
  const endsAt = new Date(session.startsAt.getTime() + session.minutes * MINUTE);
  const speakers = session.speakers.map(({ name, company }) => (company ? `${name} (${company})` : name));
  const description = [speakers.join(', '), entry.description].filter((part) => part !== '').join('\n\n');
  const lines: (ContentLine | null)[] = [
    ['UID', `${session.id}@rostrum`],
    ['DTSTAMP', utcValue(entry.modifiedAt)],
    ['LAST-MODIFIED', utcValue(entry.modifiedAt)],
    ['SEQUENCE', String(entry.sequence)],
    // A draft: nothing here was announced.
    ['STATUS', 'TENTATIVE'],
    time('DTSTART', session.startsAt, zone),
    time('DTEND', endsAt, zone),
    ['SUMMARY', textValue(session.title)],
    description === '' ? null : ['DESCRIPTION', textValue(description)],
    room === undefined ? null : ['LOCATION', textValue(room)],
    entry.track === null ? null : ['CATEGORIES', textValue(entry.track)],
  ];
  return component(
    'VEVENT',
    lines.filter((line) => line !== null),
  );
}

/** Every placed session of the board as a calendar in the conference's own zone. */
export function calendarText(
  name: string,
  board: ScheduleBoard,
  entries: ReadonlyMap<string, CalendarEntry>,
): string {
  const zone = zoneOf(
    board.timeZone,
    board.sessions.flatMap(({ startsAt, minutes }) =>
      startsAt === null ? [] : [startsAt, new Date(startsAt.getTime() + minutes * MINUTE)],
    ),
  );
  const rooms = new Map(board.rooms.map((room) => [room.id, room.name]));
  const events = board.sessions.flatMap((session) => {
    const { startsAt, roomId } = session;
    const entry = entries.get(session.id);
    if (startsAt === null || !entry) return [];
    return [event({ ...session, startsAt }, entry, roomId === null ? undefined : rooms.get(roomId), zone)];
  });
  const lines: ContentLine[] = [
    ['VERSION', '2.0'],
    ['PRODID', '-//Rostrum//Schedule//EN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', textValue(name)],
    ['X-WR-TIMEZONE', textValue(zone.name)],
  ];
  return `${component('VCALENDAR', lines, [...(zone.block === null ? [] : [zone.block]), ...events])}\r\n`;
}

@Injectable()
export class ScheduleCalendar {
  constructor(
    private readonly database: Database,
    private readonly queries: ScheduleQueries,
  ) {}

  /** The draft as this actor may see it. What is withheld from them is left out. */
  of(actor: Actor, conferenceId: string): Promise<string> {
    authorize('schedule.export', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const board = await this.queries.load(tx, actor, conferenceId);
      const entries = await this.entries(
        tx,
        actor,
        conferenceId,
        board.sessions.map(({ id }) => id),
      );
      const conference = await tx.one<{ name: string }>(`select name from conferences where id = $1`, [
        conferenceId,
      ]);
      return calendarText(conference!.name, board, entries);
    });
  }

  private async entries(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    sessionIds: readonly string[],
  ): Promise<Map<string, CalendarEntry>> {
    const rows = await tx.rows<CalendarEntry & { id: string }>(
      `select s.id, coalesce(${readableText('p', 'description', speakersHiddenFrom(actor))}, '') as description, t.name as track,
         s.version - 1 + coalesce(p.version - 1, 0) as sequence, greatest(s.updated_at, p.updated_at) as "modifiedAt"
       from sessions s
         left join proposals p on p.conference_id = s.conference_id and p.id = s.proposal_id
         left join tracks t on t.conference_id = p.conference_id and t.id = p.track_id
       where s.conference_id = $1 and s.id = any($2)`,
      [conferenceId, sessionIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
