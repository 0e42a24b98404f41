import { at, aScheduleWorld, type Board, decide, type ScheduleWorld } from '../../factories/schedule-world';
import { aMember, aUser, newId } from '../../factories/people';
import { aProposal, aSpeaker } from '../../factories/proposals';
import { type TestApp, startTestApp } from '../app';

let app: TestApp;
let world: ScheduleWorld;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  count += 1;
  world = await aScheduleWorld(app, `days-${count}`);
});

interface Refusal {
  code: string;
  title: string;
  violations?: { rule: string; message: string }[];
  current?: { version: number; startsAt: string; roomId: string };
  faults?: { field: string; reason: string }[];
}

const placements = () =>
  app.sql<{ title: string; starts_at: Date }>(
    `select s.title, p.starts_at from placements p join sessions s using (conference_id) where s.id = p.session_id and s.conference_id = $1 order by 1`,
    [world.conference.id],
  );

describe('taking in accepted talks', () => {
  it('adds what is missing, again and again, and lists what is no longer accepted', async () => {
    expect((await world.board()).sessions.map(({ title }) => title).toSorted()).toEqual([
      'Conflicted',
      'First',
      'Second',
    ]);
    const take = async () =>
      (
        await world.chair.post<{ addedCount: number; changed: { title: string }[] }>(
          `${world.path}/sessions/from-decisions`,
        )
      ).json();
    expect(await take()).toEqual({ addedCount: 0, changed: [] });
    await decide(app, world.conference.id, world.talks['Rejected']!.id, 'accepted');
    await decide(app, world.conference.id, world.talks['First']!.id, 'waitlisted');
    expect((await world.board()).untakenCount).toBe(1);
    expect(await take()).toMatchObject({ addedCount: 1, changed: [{ title: 'First' }] });
    expect((await world.session('First')).isAccepted).toBe(false);
    expect(
      await app.sql(`select event from audit_entries where conference_id = $1 order by id`, [
        world.conference.id,
      ]),
    ).toEqual([
      { event: 'schedule.configured' },
      { event: 'sessions.taken_in' },
      { event: 'sessions.taken_in' },
    ]);
  });

  it('takes the length from the format, and does not take in who has withdrawn', async () => {
    const { conference } = world;
    const short = await aProposal(app, conference.id, { title: 'Short' });
    const gone = await aProposal(app, conference.id, { title: 'Gone', state: 'withdrawn' });
    await app.sql('update proposals set format_id = $2, conflicts_known = true where id = $1', [
      short.id,
      conference.formats['Lightning talk'],
    ]);
    for (const { id } of [short, gone]) await decide(app, conference.id, id, 'accepted');
    await world.chair.post(`${world.path}/sessions/from-decisions`);
    expect((await world.session('Short')).minutes).toBe(10);
    expect((await world.board()).sessions.map(({ title }) => title)).not.toContain('Gone');
  });
});

describe('placing a session', () => {
  it('stores room and time, moves its version on, and records from where to where', async () => {
    const placed = await world.place('First', 'Room A', '09:00');
    expect([placed.status, placed.json()]).toEqual([200, { id: expect.any(String), version: 2 }]);
    await world.place('First', 'Room B', '11:00');
    expect(await world.session('First')).toMatchObject({
      roomId: await world.room('Room B'),
      startsAt: at('11:00'),
      version: 3,
    });
    const [entry] = await app.sql<{ details: { from: { startsAt: string }; to: { startsAt: string } } }>(
      `select details from audit_entries where conference_id = $1 and event = 'session.placed' order by id desc limit 1`,
      [world.conference.id],
    );
    expect([entry!.details.from.startsAt, entry!.details.to.startsAt]).toEqual([at('09:00'), at('11:00')]);
  });

  it.each([
    ['Second', 'Room A', '09:15', 'roomHoldsOneSession'],
    ['Second', 'Hall C', '09:15', 'speakerIsInOnePlace'],
    ['Conflicted', 'Room B', '23:45', 'sessionIsOnADay'],
  ])('refuses %s in %s at %s by the rule that the browser shows', async (title, room, clock, rule) => {
    await world.place('First', 'Room A', '09:00');
    const before = await world.session(title);
    const answer = await world.place(title, room, clock);
    const refusal = answer.json() as Refusal;
    expect([answer.status, refusal.code]).toEqual([409, 'violation']);
    expect(refusal.violations!.map((violation) => violation.rule)).toContain(rule);
    expect(refusal.title).toBe(refusal.violations![0]!.message);
    expect(await world.session(title)).toEqual(before);
  });

  it('answers a stale version with what is stored, and changes nothing', async () => {
    const seen = await world.session('First');
    await world.place('First', 'Room A', '09:00');
    const stale = await world.chair.put<Refusal>(
      `${world.path}/placements/${seen.id}`,
      { roomId: await world.room('Room B'), startsAt: at('10:00') },
      seen.version,
    );
    expect([stale.status, stale.json().code, stale.json().current]).toEqual([
      412,
      'stale_write',
      expect.objectContaining({ version: 2, startsAt: at('09:00'), roomId: await world.room('Room A') }),
    ]);
    expect(await placements()).toEqual([{ title: 'First', starts_at: new Date(at('09:00')) }]);
  });

  it('lets two chairs who fill one place at once both be answered, one of them by the rule', async () => {
    const answers = await Promise.all([
      world.place('First', 'Room A', '09:00'),
      world.place('Conflicted', 'Room A', '09:15'),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await placements()).length).toBe(1);
  });

  it('is undone by the move back, with the version that the move left', async () => {
    await world.place('First', 'Room A', '09:00');
    const { id, version } = await world.session('First');
    expect((await world.chair.delete(`${world.path}/placements/${id}`, version)).json()).toEqual({
      id,
      version: version + 1,
    });
    expect((await world.session('First')).startsAt).toBeNull();
    expect((await world.place('First', 'Room A', '09:00')).status).toBe(200);
  });

  it.each([
    ['roomId', async () => ({ roomId: newId(), startsAt: at('09:00') })],
    ['roomId', async () => ({ roomId: null, startsAt: at('09:00') })],
    ['startsAt', async () => ({ roomId: await world.room('Room A'), startsAt: '2027-09-01 09:00' })],
    ['startsAt', async () => ({ roomId: await world.room('Room A') })],
    ['startsAt', async () => ({ roomId: await world.room('Room A'), startsAt: '2027-W35-3T09:00:00Z' })],
    ['startsAt', async () => ({ roomId: await world.room('Room A'), startsAt: '2027-244T09:00Z' })],
    ['colour', async () => ({ roomId: await world.room('Room A'), startsAt: at('09:00'), colour: 'red' })],
  ])('refuses a bad %s, names it and changes nothing', async (field, body) => {
    const { id, version } = await world.session('First');
    const answer = await world.chair.put<Refusal>(`${world.path}/placements/${id}`, await body(), version);
    expect(answer.status).toBe(422);
    expect(answer.json().faults!.map((fault) => fault.field)).toContain(field);
    expect(await placements()).toEqual([]);
  });

  it('knows nothing of another conference’s sessions and rooms', async () => {
    const other = await aScheduleWorld(app, `elsewhere-${count}`);
    const foreign = await other.session('First');
    const body = { roomId: await world.room('Room A'), startsAt: at('09:00') };
    expect(
      (await world.chair.put(`${world.path}/placements/${foreign.id}`, body, foreign.version)).status,
    ).toBe(404);
    const { id, version } = await world.session('First');
    const refused = await world.chair.put<Refusal>(
      `${world.path}/placements/${id}`,
      { ...body, roomId: await other.room('Room A') },
      version,
    );
    expect([refused.status, refused.json().faults![0]!.field]).toEqual([422, 'roomId']);
  });
});

describe('breaks and plenaries', () => {
  const add = async (kind: string, title: string, minutes: number) =>
    world.chair.post<{ id: string; version: number }>(`${world.path}/sessions`, { kind, title, minutes });

  it('adds one, changes it and removes it', async () => {
    const { id, version } = (await add('break', 'Coffee', 30)).json();
    const changed = await world.chair.patch(
      `${world.path}/sessions/${id}`,
      { title: 'Tea', minutes: 20 },
      version,
    );
    expect(changed.status).toBe(200);
    expect(await world.session('Tea')).toMatchObject({ kind: 'break', minutes: 20, version: 2 });
    expect((await world.chair.delete(`${world.path}/sessions/${id}`, 1)).status).toBe(412);
    expect((await world.chair.delete(`${world.path}/sessions/${id}`, 2)).status).toBe(200);
    expect((await world.board()).sessions.map(({ title }) => title)).not.toContain('Tea');
  });

  it('places a break for the whole house, and refuses a talk beside a plenary', async () => {
    const { id } = (await add('break', 'Lunch', 60)).json();
    const lunch = await world.chair.put(
      `${world.path}/placements/${id}`,
      { roomId: null, startsAt: at('12:00') },
      1,
    );
    expect(lunch.status).toBe(200);
    await add('plenary', 'Opening', 60);
    await world.place('Opening', 'Room A', '09:00');
    const refused = (await world.place('First', 'Room B', '09:30')).json() as Refusal;
    expect(refused.violations!.map(({ rule }) => rule)).toEqual(['plenaryIsAlone']);
  });

  it('checks a placed session that gets longer', async () => {
    await world.place('First', 'Room A', '09:00');
    await world.place('Second', 'Room A', '09:30');
    const { id, version } = await world.session('First');
    const longer = await world.chair.patch<Refusal>(`${world.path}/sessions/${id}`, { minutes: 40 }, version);
    expect([longer.status, longer.json().code]).toEqual([409, 'violation']);
    expect((await world.session('First')).minutes).toBe(30);
  });

  it('keeps the title of a talk, and the session of an accepted one', async () => {
    const { id, version } = await world.session('First');
    const renamed = await world.chair.patch<Refusal>(`${world.path}/sessions/${id}`, { title: 'x' }, version);
    expect([renamed.status, renamed.json().faults![0]!.field]).toEqual([422, 'title']);
    const kept = await world.chair.delete<Refusal>(`${world.path}/sessions/${id}`, version);
    expect([kept.status, kept.json().code]).toEqual([409, 'wrong_state']);
    await decide(app, world.conference.id, world.talks['First']!.id, 'rejected');
    expect((await world.chair.delete(`${world.path}/sessions/${id}`, version)).status).toBe(200);
  });
});

describe('a chair with a conflict of interest', () => {
  it('sees the place as taken, and nothing else of the session', async () => {
    await world.place('Conflicted', 'Room A', '09:00');
    const answer = await world.conflicted.get<Board>(`${world.path}/schedule`);
    const board = answer.json();
    expect(board.sessions.map(({ title }) => title).toSorted()).toEqual(['First', 'Second']);
    expect([board.withheldCount, board.untakenCount]).toEqual([1, 0]);
    expect(board.taken).toEqual([
      { roomId: await world.room('Room A'), startsAt: at('09:00'), minutes: 30, by: 'withheld' },
    ]);
    const hidden = await world.session('Conflicted');
    for (const canary of ['Conflicted', 'Cy', hidden.id]) expect(answer.text).not.toContain(canary);
    const ics = await world.conflicted.get(`${world.path}/schedule.ics`);
    expect([ics.status, ics.text.includes('Conflicted'), ics.text.includes(hidden.id)]).toEqual([
      200,
      false,
      false,
    ]);
  });

  it('cannot move it, cannot fill its place, and learns nothing by trying', async () => {
    await world.place('Conflicted', 'Room A', '09:00');
    const { id, version } = await world.session('Conflicted');
    const move = await world.conflicted.put<Refusal>(
      `${world.path}/placements/${id}`,
      { roomId: await world.room('Room B'), startsAt: at('10:00') },
      version,
    );
    const absent = await world.conflicted.put<Refusal>(
      `${world.path}/placements/${newId()}`,
      { roomId: await world.room('Room B'), startsAt: at('10:00') },
      version,
    );
    expect([move.status, move.json().title]).toEqual([404, absent.json().title]);
    const filled = await world.place('First', 'Room A', '09:15', world.conflicted);
    expect(filled.status).toBe(409);
    expect(filled.text).not.toContain('“Conflicted”');
    expect(filled.text).not.toContain('Cy');
  });

  it('is not told by a refusal who speaks in it, and the others see the violation', async () => {
    const { conference } = world;
    const cy = (
      await app.sql<{ id: string }>(`select id from speakers where conference_id = $1 and name = 'Cy'`, [
        conference.id,
      ])
    )[0]!;
    await app.sql(
      `insert into proposal_speakers (conference_id, proposal_id, speaker_id, position) values ($1, $2, $3, 1)`,
      [conference.id, world.talks['First']!.id, cy.id],
    );
    await app.sql('update proposals set conflicts_known = true where conference_id = $1', [conference.id]);
    await world.place('Conflicted', 'Room A', '09:00');
    expect((await world.place('First', 'Room B', '09:00', world.conflicted)).status).toBe(200);
    expect((await world.place('First', 'Hall C', '09:00')).status).toBe(409);
  });

  it('sees nothing of a talk whose conflicts of interest are not known', async () => {
    await app.sql('update proposals set conflicts_known = false where id = $1', [world.talks['First']!.id]);
    expect((await world.board()).withheldCount).toBe(1);
    expect((await world.board()).sessions.map(({ title }) => title)).not.toContain('First');
  });
});

describe('who may', () => {
  it('lets only organizers and co-chairs see or change the draft', async () => {
    const { conference } = world;
    const [rita, tina, sam] = [
      await aUser(app, `Rita ${count}`),
      await aUser(app, `Tina ${count}`),
      await aUser(app, `Sam ${count}`),
    ];
    await aMember(app, conference.id, rita, ['reviewer']);
    await aMember(app, conference.id, tina, [
      { role: 'track_chair', trackId: conference.tracks['Security']! },
      'track_host',
    ]);
    await aSpeaker(app, conference.id, { userId: sam.userId });
    const { id, version } = await world.session('First');
    for (const person of [rita, tina, sam]) {
      const visitor = await app.visitor().signIn(person.email);
      expect((await visitor.get(`${world.path}/schedule`)).status).toBe(403);
      expect((await visitor.get(`${world.path}/schedule.ics`)).status).toBe(403);
      expect((await visitor.get(`${world.path}/rooms`)).status).toBe(403);
      expect((await visitor.post(`${world.path}/sessions/from-decisions`)).status).toBe(403);
      expect((await visitor.delete(`${world.path}/placements/${id}`, version)).status).toBe(403);
    }
    expect((await app.visitor().get(`${world.path}/schedule`)).status).toBe(401);
  });
});

describe('the board', () => {
  it('costs the same number of statements whatever is on it, to read and to place on', async () => {
    const roomId = await world.room('Room B');
    const placing = async (title: string, clock: string): Promise<number> => {
      const { id, version } = await world.session(title);
      const body = { roomId, startsAt: at(clock) };
      const statements = await app.statementsOf(() =>
        world.chair.put(`${world.path}/placements/${id}`, body, version),
      );
      return statements.length;
    };
    const few = [(await app.statementsOf(() => world.board())).length, await placing('First', '09:00')];
    const { conference } = world;
    for (let i = 0; i < 30; i += 1) {
      const { id } = await aProposal(app, conference.id, { title: `Talk ${i}` });
      await decide(app, conference.id, id, 'accepted');
    }
    await app.sql('update proposals set conflicts_known = true where conference_id = $1', [conference.id]);
    const taking = await app.statementsOf(() => world.chair.post(`${world.path}/sessions/from-decisions`));
    expect((await world.board()).sessions.length).toBe(33);
    const many = [(await app.statementsOf(() => world.board())).length, await placing('Talk 1', '10:00')];
    expect(many).toEqual(few);
    expect(many[0]).toBe(4);
    expect(many[1]).toBeLessThanOrEqual(12);
    expect(taking.length).toBeLessThanOrEqual(10);
  });
});
