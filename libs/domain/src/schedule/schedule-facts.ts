import { instantOf } from '#domain/conference/zoned-time';

/** Instants are Unix time in milliseconds, so that the rules compare numbers; durations are minutes. */

export const SESSION_KINDS = ['talk', 'break', 'plenary'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

export const MINUTE = 60_000;

/** A session as the rules see it, placed or not. */
export interface SessionFacts {
  readonly id: string;
  readonly kind: SessionKind;
  readonly title: string;
  readonly minutes: number;
  readonly speakers: readonly { readonly id: string; readonly name: string }[];
  /** False once the decision behind it is no longer an acceptance; true for what needs no decision. */
  readonly isAccepted: boolean;
}

/** Where and when; only a break may be in no room (it is for the whole house). */
export interface Place {
  readonly roomId: string | null;
  readonly startsAt: number;
}

export interface PlacementFacts extends Place {
  readonly sessionId: string;
}

export interface RoomFacts {
  readonly id: string;
  readonly name: string;
  /** A hall with several stages or tables: may hold several sessions at once. */
  readonly isShared: boolean;
}

/** A day of the conference, from its midnight to the next in the conference's zone. */
export interface DayFacts {
  readonly onDate: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

export interface SlotFacts {
  readonly startsAt: number;
  readonly minutes: number;
}

/** A room in use by something that is not shown to whoever looks: nothing is known of it but time and room. */
export interface Taken {
  readonly roomId: string;
  readonly startsAt: number;
  readonly minutes: number;
  readonly by: 'withheld' | 'other_conference';
}

/** Everything that SCHEDULE_RULES ask about a schedule, as far as the person who asks may know it. */
export interface ScheduleFacts {
  readonly timeZone: string;
  readonly days: readonly DayFacts[];
  readonly slots: readonly SlotFacts[];
  readonly rooms: readonly RoomFacts[];
  readonly sessions: readonly SessionFacts[];
  readonly placements: readonly PlacementFacts[];
  readonly taken: readonly Taken[];
}

/** The day after a calendar day (`2026-03-01`), by the calendar alone. Throws RangeError on a malformed day. */
export function nextDate(onDate: string): string {
  return new Date(Date.parse(`${onDate}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** A calendar day as instants of a zone; 23 or 25 hours long where the clock changes. */
export function dayFacts(onDate: string, timeZone: string): DayFacts {
  const midnight = (date: string): number => instantOf(`${date}T00:00`, timeZone).getTime();
  return { onDate, startsAt: midnight(onDate), endsAt: midnight(nextDate(onDate)) };
}

/** The day on which an instant lies. */
export function dayOf(days: readonly DayFacts[], instant: number): DayFacts | undefined {
  return days.find((day) => instant >= day.startsAt && instant < day.endsAt);
}
