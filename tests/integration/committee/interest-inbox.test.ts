import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, newId } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let conference: TestConference;
let organizer: Browserless;
const PATH = '/api/conferences/dev-days/interests';

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'dev-days');
  await app.sql(`update conferences set languages = '{en,de}' where id = $1`, [conference.id]);
  const olga = await aMember(app, conference.id, await aUser(app, 'Olga'), ['organizer']);
  organizer = await app.visitor().signIn(olga.email);
});
afterAll(() => app.close());

async function offer(name: string): Promise<string> {
  const id = newId();
  await app.sql(
    `insert into committee_interests (conference_id, id, name, email, company, languages, note) values ($1, $2, $3, $4, 'Acme', '{de,fr}', 'Ask me.')`,
    [conference.id, id, name, `${name.toLowerCase()}@example.org`],
  );
  await app.sql(
    'insert into committee_interest_tracks (conference_id, interest_id, track_id) values ($1, $2, $3)',
    [conference.id, id, conference.tracks['Security']],
  );
  return id;
}
interface Listed {
  items: { id: string; name: string; state: string; seat: string | null; version: number }[];
}
const listed = async (): Promise<Listed['items']> => (await organizer.get<Listed>(PATH)).json().items;
const stateOf = async (id: string) => (await listed()).find((one) => one.id === id)!;
const setState = async (state: string, id: string, version: number) =>
  organizer.ask('PATCH', PATH, { body: { state, items: [{ id, version }] } });
const invitation = (id: string, version: number, change: object = {}) => ({
  id,
  version,
  roles: [{ role: 'reviewer', trackId: null }],
  expertise: [{ trackId: conference.tracks['Security'], level: 2 }],
  topics: [],
  ...change,
});

describe('offers to review', () => {
  it('are listed with what was said, in a fixed number of statements', async () => {
    await offer('Ida');
    const few = await app.statementsOf(listed);
    await offer('Ivo');
    expect((await app.statementsOf(listed)).length).toBe(few.length);
    expect(await listed()).toMatchObject([
      { name: 'Ida', note: 'Ask me.', trackIds: [conference.tracks['Security']], state: 'open', seat: null },
      { name: 'Ivo' },
    ]);
  });

  it('are dismissed and taken back, each over the version seen', async () => {
    const id = await offer('Dora');
    expect((await setState('dismissed', id, 1)).status).toBe(200);
    expect((await listed()).at(-1)).toMatchObject({ id, state: 'dismissed', version: 2 });
    expect((await setState('dismissed', id, 2)).status).toBe(412);
    expect((await setState('open', id, 1)).status).toBe(412);
    expect((await setState('open', id, 2)).status).toBe(200);
    expect(await stateOf(id)).toMatchObject({ state: 'open', version: 3 });
  });

  it('are answered all or none', async () => {
    const [one, two] = [await offer('Una'), await offer('Ulf')];
    const items = [
      { id: one, version: 1 },
      { id: two, version: 7 },
    ];
    const answer = await organizer.ask('PATCH', PATH, { body: { state: 'dismissed', items } });
    expect([answer.status, (await stateOf(one)).state]).toEqual([412, 'open']);
  });

  it('become invited seats with the roles and tracks chosen', async () => {
    const id = await offer('Ines');
    const answer = await organizer.post<{ invited: { email: string; link: string }[] }>(
      `${PATH}/invitations`,
      {
        items: [invitation(id, 1)],
      },
    );
    expect([answer.status, answer.json().invited[0]!.email]).toEqual([201, 'ines@example.org']);
    const [seat] = await app.sql(
      `select m.state, m.company_key, m.languages, e.level, r.role, m.conflicts_known,
         (select count(*)::int from mails where to_address = m.email) as mails
       from committee_members m join expertise e on e.member_id = m.id join member_roles r on r.member_id = m.id
       where m.email = 'ines@example.org'`,
    );
    expect(seat).toEqual({
      state: 'invited',
      company_key: 'acme',
      languages: ['de'],
      level: 2,
      role: 'reviewer',
      conflicts_known: true,
      mails: 1,
    });
    expect(await stateOf(id)).toMatchObject({ state: 'invited', seat: 'invited' });
    const again = await organizer.post(`${PATH}/invitations`, { items: [invitation(id, 2)] });
    expect(again.status).toBe(412);
  });

  it('of somebody with a seat leave it as it is', async () => {
    const id = newId();
    await app.sql(
      `insert into committee_interests (conference_id, id, name, email) values ($1, $2, 'Olga', 'olga@example.org')`,
      [conference.id, id],
    );
    expect(await stateOf(id)).toMatchObject({ seat: 'active' });
    const answer = await organizer.post(`${PATH}/invitations`, { items: [invitation(id, 1)] });
    expect(answer.json()).toEqual({ invited: [], leftAlone: 1 });
  });

  it.each([
    ['no role', { roles: [] }, 'items.0.roles'],
    ['a track of nowhere', { expertise: [{ trackId: newId(), level: 1 }] }, 'items.0.expertise.0.trackId'],
    ['a topic of nowhere', { topics: [{ topicId: newId(), level: 1 }] }, 'items.0.topics.0.topicId'],
  ])('are not invited with %s', async (_, change, field) => {
    const id = await offer(`Nobody${Math.random()}`);
    const answer = await organizer.post<{ faults: { field: string }[] }>(`${PATH}/invitations`, {
      items: [invitation(id, 1, change)],
    });
    expect([answer.status, answer.json().faults[0]!.field]).toEqual([422, field]);
    expect((await stateOf(id)).state).toBe('open');
  });
});
