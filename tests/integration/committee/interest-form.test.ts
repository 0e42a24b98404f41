import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, newId } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';

let app: TestApp;
let conference: TestConference;
let other: TestConference;
const topicId = newId();
const PATH = '/api/conferences/dev-days/interest-form';

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'dev-days');
  other = await aConference(app, 'other-days');
  // Offers are taken before the call opens, too.
  await app.sql(
    `update conferences set takes_interest = true, languages = '{de,en}', call_opens_at = null, call_closes_at = null where id = $1`,
    [conference.id],
  );
  await app.sql(`insert into topics (conference_id, id, name) values ($1, $2, 'eBPF')`, [
    conference.id,
    topicId,
  ]);
  await aMember(app, conference.id, await aUser(app, 'Rita'), ['reviewer'], 'Acme');
});
afterAll(() => app.close());

const offer = (change: object = {}) => ({
  name: 'Nora',
  email: 'Nora@Example.org',
  company: 'Acme, Inc.',
  trackIds: [conference.tracks['Security']],
  topicIds: [topicId],
  languages: ['de'],
  note: 'I have reviewed for three years.',
  ...change,
});
const stored = () =>
  app.sql<Record<string, unknown>>(
    `select name, email, company_key, languages, note, state, version,
       (select count(*)::int from committee_interest_tracks t where t.interest_id = i.id) as tracks,
       (select count(*)::int from committee_interest_topics t where t.interest_id = i.id) as topics
     from committee_interests i where conference_id = $1 order by created_at, id`,
    [conference.id],
  );

describe('the form to offer to review', () => {
  it('shows anybody what to choose from, and nothing of the committee', async () => {
    const answer = await app.visitor().get<{ tracks: { name: string }[] }>(PATH);
    expect(answer.json()).toMatchObject({
      conferenceName: 'dev-days',
      topics: [{ name: 'eBPF' }],
      languages: ['de', 'en'],
    });
    expect(answer.json().tracks.map(({ name }) => name)).toEqual(['Security', 'Networking']);
    expect(answer.text).not.toContain('Rita');
  });

  it('is not there where the conference takes no offers', async () => {
    const closed = '/api/conferences/other-days/interest-form';
    expect((await app.visitor().get(closed)).status).toBe(404);
    expect((await app.visitor().post(closed, offer())).status).toBe(404);
    expect(await app.sql('select 1 from committee_interests where conference_id = $1', [other.id])).toEqual(
      [],
    );
  });
});

describe('an offer to review', () => {
  it('is kept with its choices, and recorded', async () => {
    expect((await app.visitor().post(PATH, offer())).status).toBe(204);
    expect(await stored()).toEqual([
      {
        name: 'Nora',
        email: 'nora@example.org',
        company_key: 'acme',
        languages: ['de'],
        note: 'I have reviewed for three years.',
        state: 'open',
        version: 1,
        tracks: 1,
        topics: 1,
      },
    ]);
    expect(
      await app.sql(`select actor_id, details from audit_entries where event = 'interest.offered'`),
    ).toEqual([{ actor_id: null, details: {} }]);
  });

  it('takes the place of an earlier one from the same address, also when both come at once', async () => {
    const answers = await Promise.all(
      ['Nora A', 'Nora B'].map((name) => app.visitor().post(PATH, offer({ name, topicIds: [] }))),
    );
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(await stored()).toMatchObject([{ version: 3, topics: 0, tracks: 1 }]);
  });

  it('is answered the same for an address that has a seat, and begins anew after it was dismissed', async () => {
    const known = await app.visitor().post(PATH, offer({ email: 'rita@example.org' }));
    const unknown = await app.visitor().post(PATH, offer({ email: 'unknown@example.org' }));
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    await app.sql(`update committee_interests set state = 'dismissed' where email = 'nora@example.org'`);
    expect((await app.visitor().post(PATH, offer())).text).toBe(unknown.text);
    expect((await stored()).filter(({ email }) => email === 'nora@example.org')).toMatchObject([
      { state: 'dismissed' },
      { state: 'open', version: 1 },
    ]);
  });

  it.each([
    ['no name', { name: ' ' }, 'name'],
    ['no address', { email: 'nora' }, 'email'],
    ['a track of another conference', { trackIds: ['018f0000-0000-7000-8000-000000000000'] }, 'trackIds'],
    ['a language that no talk is given in', { languages: ['fr'] }, 'languages'],
    ['a topic twice', { topicIds: [topicId, topicId] }, 'topicIds'],
    ['a note without end', { note: 'x'.repeat(2001) }, 'note'],
  ])('is refused with %s', async (_, change, field) => {
    const answer = await app.visitor().post<{ faults: { field: string }[] }>(PATH, offer(change));
    expect([answer.status, answer.json().faults[0]!.field]).toEqual([422, field]);
  });

  it('is refused for a while when one address sends many', async () => {
    const email = 'eager@example.org';
    const statuses = [];
    for (let i = 0; i < 25; i += 1) statuses.push((await app.visitor().post(PATH, offer({ email }))).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([204, 429]);
  });
});
