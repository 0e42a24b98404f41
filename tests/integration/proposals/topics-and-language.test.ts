import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, newId } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

interface Proposal {
  number: number;
  version: number;
  state: string;
  topicIds: string[];
  language: string;
}
interface Problem {
  faults: { field: string }[];
}

let app: TestApp;
let conference: TestConference;
let speaker: Browserless;
let chair: Browserless;
const topics = { ebpf: newId(), keys: newId() };
const BASE = '/api/conferences/summit';
const at = (path = ''): string => `${BASE}/my-proposals${path}`;

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'summit');
  await app.sql(`update conferences set languages = '{de,en}', uses_assignment = false where id = $1`, [
    conference.id,
  ]);
  for (const [position, [name, id]] of Object.entries(topics).entries())
    await app.sql('insert into topics (conference_id, id, name, position) values ($1, $2, $3, $4)', [
      conference.id,
      id,
      name,
      position,
    ]);
  speaker = await app.visitor().signIn((await aUser(app, 'Ada')).email);
  const rita = await aUser(app, 'Rita');
  await aMember(app, conference.id, rita, ['reviewer', 'cochair', 'organizer']);
  chair = await app.visitor().signIn(rita.email);
});
afterAll(() => app.close());

const begin = async (change: object = {}): Promise<Proposal> => {
  const answer = await speaker.post<Proposal>(at(), {
    title: 'Tracing at the edge',
    description: 'What we learned.',
    trackId: conference.tracks['Security'],
    formatId: conference.formats['Talk'],
    ...change,
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json();
};
const edit = ({ number, version }: Proposal, body: object) =>
  speaker.patch<Proposal & Problem>(at(`/${number}`), body, version);
const submit = ({ number, version }: Proposal) =>
  speaker.post<Proposal & Problem>(at(`/${number}/submit`), undefined, { version });

describe('the topics and the language of a proposal', () => {
  it('are kept in the conference’s order, and changed or taken away as a whole', async () => {
    const draft = await begin({ topicIds: [topics.keys, topics.ebpf], language: 'de' });
    expect(draft).toMatchObject({ topicIds: [topics.ebpf, topics.keys], language: 'de' });
    const fewer = await edit(draft, { topicIds: [topics.keys, topics.keys] });
    expect(fewer.json()).toMatchObject({ topicIds: [topics.keys], language: 'de', version: 2 });
    const untouched = await edit(fewer.json(), { title: 'Other words' });
    expect(untouched.json()).toMatchObject({ topicIds: [topics.keys], language: 'de' });
    expect((await edit(untouched.json(), { topicIds: [] })).json().topicIds).toEqual([]);
  });

  it('are left as they are by a stale write', async () => {
    const draft = await begin({ topicIds: [topics.keys] });
    await edit(draft, { title: 'Mine' });
    expect((await edit(draft, { topicIds: [topics.ebpf] })).status).toBe(412);
    expect((await speaker.get<Proposal>(at(`/${draft.number}`))).json().topicIds).toEqual([topics.keys]);
  });

  it.each([
    ['a topic of no conference', { topicIds: ['018f0000-0000-7000-8000-000000000000'] }, 'topicIds'],
    ['six topics', { topicIds: Array.from({ length: 6 }, () => topics.keys) }, 'topicIds'],
    ['a language no talk is given in here', { language: 'fr' }, 'language'],
  ])('cannot be %s', async (_, change, field) => {
    const answer = await edit(await begin(), change);
    expect([answer.status, answer.json().faults[0]!.field]).toEqual([422, field]);
  });

  it('are shown to who reviews and who decides; a submitted talk says its language', async () => {
    const draft = await begin({ topicIds: [topics.keys] });
    const refused = await submit(draft);
    expect([refused.status, refused.json().faults.map(({ field }) => field)]).toEqual([422, ['language']]);
    const sent = (await submit((await edit(draft, { language: 'de' })).json())).json();
    expect(sent.state).toBe('submitted');
    expect((await edit(sent, { language: '' })).status).toBe(422);
    await app.sql('update proposals set conflicts_known = true where conference_id = $1', [conference.id]);
    const page = await chair.get<{ proposal: object }>(`${BASE}/reviews/${sent.number}`);
    expect(page.json().proposal).toMatchObject({ topics: ['keys'], language: 'de' });
    expect((await chair.get(`${BASE}/proposals/${sent.number}`)).json()).toMatchObject({
      topics: ['keys'],
      language: 'de',
    });
  });
});
