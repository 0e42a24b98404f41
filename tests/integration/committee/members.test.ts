import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, newId, type Seat } from '../../factories/people';
import { aProposal, aSpeaker } from '../../factories/proposals';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let conference: TestConference;
let other: TestConference;
let organizer: Browserless;
let cochair: Browserless;
let reviewer: Browserless;
let foreign: Browserless;
let olga: Seat;
let carl: Seat;
let rita: Seat;
let elsewhere: Seat;

const PATH = '/api/conferences/dev-days/members';

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'dev-days');
  other = await aConference(app, 'other-days');
  olga = await aMember(app, conference.id, await aUser(app, 'Olga'), ['organizer']);
  carl = await aMember(app, conference.id, await aUser(app, 'Carl'), ['cochair', 'reviewer']);
  rita = await aMember(app, conference.id, await aUser(app, 'Rita'), ['reviewer']);
  elsewhere = await aMember(app, other.id, await aUser(app, 'Else'), ['organizer', 'reviewer']);
  organizer = await app.visitor().signIn(olga.email);
  cochair = await app.visitor().signIn(carl.email);
  reviewer = await app.visitor().signIn(rita.email);
  foreign = await app.visitor().signIn(elsewhere.email);
});
afterAll(() => app.close());

interface Member {
  id: string;
  name: string;
  state: string;
  version: number;
  company: string;
  maxLoad: number | null;
  conflictCount: number;
  conflictsKnown: boolean;
  roles: { role: string; trackId: string | null }[];
  expertise: { trackId: string; level: number }[];
}
interface Problem {
  title: string;
  current?: { company?: string };
  faults: { field: string }[];
}

const list = async (): Promise<Member[]> => (await organizer.get<{ items: Member[] }>(PATH)).json().items;
const member = async ({ memberId }: Seat): Promise<Member> =>
  (await list()).find(({ id }) => id === memberId)!;
const change = async (seat: Seat, body: object, as = organizer) =>
  as.patch<Problem>(`${PATH}/${seat.memberId}`, body, (await member(seat)).version);

describe('the list of members', () => {
  it('is in alphabetical order, for organizers and co-chairs', async () => {
    expect((await list()).map(({ name }) => name)).toEqual(['Carl', 'Olga', 'Rita']);
    expect((await cochair.get(PATH)).status).toBe(200);
    expect((await reviewer.get(PATH)).status).toBe(403);
    expect((await foreign.get(PATH)).status).toBe(403);
    expect((await app.visitor().get(PATH)).status).toBe(401);
  });

  it('counts talks with a conflict of interest, but no drafts, and a talk found in two ways once', async () => {
    const self = await aSpeaker(app, conference.id, { userId: rita.userId, email: rita.email });
    await aProposal(app, conference.id, { speakerIds: [self] });
    await aProposal(app, conference.id, { state: 'draft', speakerIds: [self] });
    expect((await change(rita, { company: 'Initech' })).status).toBe(200);
    expect(await member(rita)).toMatchObject({ conflictCount: 1, conflictsKnown: true });
  });

  it('costs four statements beside the guard’s, whatever its length', async () => {
    const few = await app.statementsOf(() => organizer.get(PATH));
    await app.sql(
      `insert into committee_members (conference_id, id, email, name)
       select $1, gen_random_uuid(), 'many' || n || '@example.org', 'Many ' || n from generate_series(1, 300) n`,
      [conference.id],
    );
    const many = await app.statementsOf(() => organizer.get(PATH));
    await app.sql(`delete from committee_members where email like 'many%'`);
    expect([few.length, many.length]).toEqual([5, 5]);
  });
});

describe('changing a member', () => {
  it('sets company, load and roles, moves the version on and leaves an entry', async () => {
    const roles = [
      { role: 'reviewer', trackId: null },
      { role: 'track_chair', trackId: conference.tracks['Security'] },
    ];
    const before = (await member(rita)).version;
    expect((await change(rita, { company: 'Acme, Inc.', maxLoad: 40, roles })).status).toBe(200);
    expect(await member(rita)).toMatchObject({
      company: 'Acme, Inc.',
      maxLoad: 40,
      roles,
      version: before + 1,
    });
    const [entry] = await app.sql(
      `select event, subject_id, actor_id, details->>'maxLoad' as load from audit_entries where conference_id = $1 order by id desc limit 1`,
      [conference.id],
    );
    expect(entry).toEqual({
      event: 'member.changed',
      subject_id: rita.memberId,
      actor_id: olga.userId,
      load: '40',
    });
  });

  it('takes away the own limit by null, and changes nothing that is left out', async () => {
    await change(rita, { maxLoad: null });
    expect(await member(rita)).toMatchObject({ maxLoad: null, company: 'Acme, Inc.' });
  });

  it('is refused on an old version, with what is stored now', async () => {
    const { version } = await member(rita);
    await change(rita, { company: 'Globex' });
    const stale = await organizer.patch<Problem>(`${PATH}/${rita.memberId}`, { company: 'X' }, version);
    expect([stale.status, stale.json().current?.company]).toEqual([412, 'Globex']);
    expect((await member(rita)).company).toBe('Globex');
  });

  it.each([
    ['roles.0.trackId', { roles: [{ role: 'track_chair', trackId: null }] }],
    ['roles.0.role', { roles: [{ role: 'king', trackId: null }] }],
    ['maxLoad', { maxLoad: 5001 }],
    ['name', { name: '' }],
    ['email', { email: 'x@example.org' }],
  ])('names a bad %s and changes nothing', async (field, body) => {
    const before = await member(rita);
    const answer = await change(rita, { ...body, company: 'Never' });
    expect([answer.status, answer.json().faults[0]!.field]).toEqual([422, field]);
    expect(await member(rita)).toEqual(before);
  });

  it('refuses a track of another conference, and a member of another conference', async () => {
    const roles = [{ role: 'track_chair', trackId: other.tracks['Security'] }];
    expect((await change(rita, { roles })).status).toBe(422);
    const path = `${PATH}/${elsewhere.memberId}`;
    expect((await organizer.patch(path, { company: 'X' }, 1)).status).toBe(404);
    expect((await organizer.put(`${path}/expertise`, { items: [] }, 1)).status).toBe(404);
    expect((await organizer.delete(path, 1)).status).toBe(404);
    expect((await organizer.get(`${path}/conflicts-of-interest`)).status).toBe(404);
    expect((await foreign.patch(`${PATH}/${rita.memberId}`, { company: 'X' }, 1)).status).toBe(403);
  });

  it('is the organizer’s; which tracks somebody knows is the co-chair’s, too', async () => {
    expect((await change(rita, { company: 'X' }, cochair)).status).toBe(403);
    expect((await change(rita, { company: 'X' }, reviewer)).status).toBe(403);
    const items = [{ trackId: conference.tracks['Networking'], level: 2 }];
    const path = `${PATH}/${rita.memberId}/expertise`;
    expect((await reviewer.put(path, { items }, (await member(rita)).version)).status).toBe(403);
    expect((await cochair.put(path, { items }, (await member(rita)).version)).status).toBe(200);
    expect((await member(rita)).expertise).toEqual(items);
    const bad = [{ trackId: conference.tracks['Networking'], level: 4 }];
    expect((await cochair.put(path, { items: bad }, (await member(rita)).version)).status).toBe(422);
    const stranger = [{ trackId: other.tracks['Networking'], level: 3 }];
    expect((await cochair.put(path, { items: stranger }, (await member(rita)).version)).status).toBe(422);
    expect((await member(rita)).expertise).toEqual(items);
  });
});

describe('the own seat', () => {
  const MINE = '/api/conferences/dev-days/my-seat';

  it('shows itself, and takes a new company, by which colleagues are found at once', async () => {
    const colleague = await aSpeaker(app, conference.id, { company: 'Hooli' });
    await aProposal(app, conference.id, { speakerIds: [colleague] });
    const before = (await reviewer.get<{ version: number; memberId: string }>(MINE)).json();
    expect(before.memberId).toBe(rita.memberId);
    const count = (await member(rita)).conflictCount;
    expect((await reviewer.patch(MINE, { company: 'Hooli GmbH' }, before.version)).status).toBe(200);
    expect(await member(rita)).toMatchObject({ company: 'Hooli GmbH', conflictCount: count + 1 });
    expect((await reviewer.patch(MINE, { company: 'X' }, before.version)).status).toBe(412);
    expect((await reviewer.patch(MINE, { maxLoad: 1 }, before.version + 1)).status).toBe(422);
  });

  it('takes what its holder knows, speaks and wishes, beside the organizers’ limit', async () => {
    const topicId = newId();
    await app.sql(`insert into topics (conference_id, id, name) values ($1, $2, 'Provenance')`, [
      conference.id,
      topicId,
    ]);
    await app.sql(`update conferences set languages = '{de,en}' where id = $1`, [conference.id]);
    await change(rita, { maxLoad: 40 });
    const told = {
      wishedLoad: 12,
      languages: ['de'],
      expertise: [{ trackId: conference.tracks['Security'], level: 2 }],
      topics: [{ topicId, level: 3 }],
    };
    const { version } = await member(rita);
    expect((await reviewer.patch(MINE, told, version)).status).toBe(200);
    expect((await reviewer.get(MINE)).json()).toMatchObject({ ...told, maxLoad: 40, company: 'Hooli GmbH' });
    const [entry] = await app.sql(`select details from audit_entries order by id desc limit 1`);
    expect(entry).toEqual({ details: told });
  });

  it.each([
    ['a topic of no conference', { topics: [{ topicId: '018f0000-0000-7000-8000-000000000000', level: 3 }] }],
    ['a language that no talk is given in', { languages: ['fr'] }],
    ['a fourth level', { topics: [{ topicId: '018f0000-0000-7000-8000-000000000000', level: 4 }] }],
    ['a wish below nothing', { wishedLoad: -1 }],
  ])('refuses %s', async (_, body) => {
    expect((await reviewer.patch(MINE, body, (await member(rita)).version)).status).toBe(422);
  });

  it('is only for who has one', async () => {
    expect((await foreign.get(MINE)).status).toBe(403);
    expect((await foreign.patch(MINE, { company: 'X' }, 1)).status).toBe(403);
    expect((await app.visitor().get(MINE)).status).toBe(401);
  });
});

describe('leaving', () => {
  it('ends a seat at once: its roles grant nothing any more', async () => {
    const lea = await aMember(app, conference.id, await aUser(app, 'Lea'), ['reviewer']);
    const visitor = await app.visitor().signIn(lea.email);
    const path = `${PATH}/${lea.memberId}`;
    expect((await reviewer.delete(path, 1)).status).toBe(403);
    expect((await visitor.delete(path, 1)).status).toBe(200);
    expect((await member(lea)).state).toBe('left');
    expect((await visitor.get('/api/conferences/dev-days/conflicts-of-interest')).status).toBe(403);
    expect((await organizer.delete(path, 2)).status).toBe(409);
  });

  it('is not for the last organizer, nor may they lay the role down', async () => {
    expect((await organizer.delete(`${PATH}/${olga.memberId}`, (await member(olga)).version)).status).toBe(
      409,
    );
    const answer = await change(olga, { roles: [{ role: 'cochair', trackId: null }] });
    expect([answer.status, answer.json().title]).toEqual([
      409,
      expect.stringContaining('without an organizer'),
    ]);
    expect((await member(olga)).roles).toEqual([{ role: 'organizer', trackId: null }]);
  });

  it('leaves one of two organizers who end each other’s seat at the same time', async () => {
    const vera = await aMember(app, conference.id, await aUser(app, 'Vera'), ['organizer']);
    const second = await app.visitor().signIn(vera.email);
    const versions = [(await member(vera)).version, (await member(olga)).version] as const;
    const answers = await Promise.all([
      organizer.delete(`${PATH}/${vera.memberId}`, versions[0]),
      second.delete(`${PATH}/${olga.memberId}`, versions[1]),
    ]);
    const remaining = await app.sql(
      `select m.id from committee_members m join member_roles r on r.member_id = m.id and r.role = 'organizer'
       where m.conference_id = $1 and m.state = 'active'`,
      [conference.id],
    );
    expect(remaining).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});
