import type { TestApp } from '../integration/app';
import type { Browserless } from '../integration/browserless';
import { aConference, type TestConference } from './conferences';
import { aMember, aUser, type Seat } from './people';
import { aProposal, aSpeaker, type TestProposal } from './proposals';
import type { Sql } from './sql';

export interface BoardSession {
  id: string;
  number: number | null;
  kind: string;
  title: string;
  minutes: number;
  speakers: { name: string }[];
  isAccepted: boolean;
  roomId: string | null;
  startsAt: string | null;
  version: number;
}

export interface Board {
  version: number | null;
  timeZone: string;
  days: { onDate: string }[];
  slots: { startsAt: string; minutes: number }[];
  rooms: { id: string; name: string; capacity: number | null; isShared: boolean; isOurs: boolean }[];
  sessions: BoardSession[];
  taken: { roomId: string; startsAt: string; minutes: number; by: string }[];
  withheldCount: number;
  untakenCount: number;
}

export interface ScheduleWorld {
  readonly conference: TestConference;
  readonly path: string;
  readonly chair: Browserless;
  /** Has a conflict of interest with the talk "Conflicted". */
  readonly conflicted: Browserless;
  readonly conflictedSeat: Seat;
  readonly talks: Readonly<Record<string, TestProposal>>;
  board(who?: Browserless): Promise<Board>;
  session(title: string, who?: Browserless): Promise<BoardSession>;
  room(name: string): Promise<string>;
  place(title: string, room: string, at: string, who?: Browserless): ReturnType<Browserless['put']>;
}

/** The day of every session in these tests; Berlin is two hours ahead of UTC on it. */
export const SCHEDULE_DAY = '2027-09-01';
/** `09:30` on that day, in Berlin. */
export const at = (clock: string): string => new Date(`${SCHEDULE_DAY}T${clock}:00+02:00`).toISOString();

/** Marks a decision, as the chairs do. */
export async function decide(
  app: Sql,
  conferenceId: string,
  proposalId: string,
  outcome: string,
): Promise<void> {
  await app.sql(
    `insert into decisions (conference_id, proposal_id, outcome) values ($1, $2, $3)
     on conflict (conference_id, proposal_id) do update set outcome = excluded.outcome`,
    [conferenceId, proposalId, outcome],
  );
}

interface AcceptedTalks extends Pick<ScheduleWorld, 'conference' | 'conflictedSeat' | 'talks'> {
  readonly chairEmail: string;
}

/** Two co-chairs and three accepted talks: Ada's "First" and "Second", and Cy's "Conflicted", which is so for the second chair. */
export async function acceptedTalks(app: Sql, slug: string): Promise<AcceptedTalks> {
  const conference = await aConference(app, slug);
  const [chairUser, conflictedUser] = [
    await aUser(app, `${slug} chair`),
    await aUser(app, `${slug} conflicted`),
  ];
  await aMember(app, conference.id, chairUser, ['cochair']);
  const conflictedSeat = await aMember(app, conference.id, conflictedUser, ['cochair']);
  const [ada, cy] = [
    await aSpeaker(app, conference.id, { name: 'Ada', company: 'Looms' }),
    await aSpeaker(app, conference.id, { name: 'Cy' }),
  ];
  const talks: Record<string, TestProposal> = {};
  for (const [title, speakerId] of [
    ['First', ada],
    ['Second', ada],
    ['Conflicted', cy],
    ['Rejected', cy],
  ] as const) {
    talks[title] = await aProposal(app, conference.id, { title, speakerIds: [speakerId] });
    await decide(app, conference.id, talks[title].id, title === 'Rejected' ? 'rejected' : 'accepted');
  }
  await app.sql('update proposals set conflicts_known = true where conference_id = $1', [conference.id]);
  await app.sql(
    `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'declared')`,
    [conference.id, talks['Conflicted']!.id, conflictedSeat.memberId],
  );
  return { conference, talks, conflictedSeat, chairEmail: chairUser.email };
}

/** Two rooms and a shared hall on one day without slots, and the accepted talks taken in. */
export async function aScheduleWorld(app: TestApp, slug: string): Promise<ScheduleWorld> {
  const { conference, talks, conflictedSeat, chairEmail } = await acceptedTalks(app, slug);
  const path = `/api/conferences/${slug}`;
  const chair = await app.visitor().signIn(chairEmail);
  const board = async (who: Browserless = chair): Promise<Board> =>
    (await who.get<Board>(`${path}/schedule`)).json();
  const session = async (title: string, who: Browserless = chair): Promise<BoardSession> => {
    const found = (await board(who)).sessions.find((one) => one.title === title);
    if (!found) throw new Error(`No session "${title}" on the board.`);
    return found;
  };
  const room = async (name: string): Promise<string> =>
    (await board()).rooms.find((one) => one.name === name)!.id;
  await chair.put(
    `${path}/schedule/setup`,
    {
      days: [{ onDate: SCHEDULE_DAY }],
      rooms: [
        { name: 'Room A', capacity: 100, isShared: false },
        { name: 'Room B', capacity: null, isShared: false },
        { name: 'Hall C', capacity: null, isShared: true },
      ],
      slots: [],
    },
    'new',
  );
  await chair.post(`${path}/sessions/from-decisions`);
  return {
    conference,
    path,
    chair,
    conflicted: await app.visitor().signIn(conflictedSeat.email),
    conflictedSeat,
    talks,
    board,
    session,
    room,
    place: async (title, name, clock, who = chair) => {
      const { id, version } = await session(title, who);
      return who.put(`${path}/placements/${id}`, { roomId: await room(name), startsAt: at(clock) }, version);
    },
  };
}
