import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, type Person } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';
import type { Answer, Browserless } from '../browserless';

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
  state: string;
  title: string;
  description: string;
  version: number;
  isAuthor: boolean;
  submittedAt: string | null;
  speakers: Speaker[];
}
interface Problem {
  code: string;
  title: string;
  faults?: { field: string; reason: string }[];
  current?: Proposal;
}

let app: TestApp;
let conference: TestConference;
let ada: Person;
let adas: Browserless;
let bos: Browserless;
let reviewers: Browserless;
const at = (path = ''): string => `/api/conferences/summit/my-proposals${path}`;

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'summit');
  ada = await aUser(app, 'Ada');
  const bo = await aUser(app, 'Bo');
  const rita = await aUser(app, 'Rita');
  await aMember(app, conference.id, rita, ['reviewer', 'cochair', 'organizer']);
  adas = await app.visitor().signIn(ada.email);
  bos = await app.visitor().signIn(bo.email);
  reviewers = await app.visitor().signIn(rita.email);
});
afterAll(() => app.close());

const complete = () => ({
  title: 'Tracing at the edge',
  description: 'What we learned from a year of it.',
  trackId: conference.tracks['Security'],
  formatId: conference.formats['Talk'],
});
const begin = async (by = adas, body: object = complete()): Promise<Proposal> => {
  const answer = await by.post<Proposal>(at(), body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json();
};
const act = (
  by: Browserless,
  verb: string,
  { number, version }: Proposal,
): Promise<Answer<Proposal & Problem>> => by.post(at(`/${number}/${verb}`), undefined, { version });
const submitted = async (by = adas): Promise<Proposal> => (await act(by, 'submit', await begin(by))).json();
const stored = ({ number }: Proposal) =>
  app.sql<{ state: string; title: string; version: number }>(
    'select state, title, version from proposals where conference_id = $1 and number = $2',
    [conference.id, number],
  );
const events = async ({ number }: Proposal): Promise<string[]> =>
  (
    await app.sql<{ event: string }>(
      'select event from audit_entries where conference_id = $1 and subject_id = $2 order by id',
      [conference.id, `#${number}`],
    )
  ).map(({ event }) => event);

/** Closes the call for the time of `work`. */
async function afterTheDeadline(work: () => Promise<void>): Promise<void> {
  const set = 'update conferences set call_opens_at = $2, call_closes_at = $3 where id = $1';
  await app.sql(set, [conference.id, '2026-03-01T08:00:00Z', '2026-04-01T21:59:00Z']);
  try {
    await work();
  } finally {
    await app.sql(set, [conference.id, '2026-03-01T08:00:00Z', new Date(Date.now() + 86_400_000)]);
  }
}

describe('writing a proposal', () => {
  it('keeps an incomplete draft, with the author as its speaker', async () => {
    const draft = await begin(adas, { title: 'Half' });
    expect(draft).toMatchObject({
      state: 'draft',
      title: 'Half',
      isAuthor: true,
      submittedAt: null,
      version: 1,
    });
    expect(draft.speakers).toMatchObject([{ name: 'Ada', email: ada.email, isMe: true }]);
    expect(await events(draft)).toEqual(['proposal.begun']);
  });

  it('numbers proposals without a gap, also when many are begun at once', async () => {
    const before = (await begin()).number;
    const many = await Promise.all(Array.from({ length: 12 }, () => begin(bos)));
    expect(many.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, i) => before + 1 + i),
    );
  });

  it('changes what is sent and leaves the rest', async () => {
    const draft = await begin();
    const saved = await adas.patch<Proposal>(at(`/${draft.number}`), { title: 'Better' }, draft.version);
    expect(saved.json()).toMatchObject({ title: 'Better', description: complete().description, version: 2 });
    expect(await events(draft)).toEqual(['proposal.begun', 'proposal.edited']);
  });

  it('refuses a stale write with what is stored now', async () => {
    const draft = await begin();
    await adas.patch(at(`/${draft.number}`), { title: 'First' }, draft.version);
    const stale = await adas.patch<Problem>(at(`/${draft.number}`), { title: 'Second' }, draft.version);
    expect([stale.status, stale.json().code, stale.json().current?.title]).toEqual([
      412,
      'stale_write',
      'First',
    ]);
    expect(await stored(draft)).toMatchObject([{ title: 'First', version: 2 }]);
  });

  it.each([
    ['title', { title: 'x'.repeat(76) }],
    ['description', { description: 'x'.repeat(1001) }],
    ['benefits', { benefits: 'x'.repeat(1001) }],
    ['speakers.0.email', { speakers: [{ email: 'ada', name: 'Ada', company: '' }] }],
    ['speakers.0.name', { speakers: [{ email: 'ada@example.org', name: ' ', company: '' }] }],
    ['state', { state: 'accepted' }],
  ])('refuses a bad %s, names it and changes nothing', async (field, change) => {
    const draft = await begin();
    const answer = await adas.patch<Problem>(at(`/${draft.number}`), change, draft.version);
    expect([answer.status, answer.json().faults?.map((fault) => fault.field)]).toEqual([422, [field]]);
    expect(await stored(draft)).toMatchObject([{ title: draft.title, version: 1 }]);
  });

  it('refuses the track of another conference', async () => {
    const other = await aConference(app, 'other-tracks');
    const answer = await adas.post<Problem>(at(), { trackId: other.tracks['Security'] });
    expect([answer.status, answer.json().faults?.[0]?.field]).toEqual([422, 'trackId']);
  });

  it('wants a Login, and a conference whose call has opened', async () => {
    expect((await app.visitor().post(at(), complete())).status).toBe(401);
    const hidden = await aConference(app, 'hidden');
    await app.sql('update conferences set call_opens_at = null, call_closes_at = null where id = $1', [
      hidden.id,
    ]);
    expect((await adas.post('/api/conferences/hidden/my-proposals', {})).status).toBe(404);
    expect((await adas.get('/api/conferences/hidden/my-proposals')).status).toBe(404);
  });
});

describe('submitting', () => {
  it('sends a complete draft in and confirms it by one mail', async () => {
    const proposal = await submitted();
    expect(proposal.state).toBe('submitted');
    expect(proposal.submittedAt).not.toBeNull();
    const withdrawn = (await act(adas, 'withdraw', proposal)).json();
    const restored = (await act(adas, 'restore', withdrawn)).json();
    expect([restored.state, restored.submittedAt]).toEqual(['submitted', proposal.submittedAt]);
    expect(await events(proposal)).toEqual([
      'proposal.begun',
      'proposal.submitted',
      'proposal.withdrawn',
      'proposal.submitted',
    ]);
    const mails = await app.sql<{ to_address: string }>(
      `select to_address from mails where subject like 'Submitted to %' and subject like $1`,
      [`%(#${proposal.number})`],
    );
    expect(mails).toEqual([{ to_address: ada.email }]);
  });

  it('lists everything that is missing and leaves the draft as it was', async () => {
    const draft = await begin(adas, { speakers: [] });
    const answer = await act(adas, 'submit', draft);
    expect([answer.status, answer.json().faults?.map(({ field }) => field)]).toEqual([
      422,
      ['title', 'description', 'formatId', 'trackId', 'speakers'],
    ]);
    expect(await stored(draft)).toMatchObject([{ state: 'draft', version: 1 }]);
  });

  it('keeps what was submitted complete', async () => {
    const proposal = await submitted();
    const answer = await adas.patch<Problem>(
      at(`/${proposal.number}`),
      { description: '' },
      proposal.version,
    );
    expect([answer.status, answer.json().faults?.[0]?.field]).toEqual([422, 'description']);
    expect(await stored(proposal)).toMatchObject([{ version: proposal.version }]);
  });

  it('submits once, and knows a stale version', async () => {
    const draft = await begin();
    const both = await Promise.all([act(adas, 'submit', draft), act(adas, 'submit', draft)]);
    const statuses = both.map(({ status }) => status).sort((a, b) => a - b);
    expect(statuses[0]).toBe(200);
    expect([409, 412]).toContain(statuses[1]);
    const other = await begin();
    await adas.patch(at(`/${other.number}`), { title: 'Moved on' }, other.version);
    expect((await act(adas, 'submit', other)).status).toBe(412);
  });

  it('refuses a move that the state table does not name', async () => {
    const proposal = await submitted();
    expect((await act(adas, 'restore', proposal)).status).toBe(409);
    expect((await act(adas, 'submit', proposal)).json()).toMatchObject({
      code: 'wrong_state',
      title: 'This talk is submitted; this cannot be done with it now.',
    });
  });

  it('restores a withdrawn draft as a draft', async () => {
    const draft = await begin(adas, { title: 'Never sent' });
    const withdrawn = (await act(adas, 'withdraw', draft)).json();
    expect((await adas.patch(at(`/${draft.number}`), { title: 'x' }, withdrawn.version)).status).toBe(409);
    expect((await act(adas, 'restore', withdrawn)).json()).toMatchObject({
      state: 'draft',
      submittedAt: null,
    });
  });
});

describe('the deadline', () => {
  it('ends every change, says when it was, and leaves reading open', async () => {
    const proposal = await submitted();
    const draft = await begin();
    await afterTheDeadline(async () => {
      const refused = await Promise.all([
        adas.post<Problem>(at(), complete()),
        adas.patch<Problem>(at(`/${proposal.number}`), { title: 'Late' }, proposal.version),
        act(adas, 'submit', draft),
        act(adas, 'withdraw', proposal),
      ]);
      for (const answer of refused) {
        expect([answer.status, answer.json().code]).toEqual([409, 'deadline_passed']);
        expect(answer.json().title).toContain('1 April 2026, 23:59 (Europe/Berlin)');
      }
      expect((await adas.get<Proposal>(at(`/${proposal.number}`))).json().state).toBe('submitted');
    });
    expect(await stored(proposal)).toMatchObject([{ title: proposal.title, version: proposal.version }]);
  });
});

describe('somebody else’s proposal', () => {
  it('answers as if it did not exist, to a speaker and to the committee alike', async () => {
    const proposal = await submitted();
    await begin(bos);
    const absent = await bos.get(at('/9999'));
    for (const visitor of [bos, reviewers]) {
      const read = await visitor.get(at(`/${proposal.number}`));
      expect([read.status, read.text]).toEqual([404, absent.text]);
      expect(
        (await visitor.patch(at(`/${proposal.number}`), { title: 'Mine' }, proposal.version)).status,
      ).toBe(404);
      expect((await act(visitor, 'withdraw', proposal)).status).toBe(404);
    }
    const list = (await bos.get<{ items: { number: number }[] }>(at())).json().items;
    expect(list.map(({ number }) => number)).not.toContain(proposal.number);
    expect(await stored(proposal)).toMatchObject([{ title: proposal.title, version: proposal.version }]);
  });

  it('is not found under a number that there cannot be', async () => {
    for (const number of ['0', '-1', '2147483648', '9007199254740993'])
      expect((await adas.get(at(`/${number}`))).status).toBe(404);
    expect((await adas.get(at('/x'))).status).toBe(400);
  });

  it('is not found under another conference', async () => {
    const proposal = await submitted();
    await aConference(app, 'elsewhere');
    expect((await adas.get(`/api/conferences/elsewhere/my-proposals/${proposal.number}`)).status).toBe(404);
  });
});

describe('the decision', () => {
  it('is in no answer to the speaker', async () => {
    const proposal = await submitted();
    const before = (await adas.get(at(`/${proposal.number}`))).text;
    await app.sql(
      `insert into decisions (conference_id, proposal_id, outcome, note) select conference_id, id, 'accepted', 'secret' from proposals where conference_id = $1 and number = $2`,
      [conference.id, proposal.number],
    );
    expect((await adas.get(at(`/${proposal.number}`))).text).toBe(before);
  });
});

describe('the list', () => {
  it('costs the same number of statements whatever its length', async () => {
    const zoe = await app.visitor().signIn((await aUser(app, 'Zoe')).email);
    await begin(zoe);
    const few = await app.statementsOf(() => zoe.get(at()));
    await app.sql(
      `insert into proposals (conference_id, id, number, title, created_by)
       select conference_id, gen_random_uuid(), 5000 + n, 'Talk ' || n, created_by
       from proposals, generate_series(1, 300) n where conference_id = $1 and created_by = (select user_id from emails where address = 'zoe@example.org')`,
      [conference.id],
    );
    let count = 0;
    const many = await app.statementsOf(async () => {
      count = (await zoe.get<{ items: unknown[] }>(at())).json().items.length;
    });
    expect([count, many.length]).toEqual([301, few.length]);
    expect(many.length).toBeLessThanOrEqual(3);
  });
});
