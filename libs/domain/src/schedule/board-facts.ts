import { dayFacts, type ScheduleFacts, type SessionKind, type Taken } from '#domain/schedule/schedule-facts';

type Instant = string | Date;

/** The board as the API sends it and as the server reads it: instants as RFC 3339 text or as dates. */
export interface BoardView {
  readonly timeZone: string;
  readonly days: readonly { readonly onDate: string }[];
  readonly slots: readonly { readonly startsAt: Instant; readonly minutes: number }[];
  readonly rooms: readonly { readonly id: string; readonly name: string; readonly isShared: boolean }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly minutes: number;
    readonly speakers: readonly { readonly id: string; readonly name: string }[];
    readonly isAccepted: boolean;
    readonly roomId: string | null;
    /** Null: not placed. */
    readonly startsAt: Instant | null;
  }[];
  readonly taken: readonly {
    readonly roomId: string;
    readonly startsAt: Instant;
    readonly minutes: number;
    readonly by: string;
  }[];
}

const millis = (instant: Instant): number => new Date(instant).getTime();

/** The facts that SCHEDULE_RULES ask about, of a board: one path for the server, the worker and the browser. */
export function factsOfBoard(board: BoardView): ScheduleFacts {
  return {
    timeZone: board.timeZone,
    days: board.days.map(({ onDate }) => dayFacts(onDate, board.timeZone)),
    slots: board.slots.map(({ startsAt, minutes }) => ({ startsAt: millis(startsAt), minutes })),
    rooms: board.rooms,
    sessions: board.sessions.map((session) => ({ ...session, kind: session.kind as SessionKind })),
    placements: board.sessions.flatMap(({ id, roomId, startsAt }) =>
      startsAt === null ? [] : [{ sessionId: id, roomId, startsAt: millis(startsAt) }],
    ),
    taken: board.taken.map((one) => ({
      ...one,
      startsAt: millis(one.startsAt),
      by: one.by as Taken['by'],
    })),
  };
}
