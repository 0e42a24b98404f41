import { aConference, type TestConference } from '../../factories/conferences';
import { detectConflicts } from '../../factories/detect-conflicts';
import { aMember, aUser, newId, type Seat } from '../../factories/people';
import { anAssignedProposal, reviewBody } from '../../factories/reviews';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let last: TestConference;
let next: TestConference;
let organizer: Browserless;
let rita: Seat;
let rex: Seat;
const PATH = '/api/conferences/next-days/former-committees';

// Olga organized last-days and organizes next-days; Oscar organizes last-days alone, and Nora next-days alone.
beforeAll(async () => {
  app = await startTestApp();
  last = await aConference(app, 'last-days', { tracks: ['Security', 'Mesh'] });
  next = await aConference(app, 'next-days', { tracks: ['security'] });
  await aConference(app, 'foreign-days');
  const [olga, ada] = [await aUser(app, 'Olga'), await aUser(app, 'Rita')];
  await aMember(app, last.id, olga, ['organizer']);
  await aMember(app, next.id, olga, ['organizer']);
  rita = await aMember(
    app,
    last.id,
    ada,
    ['reviewer', { role: 'track_chair', trackId: last.tracks['Mesh']! }],
    'Acme',
  );
  rex = await aMember(app, last.id, await aUser(app, 'Rex'), ['reviewer']);
  for (const [trackId, level] of [
    [last.tracks['Security'], 2],
    [last.tracks['Mesh'], 3],
  ])
    await app.sql(
      'insert into expertise (conference_id, member_id, track_id, level) values ($1, $2, $3, $4)',
      [last.id, rita.memberId, trackId, level],
    );
  // Rita was invited under an old address; her account's main one is another now.
  await app.sql(`update committee_members set email = 'rita@old.example', is_senior = true where id = $1`, [
    rita.memberId,
  ]);
  await detectConflicts(app, last.id);
  const talk = await anAssignedProposal(app, last, [rita, rex]);
  const reviewer = await app.visitor().signIn(rita.email);
  const saved = await reviewer.put(
    `/api/conferences/last-days/reviews/${talk.number}`,
    reviewBody(last, talk),
    'new',
  );
  if (saved.status !== 200) throw new Error(saved.text);
  organizer = await app.visitor().signIn(olga.email);
});
afterAll(() => app.close());

interface Listed {
  items: { memberId: string; name: string; seat: string | null; [field: string]: unknown }[];
}
const listed = async (): Promise<Listed['items']> =>
  (await organizer.get<Listed>(`${PATH}/last-days`)).json().items;

describe('the committee of the last edition', () => {
  it('is offered of conferences that one organizes, but for this one', async () => {
    expect((await organizer.get(PATH)).json()).toEqual({
      items: [expect.objectContaining({ slug: 'last-days', memberCount: 3 })],
    });
  });

  it('is listed with what each did, and what each would be here', async () => {
    const items = await listed();
    expect(items.map(({ name }) => name)).toEqual(['Olga', 'Rex', 'Rita']);
    expect(items[0]).toMatchObject({ seat: 'active', roles: [{ role: 'reviewer', trackId: null }] });
    expect(items[1]).toMatchObject({ hasCompletedAll: false, history: { assigned: 1, done: 0 } });
    expect(items[2]).toEqual({
      memberId: rita.memberId,
      name: 'Rita',
      email: 'rita@example.org',
      company: 'Acme',
      history: { assigned: 1, done: 1, onTime: 1, declared: 0, declined: 0 },
      hasCompletedAll: true,
      isSenior: true,
      roles: [{ role: 'reviewer', trackId: null }],
      expertise: [{ trackId: next.tracks['security'], level: 2 }],
      topics: [],
      languages: [],
      lost: ['Mesh'],
      seat: null,
    });
  });

  it('costs a fixed number of statements', async () => {
    const few = await app.statementsOf(listed);
    for (let i = 0; i < 5; i += 1) await aMember(app, last.id, await aUser(app, `Many ${i}`), ['reviewer']);
    expect((await app.statementsOf(listed)).length).toBe(few.length);
  });

  it('is invited in one go: seats, links, mails; known addresses come along; who has a seat keeps it', async () => {
    const olga = (await listed()).find(({ name }) => name === 'Olga');
    const answer = await organizer.post<{ invited: { email: string; link: string }[]; leftAlone: number }>(
      `${PATH}/last-days/invitations`,
      { memberIds: [rita.memberId, olga!.memberId, rita.memberId] },
    );
    expect(answer.status).toBe(201);
    expect(answer.json()).toMatchObject({ invited: [{ email: 'rita@example.org' }], leftAlone: 1 });
    const [stored] = await app.sql(
      `select m.state, m.company_key, m.is_senior, m.conflicts_known, e.address,
         (select count(*)::int from mails where to_address = m.email and conference_id = $1) as mails
       from committee_members m join member_emails e on e.member_id = m.id where m.conference_id = $1 and m.email = 'rita@example.org'`,
      [next.id],
    );
    expect(stored).toEqual({
      state: 'invited',
      company_key: 'acme',
      is_senior: true,
      conflicts_known: true,
      address: 'rita@old.example',
      mails: 1,
    });
    expect((await listed()).find(({ name }) => name === 'Rita')).toMatchObject({ seat: 'invited' });
  });

  it('is nobody’s who organizes only one of the two', async () => {
    const oscar = await aUser(app, 'Oscar');
    const nora = await aUser(app, 'Nora');
    await aMember(app, last.id, oscar, ['organizer']);
    await aMember(app, next.id, oscar, ['cochair']);
    await aMember(app, next.id, nora, ['organizer']);
    await aMember(app, last.id, nora, ['cochair']);
    const body = { memberIds: [rex.memberId] };
    for (const [person, status] of [
      [oscar, 403],
      [nora, 404],
    ] as const) {
      const caller = await app.visitor().signIn(person.email);
      expect((await caller.get(`${PATH}/last-days`)).status).toBe(status);
      expect((await caller.post(`${PATH}/last-days/invitations`, body)).status).toBe(status);
    }
    expect((await organizer.get(`${PATH}/foreign-days`)).status).toBe(404);
    expect((await organizer.get(`${PATH}/no-days`)).status).toBe(404);
  });

  it('has nobody of another committee in it', async () => {
    const body = { memberIds: [newId()] };
    expect((await organizer.post(`${PATH}/last-days/invitations`, body)).status).toBe(404);
  });

  it('is none of a demo for a real conference', async () => {
    await app.sql('update conferences set is_demo = true where id = $1', [last.id]);
    expect((await organizer.get(`${PATH}/last-days`)).status).toBe(404);
    await app.sql('update conferences set is_demo = false where id = $1', [last.id]);
  });
});
