import { DEFAULT_AGREEMENT } from '#domain/committee/agreement';
import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, type Seat } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let conference: TestConference;
let rita: Seat;
let reviewer: Browserless;
let organizer: Browserless;

const BASE = '/api/conferences/dev-days';
const PATH = `${BASE}/my-seat/agreement`;

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'dev-days');
  rita = await aMember(app, conference.id, await aUser(app, 'Rita'), ['reviewer'], 'Acme');
  const olga = await aMember(app, conference.id, await aUser(app, 'Olga'), ['organizer']);
  reviewer = await app.visitor().signIn(rita.email);
  organizer = await app.visitor().signIn(olga.email);
});
beforeEach(() =>
  app.sql(`update committee_members set agreed_to = null, agreed_at = null where id = $1`, [rita.memberId]),
);
afterAll(() => app.close());

interface Agreement {
  words: string;
  hash: string;
  agreedAt: string | null;
}
const read = async (): Promise<Agreement> => (await reviewer.get<Agreement>(PATH)).json();
const agree = (agreesTo: string, company?: string) =>
  reviewer.ask<{ code: string; current?: Agreement }>('PUT', PATH, { body: { agreesTo, company } });
const hasAgreed = async (): Promise<boolean> =>
  (await reviewer.get<{ my: { hasAgreed: boolean } }>(BASE)).json().my.hasAgreed;
const queue = async (): Promise<number> => (await reviewer.get(`${BASE}/review-queue`)).status;
const settings = async (body: object) => {
  const { version } = (await organizer.get<{ version: number }>(BASE)).json();
  return organizer.patch(BASE, body, version);
};

describe('agreeing', () => {
  it('opens the review queue, and keeps the hash of the words, the time and an audit entry', async () => {
    expect([await queue(), await hasAgreed()]).toEqual([403, false]);
    const { words, hash, agreedAt } = await read();
    expect([words, agreedAt]).toEqual([DEFAULT_AGREEMENT, null]);
    expect((await agree(hash)).status).toBe(204);
    expect([await queue(), await hasAgreed()]).toEqual([200, true]);
    expect((await read()).agreedAt).not.toBeNull();
    const [seat] = await app.sql('select agreed_to, company from committee_members where id = $1', [
      rita.memberId,
    ]);
    expect(seat).toEqual({ agreed_to: hash, company: 'Acme' });
    const [entry] = await app.sql(
      `select subject_id, details from audit_entries where event = 'agreement.given' order by id desc limit 1`,
    );
    expect(entry).toEqual({ subject_id: rita.memberId, details: { agreedTo: hash } });
  });

  it('is refused for words that are not those asked for any more, and shows what is', async () => {
    const { hash } = await read();
    await settings({ committeeAgreement: 'Be kind.' });
    const answer = await agree(hash);
    expect([answer.status, answer.json().current?.words]).toEqual([412, 'Be kind.']);
    expect((await agree(answer.json().current!.hash)).status).toBe(204);
    await settings({ committeeAgreement: '' });
  });

  it('takes the company along, and what stood there before still counts', async () => {
    expect((await agree((await read()).hash, 'Beta, Inc.')).status).toBe(204);
    const [seat] = await app.sql(
      'select company, company_key, former_company_keys, conflicts_known from committee_members where id = $1',
      [rita.memberId],
    );
    expect(seat).toEqual({
      company: 'Beta, Inc.',
      company_key: 'beta',
      former_company_keys: ['acme'],
      conflicts_known: true,
    });
  });
});

describe('words that change', () => {
  it('leave what was agreed standing, unless the organizer asks everyone again', async () => {
    await agree((await read()).hash);
    await settings({ committeeAgreement: 'Be kind, always.' });
    expect(await queue()).toBe(200);
    await settings({ asksAgreementAgain: true });
    expect([await queue(), await hasAgreed(), (await read()).agreedAt]).toEqual([403, false, null]);
    await agree((await read()).hash);
    expect(await queue()).toBe(200);
  });
});

describe('an invitation', () => {
  it('shows the words, and accepting it is agreeing to them', async () => {
    await settings({ committeeAgreement: 'Be kind to newcomers.', asksAgreementAgain: true });
    const olga = (await organizer.get<Agreement>(PATH)).json();
    await organizer.ask('PUT', PATH, { body: { agreesTo: olga.hash } });
    const invited = await organizer.post<{ invited: { link: string }[] }>(`${BASE}/invitations`, {
      text: 'Nora,nora@example.org',
    });
    const link = `/api${new URL(invited.json().invited[0]!.link).pathname}`;
    const nora = app.visitor();
    expect((await nora.get<{ agreement: string }>(link)).json().agreement).toBe('Be kind to newcomers.');
    await nora.post(`${link}/acceptance`, {
      name: 'Nora',
      password: 'a long enough one',
      company: '',
      agreesToConfidentiality: true,
    });
    const [seat] = await app.sql(`select agreed_to from committee_members where email = 'nora@example.org'`);
    expect(seat).toEqual({ agreed_to: olga.hash });
    expect((await nora.get(`${BASE}/review-queue`)).status).toBe(200);
  });
});
