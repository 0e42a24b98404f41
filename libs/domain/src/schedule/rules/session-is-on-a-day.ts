import { dayOf } from '#domain/schedule/schedule-facts';
import type { ScheduleRule } from '#domain/schedule/schedule-rule';
import { quoted, when } from '#domain/schedule/schedule-words';

/** A session starts and ends on one day of the conference, in the conference's time zone. */
export const sessionIsOnADay: ScheduleRule = {
  name: 'sessionIsOnADay',
  level: 'block',
  violations: ({ facts, placed }) =>
    placed.flatMap((one) => {
      const day = dayOf(facts.days, one.startsAt);
      if (day && one.endsAt <= day.endsAt) return [];
      return [
        {
          sessionIds: [one.session.id],
          message: `${quoted(one.session.title)}, ${when(one, facts.timeZone)}, ${day ? 'runs past midnight' : 'is on no day of the conference'}.`,
          remedy: day ? 'Let it start earlier.' : 'Choose one of the days, or add this day in the set-up.',
        },
      ];
    }),
};
