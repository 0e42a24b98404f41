import { notConflicted, notOwn } from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

const grants = ['organizer', 'cochair'] as const;

/** The draft schedule shows who is accepted before anybody was told, so it is as private as the decisions. */
export const schedulePolicy = policyTable({
  'schedule.read': { says: 'see the draft schedule, conflicted talks as taken places only', grants },
  'schedule.configure': { says: 'set days, rooms and time slots', grants },
  'schedule.export': { says: 'download the draft schedule as a calendar', grants },
  'sessions.take_in': { says: 'make sessions of the accepted talks', grants },
  'session.add': { says: 'add a break or a plenary', grants },
  'session.change': {
    says: "change a session's title or length",
    grants,
    always: [notConflicted, notOwn],
    hides: true,
  },
  'session.remove': {
    says: 'remove a break, a plenary, or a talk that is no longer accepted',
    grants,
    always: [notConflicted, notOwn],
    hides: true,
  },
  'session.place': {
    says: 'place a session in a room and time, move it, take it out',
    grants,
    always: [notConflicted, notOwn],
    hides: true,
  },
});
