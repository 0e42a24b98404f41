import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let conference: TestConference;
let organizer: Browserless;
let reviewer: Browserless;
let admin: Browserless;

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'dev-days');
  const [root, olga, rita] = [
    await aUser(app, 'Root', { isAdmin: true }),
    await aUser(app, 'Olga'),
    await aUser(app, 'Rita'),
  ];
  await aMember(app, conference.id, olga, ['organizer']);
  await aMember(app, conference.id, rita, ['reviewer']);
  admin = await app.visitor().signIn(root.email);
  organizer = await app.visitor().signIn(olga.email);
  reviewer = await app.visitor().signIn(rita.email);
});
afterAll(() => app.close());

const newConference = (slug: string) => ({
  name: 'Cloud Days',
  slug,
  timeZone: 'America/New_York',
  startsOn: '2027-05-01',
  endsOn: '2027-05-02',
});

const version = async (): Promise<number> =>
  (await organizer.get<{ version: number }>('/api/conferences/dev-days')).json().version;

describe('creating a conference', () => {
  it('starts small: two formats, one criterion, nothing switched on, and an audit entry', async () => {
    const created = await admin.post('/api/conferences', newConference('cloud-days'));
    expect(created.status).toBe(201);
    const read = (await admin.get<Record<string, unknown>>('/api/conferences/cloud-days')).json();
    expect(read).toMatchObject({
      usesTracks: false,
      usesAssignment: false,
      my: { roles: ['cochair', 'organizer', 'reviewer'] },
    });
    const rounds = (
      await admin.get<{ items: { criteria: unknown[] }[] }>('/api/conferences/cloud-days/rounds')
    ).json();
    expect(rounds.items.map((round) => round.criteria.length)).toEqual([1]);
    expect(await app.sql(`select event from audit_entries where conference_id = $1`, [read['id']])).toEqual([
      { event: 'conference.created' },
    ]);
  });

  it.each([
    ['slug', { slug: 'Cloud Days' }],
    ['timeZone', { timeZone: 'Europe/Atlantis' }],
    ['endsOn', { endsOn: '2027-04-30' }],
    ['startsOn', { startsOn: '01.05.2027' }],
    ['colour', { colour: 'red' }],
  ])('refuses a bad %s, names it and stores nothing', async (field, change) => {
    const answer = await admin.post<{ faults: { field: string }[] }>('/api/conferences', {
      ...newConference('bad'),
      ...change,
    });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.json().faults.map((fault) => fault.field)).toContain(field);
    expect(await app.sql(`select 1 from conferences where slug = 'bad'`)).toEqual([]);
  });

  it('says that a slug is taken', async () => {
    const answer = await admin.post<{ title: string }>('/api/conferences', newConference('dev-days'));
    expect([answer.status, answer.json().title]).toEqual([409, 'One conference per slug.']);
  });

  it('is not for everybody', async () => {
    expect((await organizer.post('/api/conferences', newConference('mine'))).status).toBe(403);
    expect((await app.visitor().post('/api/conferences', newConference('mine'))).status).toBe(401);
  });
});

describe('changing the settings', () => {
  it('moves the version on and refuses a stale one with the current state', async () => {
    const seen = await version();
    expect((await organizer.patch('/api/conferences/dev-days', { name: 'Dev Days 2027' }, seen)).status).toBe(
      200,
    );
    const stale = await organizer.patch<{ code: string; current: { name: string } }>(
      '/api/conferences/dev-days',
      { name: 'Other' },
      seen,
    );
    expect([stale.status, stale.json().code, stale.json().current.name]).toEqual([
      412,
      'stale_write',
      'Dev Days 2027',
    ]);
    expect(await app.sql('select name from conferences where id = $1', [conference.id])).toEqual([
      { name: 'Dev Days 2027' },
    ]);
  });

  it('keeps topics and what the committee is asked and allowed, and asks small conferences for none of it', async () => {
    const wanted = {
      languages: ['de', 'en'],
      takesBids: true,
      takesInterest: true,
      committeeAgreement: 'Be kind.',
      companySharePercent: 20,
      fillsPlacesItself: true,
    };
    const read = async (): Promise<object> =>
      (await organizer.get<object>('/api/conferences/dev-days')).json();
    expect(await read()).toMatchObject({
      languages: [],
      takesBids: false,
      takesInterest: false,
      committeeAgreement: '',
      companySharePercent: 15,
      fillsPlacesItself: false,
      topics: [],
    });
    expect((await organizer.patch('/api/conferences/dev-days', wanted, await version())).status).toBe(200);
    const items = [{ name: 'Keys' }, { name: 'eBPF' }];
    const set = await organizer.put('/api/conferences/dev-days/topics', { items }, await version());
    expect(set.status).toBe(200);
    expect(await read()).toMatchObject({ ...wanted, topics: items });
    const [entry] = await app.sql('select event from audit_entries order by id desc limit 1');
    expect(entry).toEqual({ event: 'topics.set' });
  });

  it.each([
    ['a language that is none', { languages: ['english'] }],
    ['a share above all', { companySharePercent: 101 }],
    ['words without end', { committeeAgreement: 'x'.repeat(10_001) }],
  ])('refuses %s', async (_, body) => {
    expect((await organizer.patch('/api/conferences/dev-days', body, await version())).status).toBe(422);
  });

  it('asks for the version seen', async () => {
    const answer = await organizer.ask('PATCH', '/api/conferences/dev-days', { body: { name: 'x' } });
    expect(answer.status).toBe(428);
  });

  it('is the organizer’s alone', async () => {
    expect((await reviewer.patch('/api/conferences/dev-days', { name: 'x' }, await version())).status).toBe(
      403,
    );
  });

  it('keeps the ids of tracks, takes one out, and refuses to take out one in use', async () => {
    const { tracks } = (
      await organizer.get<{ tracks: { id: string; name: string; description: string; places: number }[] }>(
        '/api/conferences/dev-days',
      )
    ).json();
    const [first, second] = tracks;
    const changed = [
      { ...second!, places: 3 },
      { name: 'Data', description: '', places: null },
    ];
    await app.sql(
      `insert into proposals (conference_id, id, number, track_id, title) values ($1, $2, 900, $3, 'Held')`,
      [conference.id, conference.id, first!.id],
    );
    const refused = await organizer.put<{ title: string }>(
      '/api/conferences/dev-days/tracks',
      { items: changed },
      await version(),
    );
    expect([refused.status, refused.json().title]).toEqual([422, 'Proposal track is of its conference.']);
    await app.sql('delete from proposals where number = 900');
    expect(
      (await organizer.put('/api/conferences/dev-days/tracks', { items: changed }, await version())).status,
    ).toBe(200);
    const after = (
      await organizer.get<{ tracks: { id: string; name: string; places: number | null }[] }>(
        '/api/conferences/dev-days',
      )
    ).json().tracks;
    expect(after.map(({ name, places }) => [name, places])).toEqual([
      ['Networking', 3],
      ['Data', null],
    ]);
    expect(after[0]!.id).toBe(second!.id);
  });

  it('refuses a form with a scale that does not fit, and keeps the old one', async () => {
    const round = (
      await organizer.get<{ items: Record<string, unknown>[] }>('/api/conferences/dev-days/rounds')
    ).json().items[0]!;
    const { id, version: seen, isCurrent, isKnown, takesAllProposals, takesAllReviewers, ...body } = round;
    expect({ isCurrent, isKnown, takesAllProposals, takesAllReviewers }).toEqual({
      isCurrent: true,
      isKnown: true,
      takesAllProposals: true,
      takesAllReviewers: true,
    });
    const criteria = [{ name: 'Fun', guidance: '', min: 1, max: 5, step: 0.3, weight: 1, isRequired: true }];
    const answer = await organizer.put<{ faults: { field: string }[] }>(
      `/api/conferences/dev-days/rounds/${id as string}`,
      { ...body, criteria },
      seen as number,
    );
    expect([answer.status, answer.json().faults[0]!.field]).toEqual([422, 'criteria.0.step']);
    expect(
      (await app.sql('select name from criteria where conference_id = $1 order by position', [conference.id]))
        .length,
    ).toBe(2);
  });
});

describe('the list of conferences', () => {
  it('costs the same number of statements whatever its length', async () => {
    const few = await app.statementsOf(() => organizer.get('/api/conferences'));
    await Promise.all(Array.from({ length: 20 }, (_, i) => aConference(app, `more-${i}`)));
    const many = await app.statementsOf(() => organizer.get('/api/conferences'));
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(2);
  });
});
