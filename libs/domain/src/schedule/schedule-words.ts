import { localTime } from '#domain/conference/zoned-time';
import type { Interval } from '#domain/schedule/overlaps';

/** The wall clock at an instant, `09:30`. */
export const clock = (instant: number, timeZone: string): string =>
  localTime(new Date(instant), timeZone).slice(11);

/** `2026-03-24 09:30–10:00`, in the conference's zone: a violation is read apart from the board as well. */
export function when({ startsAt, endsAt }: Interval, timeZone: string): string {
  const from = localTime(new Date(startsAt), timeZone);
  return `${from.slice(0, 10)} ${from.slice(11)}–${clock(endsAt, timeZone)}`;
}

/** A title in quotation marks, cut where it would drown the sentence. */
export const quoted = (title: string): string =>
  `“${title.length > 60 ? `${title.slice(0, 57).trimEnd()}…` : title}”`;
