import { dayOf } from '#domain/schedule/schedule-facts';
import type { ScheduleRule } from '#domain/schedule/schedule-rule';
import { clock, quoted, when } from '#domain/schedule/schedule-words';

/** On a day with time slots, a talk starts with a slot that is long enough for it. A day without slots is free. */
export const sessionFitsASlot: ScheduleRule = {
  name: 'sessionFitsASlot',
  level: 'block',
  violations: ({ facts, placed }) => {
    const longest = new Map<number, number>();
    const slotted = new Set(facts.slots.map((slot) => dayOf(facts.days, slot.startsAt)));
    for (const { startsAt, minutes } of facts.slots) {
      longest.set(startsAt, Math.max(minutes, longest.get(startsAt) ?? 0));
    }
    return placed.flatMap((one) => {
      const { session, startsAt } = one;
      const day = dayOf(facts.days, startsAt);
      if (session.kind !== 'talk' || !day || !slotted.has(day)) return [];
      const minutes = longest.get(startsAt);
      if (minutes !== undefined && minutes >= session.minutes) return [];
      const start = clock(startsAt, facts.timeZone);
      return [
        {
          sessionIds: [session.id],
          message:
            minutes === undefined
              ? `${quoted(session.title)}, ${when(one, facts.timeZone)}, starts with no time slot.`
              : `${quoted(session.title)} takes ${session.minutes} minutes, the slot at ${start} has ${minutes}.`,
          remedy:
            minutes === undefined
              ? 'Let it start with a slot, or add one in the set-up.'
              : `Choose a longer slot, shorten the session, or add a slot of ${session.minutes} minutes at ${start} in the set-up.`,
        },
      ];
    });
  },
};
