import { dayFacts, dayOf, nextDate, type SlotFacts } from '#domain/schedule/schedule-facts';

export interface SetupRoom {
  /** Left out for a new one. */
  readonly id?: string;
  readonly name: string;
  readonly capacity: number | null;
  readonly isShared: boolean;
  /** False: a conference that the viewer does not chair uses it, too. */
  readonly isOurs: boolean;
}

/** Days, rooms and slots as they are edited: calendar days, instants in milliseconds. */
export interface Setup {
  readonly days: readonly string[];
  readonly rooms: readonly SetupRoom[];
  readonly slots: readonly SlotFacts[];
}

export interface SetupSectionProps {
  readonly value: Setup;
  readonly change: (value: Setup) => void;
  readonly timeZone: string;
}

/** Every day from the first to the last, 60 at most. */
export function datesBetween(first: string, last: string): string[] {
  const dates = [first];
  while (dates.at(-1)! < last && dates.length < 60) dates.push(nextDate(dates.at(-1)!));
  return dates;
}

export const slotsOn = (slots: readonly SlotFacts[], onDate: string, timeZone: string): SlotFacts[] =>
  slots.filter(({ startsAt }) => dayOf([dayFacts(onDate, timeZone)], startsAt));

/** The slots of one day replaced by others, the rest as it was, all in order. */
export function withSlotsOn(
  slots: readonly SlotFacts[],
  onDate: string,
  timeZone: string,
  fresh: readonly SlotFacts[],
): SlotFacts[] {
  const day = dayFacts(onDate, timeZone);
  return [...slots.filter(({ startsAt }) => !dayOf([day], startsAt)), ...fresh].toSorted(
    (a, b) => a.startsAt - b.startsAt || a.minutes - b.minutes,
  );
}
