import { overlapsBetween } from '#domain/schedule/overlaps';
import type { ScheduleRule } from '#domain/schedule/schedule-rule';
import { quoted, when } from '#domain/schedule/schedule-words';

/** Nothing else runs while everybody is in a plenary; in its own room that is for another rule to say. */
export const plenaryIsAlone: ScheduleRule = {
  name: 'plenaryIsAlone',
  level: 'block',
  violations: ({ facts, placed }) =>
    overlapsBetween(
      placed.filter(({ session }) => session.kind === 'plenary'),
      placed.filter(({ session }) => session.kind !== 'break'),
    ).flatMap(([plenary, other]) => {
      const sameRoom = plenary.room !== null && plenary.room === other.room && !plenary.room.isShared;
      // Two plenaries at once are found from both sides: one tells it.
      const told = other.session.kind === 'plenary' && plenary.session.id >= other.session.id;
      if (sameRoom || told) return [];
      return [
        {
          sessionIds: [plenary.session.id, other.session.id],
          message: `${quoted(other.session.title)} runs beside the plenary ${quoted(plenary.session.title)}, ${when(other, facts.timeZone)}.`,
          remedy: 'Choose a time before or after the plenary.',
        },
      ];
    }),
};
