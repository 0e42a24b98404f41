import {
  dayFacts,
  MINUTE,
  type PlacementFacts,
  type ScheduleFacts,
  type SessionFacts,
} from '#domain/schedule/schedule-facts';

export const BERLIN = 'Europe/Berlin';
export const DAY = '2026-09-01';

/** `09:30` on the test's day, in Berlin. */
export const at = (clock: string): number => Date.parse(`${DAY}T${clock}:00+02:00`);

/** A talk of 30 minutes by the named people. */
export function talk(
  id: string,
  speakers: readonly string[] = [],
  changes: Partial<SessionFacts> = {},
): SessionFacts {
  return {
    id,
    kind: 'talk',
    title: `Talk ${id}`,
    minutes: 30,
    speakers: speakers.map((name) => ({ id: name, name })),
    isAccepted: true,
    ...changes,
  };
}

/** `t1 a 09:30`: session, room (`-`: none), time. */
export function placed(...texts: string[]): PlacementFacts[] {
  return texts.map((text) => {
    const [sessionId = '', room = '', clock = ''] = text.split(' ');
    return { sessionId, roomId: room === '-' ? null : room, startsAt: at(clock) };
  });
}

/** One day, rooms a, b and the shared hall c, no slots, nothing in it but what is given. */
export function schedule(changes: Partial<ScheduleFacts>): ScheduleFacts {
  return {
    timeZone: BERLIN,
    days: [dayFacts(DAY, BERLIN)],
    slots: [],
    rooms: [
      { id: 'a', name: 'Room A', isShared: false },
      { id: 'b', name: 'Room B', isShared: false },
      { id: 'c', name: 'Hall C', isShared: true },
    ],
    sessions: [],
    placements: [],
    taken: [],
    ...changes,
  };
}

/** Slots of one length, one after another without pause. */
export const slots = (from: string, minutes: number, count: number): ScheduleFacts['slots'] =>
  Array.from({ length: count }, (_, i) => ({ startsAt: at(from) + i * minutes * MINUTE, minutes }));
