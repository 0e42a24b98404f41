import { byStart } from '#domain/schedule/overlaps';
import { MINUTE, type Place, type ScheduleFacts } from '#domain/schedule/schedule-facts';
import type { PlacedSession, SchedulePlan, Violation } from '#domain/schedule/schedule-rule';
import { SCHEDULE_RULES } from '#domain/schedule/schedule-rules';

function planOf(facts: ScheduleFacts): SchedulePlan {
  const sessions = new Map(facts.sessions.map((session) => [session.id, session]));
  const rooms = new Map(facts.rooms.map((room) => [room.id, room]));
  const placed = facts.placements.flatMap(({ sessionId, roomId, startsAt }): PlacedSession[] => {
    const session = sessions.get(sessionId);
    if (!session) return [];
    const room = roomId === null ? null : (rooms.get(roomId) ?? null);
    return [{ session, room, startsAt, endsAt: startsAt + session.minutes * MINUTE }];
  });
  return { facts, placed: placed.toSorted(byStart) };
}

/** Every broken rule of a schedule, in the order of SCHEDULE_RULES. O(n log n + n × what runs at once). */
export function checkSchedule(facts: ScheduleFacts): Violation[] {
  const plan = planOf(facts);
  return SCHEDULE_RULES.flatMap(({ name, level, violations }) =>
    violations(plan).map((found) => ({ rule: name, level, ...found })),
  );
}

/** The facts as they would be with one session at another place; null takes it out. */
export function withPlace(facts: ScheduleFacts, sessionId: string, place: Place | null): ScheduleFacts {
  const others = facts.placements.filter((placement) => placement.sessionId !== sessionId);
  return { ...facts, placements: place ? [...others, { sessionId, ...place }] : others };
}

/** What would be broken about one session if it stood there: the question of every drag and every save. */
export function violationsAt(facts: ScheduleFacts, sessionId: string, place: Place): Violation[] {
  return checkSchedule(withPlace(facts, sessionId, place)).filter(({ sessionIds }) =>
    sessionIds.includes(sessionId),
  );
}
