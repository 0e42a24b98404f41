import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, type Person, type Seat } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

interface Speaker {
  name: string;
  email: string | null;
  company: string;
  jobTitle: string;
  bio: string;
  isMe: boolean;
  version: number | null;
}
interface Proposal {
  number: number;
  version: number;
  isAuthor: boolean;
  notes: string;
  speakers: Speaker[];
}

let app: TestApp;
let conference: TestConference;
let ada: Person;
let adas: Browserless;
let mallorys: Browserless;
let rita: Seat;
const at = (path = ''): string => `/api/conferences/summit/my-proposals${path}`;

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'summit');
  ada = await aUser(app, 'Ada');
  adas = await app.visitor().signIn(ada.email);
  mallorys = await app.visitor().signIn((await aUser(app, 'Mallory')).email);
  rita = await aMember(app, conference.id, await aUser(app, 'Rita'), ['reviewer'], 'acme');
});
afterAll(() => app.close());

const me = (change: object = {}) => ({ email: ada.email, name: 'Ada', company: 'Looms', ...change });
const begin = async (by: Browserless, speakers: object[]): Promise<Proposal> => {
  const answer = await by.post<Proposal>(at(), { title: 'Together', notes: 'n', speakers });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json();
};
const change = (by: Browserless, { number, version }: Proposal, speakers: object[]) =>
  by.patch<Proposal & { code: string; current: Proposal; faults: { field: string }[] }>(
    at(`/${number}`),
    { speakers },
    version,
  );
const row = async (email: string) =>
  (
    await app.sql<{
      name: string;
      company: string;
      company_key: string;
      bio: string;
      user_id: string | null;
    }>(
      'select name, company, company_key, bio, user_id from speakers where conference_id = $1 and email = $2',
      [conference.id, email],
    )
  )[0];
const sourcesOf = async ({ number }: Proposal): Promise<string[]> =>
  (
    await app.sql<{ source: string }>(
      `select source from conflicts_of_interest c join proposals p on p.conference_id = c.conference_id and p.id = c.proposal_id
       where p.conference_id = $1 and p.number = $2 and c.member_id = $3 order by source`,
      [conference.id, number, rita.memberId],
    )
  ).map(({ source }) => source);

/** Signs up; the address is not confirmed until the mailed link is opened. */
async function signUp(
  name: string,
  email: string,
): Promise<{ visitor: Browserless; confirm: () => Promise<void> }> {
  const visitor = app.visitor();
  const answer = await visitor.post('/api/accounts', { name, email, password: 'correct horse battery' });
  if (answer.status !== 204) throw new Error(answer.text);
  const confirm = async (): Promise<void> => {
    const [mail] = await app.sql<{ body: string }>(
      'select body from mails where to_address = $1 order by id desc limit 1',
      [email],
    );
    const token = /\/sign-in\/link\/(\S+)/.exec(mail!.body)![1]!;
    await visitor.post('/api/sign-in-links/redeem', { token });
  };
  return { visitor, confirm };
}

describe('the list of speakers', () => {
  it('keeps one row per person, normalises the company, and forgets a mistyped address', async () => {
    const proposal = await begin(adas, [
      me(),
      { email: 'Bo@Exmaple.org', name: 'Bo', company: 'Beta, Inc.' },
    ]);
    expect(await row('bo@exmaple.org')).toMatchObject({ name: 'Bo', company_key: 'beta' });
    const mended = await change(adas, proposal, [
      { email: 'bo@example.org', name: 'Bo', company: 'Beta' },
      me(),
    ]);
    expect(mended.json().speakers.map(({ name }) => name)).toEqual(['Bo', 'Ada']);
    expect(await row('bo@exmaple.org')).toBeUndefined();
    const second = await begin(adas, [me(), { email: 'bo@example.org', name: 'Bo', company: 'Beta' }]);
    expect(second.speakers).toHaveLength(2);
    expect(
      await app.sql('select 1 from speakers where conference_id = $1 and email = $2', [
        conference.id,
        'bo@example.org',
      ]),
    ).toHaveLength(1);
  });

  it('refuses an address that stands there twice', async () => {
    const proposal = await begin(adas, [me()]);
    const answer = await change(adas, proposal, [me(), me({ email: 'ADA@example.org', name: 'Ada again' })]);
    expect([answer.status, answer.json().faults[0]?.field]).toEqual([422, 'speakers.1.email']);
  });

  it('costs the same number of statements for two speakers and for twenty', async () => {
    const people = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ email: `p${i}@many.example`, name: `P${i}`, company: '' }));
    const [few, many] = [await begin(adas, [me()]), await begin(adas, [me()])];
    const two = await app.statementsOf(() => change(adas, few, people(2)));
    const twenty = await app.statementsOf(() => change(adas, many, people(20)));
    expect(twenty.length).toBe(two.length);
  });

  it('survives two authors listing the same people at once, in any order', async () => {
    const pair = ['x', 'y'].map((n) => ({ email: `${n}@at-once.example`, name: n, company: '' }));
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        (i % 2 ? adas : mallorys).post(at(), { speakers: i % 3 ? pair : pair.toReversed() }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
  });
});

describe('what an author learns of the people they list', () => {
  it('is what the author wrote, whatever others or the person entered elsewhere', async () => {
    await begin(adas, [me({ company: 'Looms', bio: 'Ada’s own words' })]);
    await begin(adas, [
      me(),
      { email: 'carl@example.org', name: 'Carl', company: 'Gamma', bio: 'About Carl' },
    ]);
    const probe = await begin(mallorys, [
      { email: ada.email, name: 'Whoever', company: '' },
      { email: 'carl@example.org', name: 'Somebody', company: '' },
    ]);
    expect(probe.speakers.map(({ name, company, bio }) => [name, company, bio])).toEqual([
      ['Whoever', '', ''],
      ['Somebody', '', ''],
    ]);
    expect(await row(ada.email)).toMatchObject({ name: 'Ada', company: 'Looms', bio: 'Ada’s own words' });
    expect(await row('carl@example.org')).toMatchObject({
      name: 'Carl',
      company: 'Gamma',
      bio: 'About Carl',
    });
  });
});

describe('a listed person', () => {
  it('sees the talk once the address is proved, and not before', async () => {
    const proposal = await begin(adas, [me(), { email: 'dora@example.org', name: 'D.', company: '' }]);
    const dora = await signUp('Dora', 'dora@example.org');
    expect((await dora.visitor.get(at(`/${proposal.number}`))).status).toBe(404);
    await dora.confirm();
    const seen = (await dora.visitor.get<Proposal>(at(`/${proposal.number}`))).json();
    expect(seen).toMatchObject({ isAuthor: false });
    expect(seen.speakers.map(({ isMe, email, version }) => [isMe, email === null, version === null])).toEqual(
      [
        [false, true, true],
        [true, false, false],
      ],
    );
  });

  it('edits their own data under its version, and nothing else of the talk', async () => {
    const proposal = await begin(adas, [me(), { email: 'ed@example.org', name: 'E', company: '' }]);
    const ed = await signUp('Ed', 'ed@example.org');
    await ed.confirm();
    const own = (await ed.visitor.get<Proposal>(at(`/${proposal.number}`))).json().speakers[1]!;
    const words = { name: 'Ed', company: 'Acme', jobTitle: 'Engineer', bio: 'Edits.' };
    const put = (version: number) => ed.visitor.put(at(`/${proposal.number}/my-speaker`), words, version);
    expect((await put(own.version!)).status).toBe(200);
    expect((await put(own.version!)).status).toBe(412);
    expect(await row('ed@example.org')).toMatchObject({ name: 'Ed', company_key: 'acme' });
    expect(await sourcesOf(proposal)).toEqual(['company']);
    const edit = await ed.visitor.patch<{ title: string }>(
      at(`/${proposal.number}`),
      { title: 'x' },
      proposal.version,
    );
    expect([edit.status, edit.json().title]).toEqual([
      403,
      'Only the person who wrote this talk can change it.',
    ]);
    const author = (await adas.get<Proposal>(at(`/${proposal.number}`))).json();
    expect([author.version, author.speakers[1]!.name]).toEqual([proposal.version, 'E']);
  });

  it('keeps what they wrote in their own talk before the address was proved', async () => {
    await begin(adas, [me(), { email: 'flo@example.org', name: 'F', company: 'Wrong' }]);
    const flo = await signUp('Flo', 'flo@example.org');
    await begin(flo.visitor, [
      { email: 'flo@example.org', name: 'Flo', company: 'Delta', bio: 'Flo’s words' },
    ]);
    expect(await row('flo@example.org')).toMatchObject({ name: 'F', user_id: null });
    await flo.confirm();
    expect(await row('flo@example.org')).toMatchObject({
      name: 'Flo',
      company_key: 'delta',
      bio: 'Flo’s words',
    });
  });
});

describe('conflicts of interest', () => {
  it('are found in the transaction of the change, and go when their cause goes', async () => {
    const proposal = await begin(adas, [me({ company: 'ACME Inc.' })]);
    expect(await sourcesOf(proposal)).toEqual(['company']);
    const mended = await change(adas, proposal, [
      me({ company: 'Looms' }),
      { email: rita.email, name: 'R', company: '' },
    ]);
    expect(await sourcesOf(proposal)).toContain('email');
    await change(adas, mended.json(), [me({ company: 'Looms' })]);
    expect(await sourcesOf(proposal)).toEqual([]);
    const [known] = await app.sql<{ known: boolean }>(
      'select conflicts_known as known from proposals where conference_id = $1 and number = $2',
      [conference.id, proposal.number],
    );
    expect(known).toEqual({ known: true });
  });
});

describe('the author’s own data', () => {
  it('is shared by all their talks and refuses a stale write', async () => {
    const first = await begin(adas, [me({ bio: 'One' })]);
    const second = await begin(adas, [me({ bio: 'Two' })]);
    const seen = first.speakers[0]!.version!;
    expect((await adas.get<Proposal>(at(`/${first.number}`))).json().speakers[0]!.bio).toBe('Two');
    const stale = await change(adas, first, [me({ bio: 'Three', version: seen })]);
    expect([stale.status, stale.json().current.speakers[0]!.bio]).toEqual([412, 'Two']);
    expect((await adas.get<Proposal>(at(`/${second.number}`))).json().speakers[0]!.bio).toBe('Two');
  });
});
