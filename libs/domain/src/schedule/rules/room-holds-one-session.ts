import { byStart, groupBy, overlaps, overlapsBetween } from '#domain/schedule/overlaps';
import { MINUTE, type Taken } from '#domain/schedule/schedule-facts';
import type { ScheduleRule } from '#domain/schedule/schedule-rule';
import { quoted, when } from '#domain/schedule/schedule-words';

const holder = { withheld: 'a session that is not shown to you', other_conference: 'another conference' };

/** A room holds one session at a time, unless it is marked as a shared hall. */
export const roomHoldsOneSession: ScheduleRule = {
  name: 'roomHoldsOneSession',
  level: 'block',
  violations: ({ facts, placed }) => {
    const inRooms = groupBy(
      placed.filter(({ room }) => room && !room.isShared),
      ({ room }) => [room!.id],
    );
    const taken = groupBy(
      facts.taken.map((one) => ({ ...one, endsAt: one.startsAt + one.minutes * MINUTE })).toSorted(byStart),
      (one: Taken) => [one.roomId],
    );
    return [...inRooms].flatMap(([roomId, sessions]) => {
      const name = sessions[0]!.room!.name;
      return [
        ...overlaps(sessions).map(([a, b]) => ({
          sessionIds: [a.session.id, b.session.id],
          message: `${name} holds ${quoted(a.session.title)} and ${quoted(b.session.title)} at once, ${when(b, facts.timeZone)}.`,
          remedy: 'Move one of them to another room or time, or mark the room as shared.',
        })),
        ...overlapsBetween(sessions, taken.get(roomId) ?? []).map(([a, other]) => ({
          sessionIds: [a.session.id],
          message: `${name} is taken by ${holder[other.by]}, ${when(other, facts.timeZone)}, when ${quoted(a.session.title)} is placed there.`,
          remedy: 'Choose another room or time.',
        })),
      ];
    });
  },
};
