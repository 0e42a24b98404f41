import { aConference, type TestConference } from '../../factories/conferences';
import { detectConflicts } from '../../factories/detect-conflicts';
import { aMember, aUser, newId, type Seat } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let conference: TestConference;
let olga: Seat;
let rita: Seat;
let organizer: Browserless;
let cochair: Browserless;
const topic = newId();
const base = '/api/conferences/dev-days';

interface Member {
  id: string;
  otherEmails: string[] | null;
  provedEmails: string[] | null;
  topics: object[];
  languages: string[];
  isSenior: boolean;
  conflictCount: number;
  conflictsKnown: boolean;
}
interface Problem {
  faults: { field: string; reason: string }[];
}

// One talk, by somebody whom the committee knows by no name, only by an address.
beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'dev-days');
  const { id } = conference;
  await app.sql(`update conferences set languages = '{en,de}', company_share_percent = 20 where id = $1`, [
    id,
  ]);
  await app.sql(`insert into topics (conference_id, id, name) values ($1, $2, 'eBPF')`, [id, topic]);
  olga = await aMember(app, id, await aUser(app, 'Olga'), ['organizer']);
  rita = await aMember(app, id, await aUser(app, 'Rita'), ['reviewer']);
  const carl = await aMember(app, id, await aUser(app, 'Carl'), ['cochair']);
  const [proposalId, speakerId] = [newId(), newId()];
  await app.sql(
    `insert into proposals (conference_id, id, number, title, state, submitted_at) values ($1, $2, 1, 'Ours', 'submitted', now())`,
    [id, proposalId],
  );
  await app.sql(
    `insert into speakers (conference_id, id, name, email) values ($1, $2, 'R.', 'rita@old.example')`,
    [id, speakerId],
  );
  await app.sql(
    'insert into proposal_speakers (conference_id, proposal_id, speaker_id) values ($1, $2, $3)',
    [id, proposalId, speakerId],
  );
  await detectConflicts(app, id);
  organizer = await app.visitor().signIn(olga.email);
  cochair = await app.visitor().signIn(carl.email);
});
afterAll(() => app.close());

const versionOf = async ({ memberId }: Seat): Promise<number> =>
  (await app.sql<{ version: number }>('select version from committee_members where id = $1', [memberId]))[0]!
    .version;
const change = async (seat: Seat, body: object) =>
  organizer.patch<Problem>(`${base}/members/${seat.memberId}`, body, await versionOf(seat));
const listed = async (who: Browserless, { memberId }: Seat): Promise<Member> =>
  (await who.get<{ items: Member[] }>(`${base}/members`)).json().items.find(({ id }) => id === memberId)!;

describe('a member’s profile', () => {
  it('holds languages, seniority and further addresses, each written once', async () => {
    const body = {
      languages: ['de', 'en'],
      isSenior: true,
      otherEmails: ['R@Home.example', 'r@home.example'],
    };
    expect((await change(rita, body)).status).toBe(200);
    expect(await listed(organizer, rita)).toMatchObject({
      languages: ['de', 'en'],
      isSenior: true,
      otherEmails: ['r@home.example'],
    });
  });

  it('refuses a language of no talk here, an address that is none, and one that is somebody else’s', async () => {
    const answers = [
      await change(rita, { languages: ['fr'] }),
      await change(rita, { otherEmails: ['rita at home'] }),
      await change(rita, { otherEmails: ['olga@example.org'] }),
    ];
    expect(answers.map((answer) => [answer.status, answer.json().faults[0]!.field])).toEqual([
      [422, 'languages.0'],
      [422, 'otherEmails.0'],
      [422, 'otherEmails.0'],
    ]);
    expect(answers[2]!.json().faults[0]!.reason).toContain('Olga');
  });

  it('tells topics apart from tracks, and knows those of this conference only', async () => {
    const path = `${base}/members/${rita.memberId}/expertise`;
    const items = [{ trackId: conference.tracks['Security'], level: 3 }];
    const topics = [{ topicId: topic, level: 2 }];
    expect((await cochair.put(path, { items, topics }, await versionOf(rita))).status).toBe(200);
    expect((await listed(organizer, rita)).topics).toEqual(topics);
    expect((await cochair.put(path, { items }, await versionOf(rita))).status).toBe(200);
    expect((await listed(organizer, rita)).topics).toEqual(topics);
    const strange = { items, topics: [{ topicId: newId(), level: 2 }] };
    expect((await cochair.put(path, strange, await versionOf(rita))).status).toBe(422);
  });

  it('shows every proved address to organizers, and none but the invited one to a co-chair', async () => {
    await app.sql(
      `insert into emails (id, user_id, address, verified_at) values ($1, $3, 'rita@proved.example', now()), ($2, $3, 'rita@claimed.example', null)`,
      [newId(), newId(), rita.userId],
    );
    expect(await listed(organizer, rita)).toMatchObject({ provedEmails: ['rita@proved.example'] });
    expect(await listed(cochair, rita)).toMatchObject({ provedEmails: null, otherEmails: null });
  });

  it('is listed with the share of one company above which to warn', async () => {
    expect((await organizer.get(`${base}/members`)).json()).toMatchObject({ companySharePercent: 20 });
  });
});

describe('a further address', () => {
  const known = async (): Promise<unknown> =>
    (await app.sql('select conflicts_known from committee_members where id = $1', [rita.memberId]))[0];

  it('makes a conflict of interest with the talk of whoever speaks under it', async () => {
    await change(rita, { otherEmails: [] });
    expect((await listed(organizer, rita)).conflictCount).toBe(0);
    await change(rita, { otherEmails: ['rita@old.example'] });
    expect(await listed(organizer, rita)).toMatchObject({ conflictCount: 1, conflictsKnown: true });
  });

  it('leaves nothing known when it comes or goes by another way', async () => {
    const { id } = conference;
    const key = [id, rita.memberId];
    await app.sql(`insert into member_emails values ($1, $2, 'elsewhere@example.org')`, key);
    expect(await known()).toEqual({ conflicts_known: false });
    await detectConflicts(app, id);
    expect(await known()).toEqual({ conflicts_known: true });
    await app.sql(`delete from member_emails where address = 'elsewhere@example.org'`);
    expect(await known()).toEqual({ conflicts_known: false });
    await detectConflicts(app, id);
  });

  it('is not taken off one’s own seat, which would write a conflict of interest away', async () => {
    expect((await change(olga, { otherEmails: ['olga@old.example'] })).status).toBe(200);
    const taken = await change(olga, { otherEmails: ['olga@new.example'] });
    expect([taken.status, taken.json().faults[0]!.reason]).toEqual([
      422,
      expect.stringContaining('Another organizer'),
    ]);
    expect((await listed(organizer, olga)).otherEmails).toEqual(['olga@old.example']);
  });

  it('is a seat already when it stands in a list of people to invite', async () => {
    const text = 'Rita,rita@old.example\nRita,rita@proved.example\nNew,new@example.org';
    const { people } = (
      await organizer.post<{ people: { seat: string | null }[] }>(`${base}/invitations/preview`, { text })
    ).json();
    expect(people.map(({ seat }) => seat)).toEqual(['active', 'active', null]);
  });
});
