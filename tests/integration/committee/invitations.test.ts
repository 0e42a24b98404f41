import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let conference: TestConference;
let organizer: Browserless;
let cochair: Browserless;
let stranger: Browserless;

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'dev-days', { tracks: ['Security', 'Networking'] });
  const [olga, carl, sam] = [await aUser(app, 'Olga'), await aUser(app, 'Carl'), await aUser(app, 'Sam')];
  await aMember(app, conference.id, olga, ['organizer']);
  await aMember(app, conference.id, carl, ['cochair', 'reviewer']);
  organizer = await app.visitor().signIn(olga.email);
  cochair = await app.visitor().signIn(carl.email);
  stranger = await app.visitor().signIn(sam.email);
});
afterAll(() => app.close());

interface Preview {
  people: { line: number; name: string; email: string; seat: string | null; roles: unknown[] }[];
  faults: { line?: number; field?: string; reason: string }[];
  ignoredColumns: string[];
}
interface Invited {
  invited: { memberId: string; email: string; link: string }[];
  leftAlone: number;
}
interface Problem {
  title: string;
  code: string;
  faults: { line?: number; field?: string; reason: string }[];
}

const PATH = '/api/conferences/dev-days/invitations';
const preview = (text: string) => organizer.post<Preview>(`${PATH}/preview`, { text });
const inviteOne = async (email: string, rest = ''): Promise<Invited['invited'][number]> => {
  const answer = await organizer.post<Invited>(PATH, { text: `Somebody,${email}${rest}` });
  expect(answer.status).toBe(201);
  return answer.json().invited[0]!;
};
const apiPath = (link: string): string => `/api${new URL(link).pathname}`;
const mailedLink = async (to: string): Promise<string> => {
  const [mail] = await app.sql<{ body: string }>(
    'select body from mails where to_address = $1 order by id desc limit 1',
    [to],
  );
  return /https?:\S+/.exec(mail!.body)![0];
};
const seat = async (email: string) =>
  (
    await app.sql<{ state: string; user_id: string | null; conflicts_known: boolean; company_key: string }>(
      'select * from committee_members where conference_id = $1 and email = $2',
      [conference.id, email],
    )
  )[0];
const YES = { company: 'Acme, Inc.', agreesToConfidentiality: true };
const NEW = { ...YES, name: 'Nora New', password: 'a long enough one' };

describe('previewing a list', () => {
  it('shows the people as understood and stores nothing', async () => {
    const before = await app.sql('select count(*) from committee_members');
    const { people, faults, ignoredColumns } = (
      await preview(
        'Name;E-mail;Shoe size;Tracks\nZoë;zoe@example.org;38;Security:2\nOlga;olga@example.org;;',
      )
    ).json();
    expect(faults).toEqual([]);
    expect(ignoredColumns).toEqual(['Shoe size']);
    expect(people).toMatchObject([
      { line: 2, name: 'Zoë', email: 'zoe@example.org', seat: null, roles: [{ role: 'reviewer' }] },
      { line: 3, email: 'olga@example.org', seat: 'active' },
    ]);
    expect(await app.sql('select count(*) from committee_members')).toEqual(before);
  });

  it('names line, field and remedy of every bad row at once', async () => {
    const { faults } = (
      await preview('Ada,ada.example.org\n\nBo,bo@example.org,,king\nCy,cy@example.org,,,Securty,-1')
    ).json();
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [1, 'email'],
      [3, 'roles'],
      [4, 'tracks'],
      [4, 'maxLoad'],
    ]);
    expect(faults[2]!.reason).toContain('Security, Networking');
  });

  it.each([
    ['UTF-16', Buffer.from('\ufeffname,e-mail\nZoë,zoe@example.org', 'utf16le'), 'UTF-16'],
    ['Latin-1', Buffer.from('name,e-mail\nZoë,zoe@example.org', 'latin1'), 'line 2'],
  ])('refuses a file in %s with a clear sentence', async (_, file, words) => {
    const answer = await organizer.post<Problem>(`${PATH}/preview`, { file: file.toString('base64') });
    expect(answer.status).toBe(422);
    expect(answer.json().title).toContain(words);
  });

  it('reads a file in UTF-8 with a byte order mark', async () => {
    const file = Buffer.from('\ufeffname\te-mail\nZoë\tzoe@example.org').toString('base64');
    const { people } = (await organizer.post<Preview>(`${PATH}/preview`, { file })).json();
    expect(people).toMatchObject([{ name: 'Zoë', line: 2 }]);
  });

  it('says in which line a quotation mark is wrong', async () => {
    const answer = await preview('Ada,ada@example.org\n"Bo,bo@example.org\nCy,cy@example.org');
    expect(answer.status).toBe(422);
    expect((answer.json() as unknown as Problem).faults).toEqual([
      expect.objectContaining({
        line: expect.any(Number),
        reason: expect.stringContaining('quotation mark'),
      }),
    ]);
  });

  it.each([[{}], [{ text: '' }], [{ text: 'x', extra: 1 }]])('refuses %j', async (body) => {
    const answer = await organizer.post<Preview>(`${PATH}/preview`, body);
    const refused = answer.status === 422 || answer.json().faults.length > 0;
    expect(refused).toBe(true);
  });

  it('is the organizer’s', async () => {
    const body = { text: 'A,a@example.org' };
    expect((await cochair.post(`${PATH}/preview`, body)).status).toBe(403);
    expect((await cochair.post(PATH, body)).status).toBe(403);
    expect((await app.visitor().post(PATH, body)).status).toBe(401);
  });
});

describe('inviting a list', () => {
  it('invites nobody where one line is bad', async () => {
    const answer = await organizer.post<Problem>(PATH, { text: 'Ada,all-or@example.org\nBo,nothing' });
    expect([answer.status, answer.json().faults]).toEqual([
      422,
      [expect.objectContaining({ line: 2, field: 'email' })],
    ]);
    expect(await seat('all-or@example.org')).toBeUndefined();
  });

  it('gives each a link, a mail, roles, expertise and known conflicts of interest, in a fixed number of statements', async () => {
    const list = (from: number, count: number): string =>
      Array.from(
        { length: count },
        (_, i) => `P${from + i},p${from + i}@example.org,Acme,"reviewer, track chair",Security`,
      ).join('\n');
    const few = await app.statementsOf(() => organizer.post(PATH, { text: list(0, 3) }));
    const many = await app.statementsOf(() => organizer.post(PATH, { text: list(100, 300) }));
    expect(many.length).toBe(few.length);
    const [stored] = await app.sql<Record<string, unknown>>(
      `select count(*)::int as seats, count(distinct invitation_hash)::int as links, bool_and(conflicts_known) as known,
         (select count(*)::int from member_roles where conference_id = $1 and track_id = $2) as chairs,
         (select count(*)::int from expertise where conference_id = $1 and level = 3) as experts,
         (select count(*)::int from mails where conference_id = $1 and state = 'stored' and to_address ~ '^p') as mails
       from committee_members where conference_id = $1 and email ~ '^p\\d'`,
      [conference.id, conference.tracks['Security']],
    );
    expect(stored).toEqual({ seats: 303, links: 303, known: true, chairs: 303, experts: 303, mails: 303 });
  });

  it('leaves alone who has a seat, and keeps only hashes of links', async () => {
    const first = await inviteOne('keeps@example.org');
    const answer = await organizer.post<Invited>(PATH, {
      text: 'X,keeps@example.org,Else\nY,fresh@example.org',
    });
    expect(answer.json()).toMatchObject({ invited: [{ email: 'fresh@example.org' }], leftAlone: 1 });
    const token = new URL(first.link).pathname.split('/').pop()!;
    const found = await app.sql('select 1 from committee_members m where m::text like $1', [`%${token}%`]);
    expect(found).toEqual([]);
    expect((await app.visitor().get(apiPath(first.link))).status).toBe(200);
  });
});

describe('an invitation’s link', () => {
  it('shows who invites whom, to its holder alone', async () => {
    const { link } = await inviteOne('shown@example.org', ',Acme,track chair,Security');
    expect((await app.visitor().get(apiPath(link))).json()).toEqual({
      conference: { name: 'dev-days', slug: 'dev-days' },
      agreement: expect.stringContaining('stays here'),
      name: 'Somebody',
      email: 'shown@example.org',
      company: 'Acme',
      roles: [{ role: 'track_chair', trackName: 'Security' }],
      trackNames: ['Security'],
      state: 'open',
      hasAccount: false,
    });
    expect((await app.visitor().get('/api/invitations/made-up-token')).status).toBe(404);
  });

  it('makes an account, signs it in and gives the seat', async () => {
    const { link } = await inviteOne('nora@example.org');
    const nora = app.visitor();
    const answer = await nora.post<{ slug: string }>(`${apiPath(link)}/acceptance`, NEW);
    expect([answer.status, answer.json().slug]).toEqual([200, 'dev-days']);
    expect(await seat('nora@example.org')).toMatchObject({
      state: 'active',
      conflicts_known: true,
      company_key: 'acme',
    });
    const my = (await nora.get<{ my: object }>('/api/conferences/dev-days')).json().my;
    expect(my).toMatchObject({ roles: ['reviewer'] });
    expect((await nora.get<{ state: string }>(apiPath(link))).json().state).toBe('accepted');
    expect((await app.visitor().post(`${apiPath(link)}/acceptance`, NEW)).status).toBe(409);
  });

  it('proves the address only where it came by mail, for an organizer can copy the other', async () => {
    const { link } = await inviteOne('copied@example.org');
    await app.visitor().post(`${apiPath(link)}/acceptance`, NEW);
    await inviteOne('mailed@example.org');
    await app.visitor().post(`${apiPath(await mailedLink('mailed@example.org'))}/acceptance`, NEW);
    const proved = await app.sql(
      `select address, verified_at is not null as proved from emails where address in ('copied@example.org', 'mailed@example.org') order by 1`,
    );
    expect(proved).toEqual([
      { address: 'copied@example.org', proved: false },
      { address: 'mailed@example.org', proved: true },
    ]);
    expect(await mailedLink('copied@example.org')).toContain('/sign-in/link/');
  });

  it('does not sign in to an account that exists', async () => {
    await aUser(app, 'Vic');
    await inviteOne('vic@example.org');
    const link = apiPath(await mailedLink('vic@example.org'));
    expect((await app.visitor().get<{ hasAccount: boolean }>(link)).json().hasAccount).toBe(true);
    expect((await app.visitor().post(`${link}/acceptance`, NEW)).status).toBe(409);
    const vic = await app.visitor().signIn('vic@example.org');
    expect((await vic.post(`${link}/acceptance`, YES)).status).toBe(200);
  });

  it('adds its address to whoever accepts it signed in, so that detection sees both', async () => {
    const wes = await aUser(app, 'Wes');
    await inviteOne('wes.at.work@example.org');
    const visitor = await app.visitor().signIn(wes.email);
    const link = apiPath(await mailedLink('wes.at.work@example.org'));
    expect((await visitor.post(`${link}/acceptance`, YES)).status).toBe(200);
    const proved = await app.sql(
      'select address from emails where user_id = $1 and verified_at is not null',
      [wes.userId],
    );
    expect(proved).toHaveLength(2);
  });

  it('gives nobody a second seat', async () => {
    const { link } = await inviteOne('olga.again@example.org');
    const answer = await organizer.post<Problem>(`${apiPath(link)}/acceptance`, YES);
    expect([answer.status, answer.json().title]).toEqual([409, expect.stringContaining('olga@example.org')]);
    expect((await seat('olga.again@example.org'))!.state).toBe('invited');
  });

  it('gives one seat where two accept it at the same time', async () => {
    const { link } = await inviteOne('twice@example.org');
    const people = await Promise.all(
      ['Ida', 'Ivo'].map(async (name) => app.visitor().signIn((await aUser(app, name)).email)),
    );
    const answers = await Promise.all(
      people.map((person) => person.post(`${apiPath(link)}/acceptance`, YES)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.every(({ status }) => [200, 409, 412].includes(status))).toBe(true);
  });

  it.each([
    ['agreesToConfidentiality', { ...NEW, agreesToConfidentiality: false }],
    ['name', { ...YES, password: 'a long enough one' }],
    ['password', { ...YES, name: 'X' }],
    ['password', { ...NEW, password: 'short' }],
  ])('asks for %s', async (field, body) => {
    const email = `asks-${Math.random()}@example.org`;
    const { link } = await inviteOne(email);
    const answer = await app.visitor().post<Problem>(`${apiPath(link)}/acceptance`, body);
    expect([answer.status, answer.json().faults[0]!.field]).toEqual([422, field]);
    expect((await seat(email))!.state).toBe('invited');
  });

  it('can be declined, once, and is then over until invited again', async () => {
    const { link, memberId } = await inviteOne('dora@example.org');
    expect((await app.visitor().post(`${apiPath(link)}/refusal`)).status).toBe(204);
    expect((await seat('dora@example.org'))!.state).toBe('declined');
    expect((await app.visitor().post(`${apiPath(link)}/acceptance`, NEW)).status).toBe(409);
    const renewed = await organizer.post<{ link: string }>(
      `/api/conferences/dev-days/members/${memberId}/invitation`,
      { sendMail: false },
      { version: 2 },
    );
    expect(renewed.status).toBe(200);
    expect((await app.visitor().get(apiPath(link))).status).toBe(404);
    expect((await app.visitor().post(`${apiPath(renewed.json().link)}/acceptance`, NEW)).status).toBe(200);
  });

  it('leads nowhere after 60 days', async () => {
    const { link } = await inviteOne('late@example.org');
    await app.sql(
      `update committee_members set invited_at = now() - interval '61 days' where email = 'late@example.org'`,
    );
    expect((await app.visitor().get<{ state: string }>(apiPath(link))).json().state).toBe('ended');
    expect((await app.visitor().post(`${apiPath(link)}/acceptance`, NEW)).status).toBe(409);
  });
});

describe('inviting again', () => {
  it('keeps the mailed link alive where only a link to copy is wanted', async () => {
    const { memberId } = await inviteOne('again@example.org');
    const mailed = await mailedLink('again@example.org');
    const path = `/api/conferences/dev-days/members/${memberId}/invitation`;
    expect((await organizer.post(path, { sendMail: false }, { version: 1 })).status).toBe(200);
    expect((await app.visitor().get(apiPath(mailed))).status).toBe(200);
    expect((await organizer.post(path, { sendMail: true }, { version: 2 })).status).toBe(200);
    expect((await app.visitor().get(apiPath(mailed))).status).toBe(404);
  });

  it('is refused on an old version, for a member who accepted, and to others', async () => {
    const { memberId } = await inviteOne('refused@example.org');
    const path = `/api/conferences/dev-days/members/${memberId}/invitation`;
    expect((await organizer.post(path, { sendMail: false }, { version: 7 })).status).toBe(412);
    expect((await cochair.post(path, { sendMail: false }, { version: 1 })).status).toBe(403);
    expect((await stranger.post(path, { sendMail: false }, { version: 1 })).status).toBe(403);
    await app.sql(
      `update committee_members set state = 'active', user_id = (select id from users where name = 'Sam') where id = $1`,
      [memberId],
    );
    expect((await organizer.post(path, { sendMail: false }, { version: 1 })).status).toBe(409);
  });
});

describe('guessing', () => {
  it('slows down whoever tries one link again and again, and not the others of the committee', async () => {
    const guesses: number[] = [];
    for (let i = 0; i < 21; i++)
      guesses.push((await app.visitor().get(`/api/invitations/${'g'.repeat(43)}`)).status);
    expect(guesses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 404));
    expect(guesses[20]).toBe(429);
    const { link } = await inviteOne('unhurried@example.org');
    expect((await app.visitor().get(apiPath(link))).status).toBe(200);
  });
});
