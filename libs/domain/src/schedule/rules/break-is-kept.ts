import { overlapsBetween } from '#domain/schedule/overlaps';
import type { ScheduleRule } from '#domain/schedule/schedule-rule';
import { quoted, when } from '#domain/schedule/schedule-words';

/** A break that is for the whole house is kept by all; a long tutorial may run through it, so this only warns. */
export const breakIsKept: ScheduleRule = {
  name: 'breakIsKept',
  level: 'warn',
  violations: ({ facts, placed }) =>
    overlapsBetween(
      placed.filter(({ session, room }) => session.kind === 'break' && room === null),
      placed.filter(({ session }) => session.kind !== 'break'),
    ).map(([pause, other]) => ({
      sessionIds: [other.session.id, pause.session.id],
      message: `${quoted(other.session.title)} runs through ${quoted(pause.session.title)}, ${when(other, facts.timeZone)}.`,
      remedy: 'Choose a time before or after the break.',
    })),
};
