import type { ScheduleRule } from '#domain/schedule/schedule-rule';
import { quoted } from '#domain/schedule/schedule-words';

/** What is placed is still accepted: a decision can change, and a speaker can withdraw, after it was taken in. */
export const talkIsAccepted: ScheduleRule = {
  name: 'talkIsAccepted',
  level: 'warn',
  violations: ({ placed }) =>
    placed
      .filter(({ session }) => !session.isAccepted)
      .map(({ session }) => ({
        sessionIds: [session.id],
        message: `${quoted(session.title)} is placed but no longer accepted.`,
        remedy: 'Take it out of the schedule, or accept it again.',
      })),
};
