import { instantOf } from '#domain/conference/zoned-time';
import type { SlotFacts } from '#domain/schedule/schedule-facts';

/** A day's rhythm in wall-clock times of the conference: slots of one length with pauses, around an optional lunch. */
export interface SlotTemplate {
  /** `09:00` */
  readonly from: string;
  /** No slot ends after it. */
  readonly until: string;
  readonly minutes: number;
  readonly pauseMinutes: number;
  /** Null: no lunch. */
  readonly lunchFrom: string | null;
  readonly lunchMinutes: number;
}

export const DEFAULT_TEMPLATE: SlotTemplate = {
  from: '09:00',
  until: '17:30',
  minutes: 30,
  pauseMinutes: 10,
  lunchFrom: '12:20',
  lunchMinutes: 60,
};

/** Minutes since midnight of `09:30`; NaN when it is no time. */
export function minutesOf(clockTime: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clockTime);
  return match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
}

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The slots of one day. A slot that would run into lunch waits until after it. Empty when the template is malformed. */
export function slotsOf(template: SlotTemplate, onDate: string, timeZone: string): SlotFacts[] {
  const { minutes, pauseMinutes } = template;
  const until = minutesOf(template.until);
  const lunch = template.lunchFrom === null ? Number.POSITIVE_INFINITY : minutesOf(template.lunchFrom);
  const lunchEnds = lunch + template.lunchMinutes;
  const slots: SlotFacts[] = [];
  if (!(minutes >= 1) || !(pauseMinutes >= 0) || Number.isNaN(lunchEnds)) return slots;
  let from = minutesOf(template.from);
  while (from + minutes <= until) {
    if (from < lunchEnds && from + minutes > lunch) {
      from = lunchEnds;
      continue;
    }
    slots.push({ startsAt: instantOf(`${onDate}T${clockOf(from)}`, timeZone).getTime(), minutes });
    from += minutes + pauseMinutes;
  }
  return slots;
}
