import type { Fault } from '#domain/errors';
import { dayFacts, dayOf, MINUTE, type SlotFacts } from '#domain/schedule/schedule-facts';
import { when } from '#domain/schedule/schedule-words';

/** Days, rooms and slots as somebody wants them to be, whole. */
export interface ScheduleSetup {
  readonly days: readonly { readonly onDate: string }[];
  readonly rooms: readonly { readonly id?: string; readonly name: string }[];
  readonly slots: readonly SlotFacts[];
}

function twice<T>(items: readonly T[], keyOf: (item: T, i: number) => string): number[] {
  const seen = new Set<string>();
  return items.flatMap((item, i) => {
    const key = keyOf(item, i);
    const again = seen.has(key);
    seen.add(key);
    return again ? [i] : [];
  });
}

/** A slip of the hand in the year, before time zones are asked about it. */
const isNear = ({ onDate }: { readonly onDate: string }): boolean => onDate > '1970' && onDate < '2200';

/** What is wrong with a set-up, each with its field. */
export function setupFaults({ days, rooms, slots }: ScheduleSetup, timeZone: string): Fault[] {
  const known = days.filter(isNear).map(({ onDate }) => dayFacts(onDate, timeZone));
  return [
    ...days.flatMap((day, i) =>
      isNear(day) ? [] : [{ field: `days.${i}.onDate`, reason: `${day.onDate} is in another age.` }],
    ),
    ...twice(days, ({ onDate }) => onDate).map((i) => ({
      field: `days.${i}.onDate`,
      reason: `${days[i]!.onDate} is listed twice.`,
    })),
    ...twice(rooms, ({ name }) => name.toLowerCase()).map((i) => ({
      field: `rooms.${i}.name`,
      reason: `Two rooms are called “${rooms[i]!.name}”.`,
    })),
    ...twice(rooms, ({ id }, i) => id ?? `new ${i}`).map((i) => ({
      field: `rooms.${i}.id`,
      reason: 'This room is listed twice.',
    })),
    ...twice(slots, ({ startsAt, minutes }) => `${startsAt} ${minutes}`).map((i) => ({
      field: `slots.${i}.startsAt`,
      reason: 'This slot is listed twice.',
    })),
    ...slots.flatMap((slot, i) => {
      const endsAt = slot.startsAt + slot.minutes * MINUTE;
      const day = dayOf(known, slot.startsAt);
      if (day && endsAt <= day.endsAt) return [];
      const stretch = when({ startsAt: slot.startsAt, endsAt }, timeZone);
      return [
        {
          field: `slots.${i}.startsAt`,
          reason: `The slot ${stretch} ${day ? 'runs past midnight' : 'is on none of the days'}.`,
        },
      ];
    }),
  ];
}
