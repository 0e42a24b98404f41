import { groupBy, overlaps } from '#domain/schedule/overlaps';
import type { PlacedSession, ScheduleRule } from '#domain/schedule/schedule-rule';
import { quoted, when } from '#domain/schedule/schedule-words';

const where = ({ session, room }: PlacedSession): string =>
  `${quoted(session.title)}${room ? ` in ${room.name}` : ''}`;

/** A speaker is in one session at a time; also two sessions in one shared hall are two places. */
export const speakerIsInOnePlace: ScheduleRule = {
  name: 'speakerIsInOnePlace',
  level: 'block',
  violations: ({ facts, placed }) => {
    const bySpeaker = groupBy(placed, ({ session }) => [...new Set(session.speakers.map(({ id }) => id))]);
    return [...bySpeaker].flatMap(([speakerId, sessions]) =>
      overlaps(sessions).map(([a, b]) => ({
        sessionIds: [a.session.id, b.session.id],
        message: `${b.session.speakers.find(({ id }) => id === speakerId)!.name} speaks in ${where(a)} and ${where(b)} at once, ${when(b, facts.timeZone)}.`,
        remedy: 'Move one of them to another time.',
      })),
    );
  },
};
