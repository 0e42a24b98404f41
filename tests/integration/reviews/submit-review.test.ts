import { Client } from 'pg';
import { type TestConference, aConference } from '../../factories/conferences';
import { type Seat, aMember, aUser } from '../../factories/people';
import { type TestProposal, aProposal, aSpeaker } from '../../factories/proposals';
import { anAssignedProposal, assign, reviewBody } from '../../factories/reviews';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

interface Saved {
  version: number;
}
interface Problem {
  code: string;
  title: string;
  faults: { field: string }[];
  current: { version: number; comment: string };
}

let app: TestApp;
let conference: TestConference;
let rita: Seat;
let ravi: Seat;
let reviewer: Browserless;
let other: Browserless;

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'dev-days');
  rita = await aMember(app, conference.id, await aUser(app, 'Rita'), ['reviewer']);
  ravi = await aMember(app, conference.id, await aUser(app, 'Ravi'), ['reviewer']);
  reviewer = await app.visitor().signIn(rita.email);
  other = await app.visitor().signIn(ravi.email);
});
afterAll(() => app.close());

const at = (proposal: TestProposal, rest = '') =>
  `/api/conferences/dev-days/reviews/${proposal.number}${rest}`;
const body = (proposal: TestProposal, score?: number) => reviewBody(conference, proposal, score);

/** Everything stored about reviews of a proposal. */
const stored = (proposal: TestProposal) =>
  app.sql(
    `select (select jsonb_agg(r order by member_id) from reviews r where r.proposal_id = $1) as reviews,
       (select jsonb_agg(s order by criterion_id) from scores s where s.proposal_id = $1) as scores,
       (select jsonb_agg(d) from review_drafts d where d.proposal_id = $1) as drafts,
       (select jsonb_agg(h order by version) from review_history h where h.proposal_id = $1) as history,
       (select count(*) from audit_entries where subject_id = $1::text) as audit,
       (select jsonb_agg(state) from review_assignments a where a.proposal_id = $1) as assignments`,
    [proposal.id],
  );

describe('submitting a review', () => {
  it('stores it with its scores, finishes the assignment, drops the draft, and leaves an audit entry', async () => {
    const proposal = await anAssignedProposal(app, conference, [rita]);
    const draft = { ...body(proposal, 2), comment: 'Half a thou', reviewVersion: null };
    expect((await reviewer.put<Saved>(at(proposal, '/draft'), draft, 'new')).status).toBe(200);
    const saved = await reviewer.put<Saved>(at(proposal), body(proposal, 4.5), 'new');
    expect([saved.status, saved.json().version]).toEqual([200, 1]);
    const [now] = await stored(proposal);
    expect(now).toMatchObject({ drafts: null, assignments: ['done'], audit: 1 });
    expect(now!['scores']).toMatchObject([{ value: 4.5 }, { value: 4.5 }]);
    expect(now!['history']).toMatchObject([{ version: 1, content: { verdict: true } }]);
    expect(
      await app.sql('select event, actor_id from audit_entries where subject_id = $1', [proposal.id]),
    ).toEqual([{ event: 'review.submitted', actor_id: rita.userId }]);
  });

  it('is refused where the talk is taken away in the same moment, since somebody else may have it now', async () => {
    const proposal = await anAssignedProposal(app, conference, [rita]);
    const taking = new Client({ connectionString: app.databaseUrl });
    await taking.connect();
    await taking.query('begin');
    await taking.query(`update review_assignments set state = 'revoked' where proposal_id = $1`, [
      proposal.id,
    ]);
    const submitting = reviewer.put(at(proposal), body(proposal), 'new');
    const waits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await app.sql(waits)).length === 0) await new Promise((done) => setTimeout(done, 20));
    await taking.query('commit');
    await taking.end();
    expect((await submitting).status).toBe(404);
    const [now] = await stored(proposal);
    expect(now).toMatchObject({ reviews: null, history: null, assignments: ['revoked'], audit: 0 });
  });

  it('revises the version seen and keeps the earlier one', async () => {
    const proposal = await anAssignedProposal(app, conference, [rita]);
    await reviewer.put(at(proposal), body(proposal, 2), 'new');
    const [first] = Object.values(conference.criteria);
    await app.sql('update criteria set is_required = false where id = $1', [first]);
    const partly = { ...body(proposal, 5), comment: 'Better than I thought.' };
    const revised = await reviewer.put<Saved>(
      at(proposal),
      { ...partly, scores: { ...partly.scores, [first!]: null } },
      1,
    );
    await app.sql('update criteria set is_required = true where id = $1', [first]);
    expect(revised.json().version).toBe(2);
    expect((await stored(proposal))[0]!['scores']).toMatchObject([{ value: 5 }]);
    const history = (
      await reviewer.get<{ items: { version: number; comment: string; scores: object }[] }>(
        at(proposal, '/history'),
      )
    ).json().items;
    expect(history.map(({ version, comment }) => [version, comment])).toEqual([
      [2, 'Better than I thought.'],
      [1, 'Clear, and nobody has shown it before.'],
    ]);
    expect(Object.values(history[1]!.scores)).toEqual([2, 2]);
  });

  it('refuses a stale version with what is stored, and a second creation alike', async () => {
    const proposal = await anAssignedProposal(app, conference, [rita]);
    await reviewer.put(at(proposal), body(proposal), 'new');
    await reviewer.put(at(proposal), { ...body(proposal), comment: 'From the other tab.' }, 1);
    const before = await stored(proposal);
    for (const seen of ['new', 1, 3] as const) {
      const stale = await reviewer.put<Problem>(at(proposal), { ...body(proposal), comment: 'Mine.' }, seen);
      expect([stale.status, stale.json().code, stale.json().current]).toMatchObject([
        412,
        'stale_write',
        { version: 2, comment: 'From the other tab.' },
      ]);
    }
    expect(await stored(proposal)).toEqual(before);
    expect((await reviewer.ask('PUT', at(proposal), { body: body(proposal) })).status).toBe(428);
  });

  it('lets one of two creations at once win', async () => {
    const proposal = await anAssignedProposal(app, conference, [rita]);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) => reviewer.put(at(proposal), body(proposal, 1 + i / 2), 'new')),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 412, 412, 412, 412, 412,
    ]);
    expect((await stored(proposal))[0]).toMatchObject({ audit: 1, history: [{ version: 1 }] });
  });

  it('refuses what was written about another proposal', async () => {
    const [one, two] = [
      await anAssignedProposal(app, conference, [rita]),
      await anAssignedProposal(app, conference, [rita]),
    ];
    const before = await stored(two);
    for (const [method, rest] of [
      ['put', ''],
      ['put', '/draft'],
    ] as const) {
      const sent = rest === '' ? body(one) : { ...body(one), reviewVersion: null };
      const answer = await reviewer[method]<Problem>(at(two, rest), sent, 'new');
      expect([answer.status, answer.json().faults[0]!.field]).toEqual([422, 'proposalId']);
    }
    expect(await stored(two)).toEqual(before);
  });

  it.each<[string, () => object]>([
    ['scores.', () => ({ scores: {} })],
    [
      'scores.',
      () => ({ scores: { [conference.criteria['Content']!]: 7, [conference.criteria['Relevance']!]: 3 } }),
    ],
    ['scores.', () => ({ scores: { [conference.roundId]: 3 } })],
    ['scores', () => ({ scores: { [conference.criteria['Content']!]: '5' } })],
    ['verdict', () => ({ verdict: null })],
    ['verdict', () => ({ verdict: 'yes' })],
    ['confidence', () => ({ confidence: 6 })],
    ['comment', () => ({ comment: '  ' })],
    ['comment', () => ({ comment: 'x'.repeat(10_001) })],
    ['memberId', () => ({ memberId: ravi.memberId })],
  ])('names %s where that is wrong, and changes nothing', async (field, change) => {
    const proposal = await anAssignedProposal(app, conference, [rita]);
    const before = await stored(proposal);
    const answer = await reviewer.put<Problem>(at(proposal), { ...body(proposal), ...change() }, 'new');
    expect(answer.status).toBe(422);
    expect(
      answer
        .json()
        .faults.map((fault) => fault.field)
        .join(' '),
    ).toContain(field);
    expect(await stored(proposal)).toEqual(before);
  });

  it('refuses a better track of another conference', async () => {
    const elsewhere = await aConference(app, 'elsewhere');
    const proposal = await anAssignedProposal(app, conference, [rita]);
    const betterTrackId = elsewhere.tracks['Security']!;
    const answer = await reviewer.put<Problem>(at(proposal), { ...body(proposal), betterTrackId }, 'new');
    expect([answer.status, answer.json().title]).toEqual([422, 'Review names a track of its conference.']);
    expect((await stored(proposal))[0]).toMatchObject({ reviews: null, assignments: ['active'] });
  });

  it('ends with the round, and the draft is still kept', async () => {
    const proposal = await anAssignedProposal(app, conference, [rita]);
    const draft = { ...body(proposal), reviewVersion: null };
    const setEnd = (sql: string) =>
      app.sql(`update review_rounds set closes_at = ${sql} where id = $1`, [conference.roundId]);
    await setEnd(`now() - interval '1 second'`);
    const late = await reviewer.put<Problem>(at(proposal), body(proposal), 'new');
    const kept = await reviewer.put(at(proposal, '/draft'), draft, 'new');
    await setEnd(`now() + interval '10 days'`);
    expect([late.status, late.json().code, kept.status]).toEqual([409, 'deadline_passed', 200]);
    expect((await stored(proposal))[0]).toMatchObject({ reviews: null, assignments: ['active'] });
  });

  it('costs a fixed number of statements', async () => {
    const proposal = await anAssignedProposal(app, conference, [rita]);
    const statements = await app.statementsOf(() => reviewer.put(at(proposal), body(proposal), 'new'));
    expect(statements.length).toBeLessThanOrEqual(6);
    const drafts = await app.statementsOf(() =>
      reviewer.put(at(proposal, '/draft'), { ...body(proposal), reviewVersion: 1 }, 'new'),
    );
    expect(drafts.length).toBeLessThanOrEqual(3);
  });
});

describe('the draft', () => {
  it('keeps what is not whole, moves its version on, and can be thrown away', async () => {
    const proposal = await anAssignedProposal(app, conference, [rita]);
    const partly = { ...body(proposal), scores: {}, verdict: null, comment: '', reviewVersion: null };
    await reviewer.put(at(proposal, '/draft'), partly, 'new');
    const second = await reviewer.put<Saved>(at(proposal, '/draft'), { ...partly, comment: 'Hm.' }, 1);
    expect(second.json().version).toBe(2);
    const page = (await reviewer.get<{ draft: object; review: null }>(at(proposal))).json();
    expect(page).toMatchObject({ draft: { comment: 'Hm.', version: 2, verdict: null }, review: null });
    expect((await reviewer.delete(at(proposal, '/draft'), 1)).status).toBe(412);
    expect((await reviewer.delete(at(proposal, '/draft'), 2)).status).toBe(204);
    expect((await stored(proposal))[0]).toMatchObject({ drafts: null, audit: 0 });
  });

  it('does not overwrite another tab’s', async () => {
    const proposal = await anAssignedProposal(app, conference, [rita]);
    const draft = { ...body(proposal), reviewVersion: null };
    await reviewer.put(at(proposal, '/draft'), { ...draft, comment: 'First tab.' }, 'new');
    const stale = await reviewer.put<{ current: object }>(at(proposal, '/draft'), draft, 'new');
    expect([stale.status, stale.json().current]).toMatchObject([
      412,
      { draft: { comment: 'First tab.' }, review: null },
    ]);
  });
});

describe('declining', () => {
  it('takes the talk out of my queue at once, with the reason and an audit entry; what is done stays', async () => {
    const proposal = await anAssignedProposal(app, conference, [rita, ravi]);
    const declined = await reviewer.post(at(proposal, '/decline'), { reason: 'Not my field.' });
    expect(declined.status).toBe(204);
    expect((await reviewer.get(at(proposal))).status).toBe(404);
    expect((await reviewer.get('/api/conferences/dev-days/review-queue')).text).not.toContain(proposal.id);
    expect((await other.get(at(proposal))).status).toBe(200);
    expect(
      await app.sql(
        `select a.state, a.decline_reason, e.event from review_assignments a, audit_entries e
         where a.proposal_id = $1 and a.member_id = $2 and e.subject_id = $1::text`,
        [proposal.id, rita.memberId],
      ),
    ).toEqual([{ state: 'declined', decline_reason: 'Not my field.', event: 'review_assignment.declined' }]);
    expect((await reviewer.post(at(proposal, '/decline'), { reason: 'Again.' })).status).toBe(404);
    await other.put(at(proposal), body(proposal), 'new');
    expect((await other.post(at(proposal, '/decline'), { reason: 'Too late.' })).status).toBe(409);
    expect((await other.post(at(proposal, '/decline'), { reason: '' })).status).toBe(422);
  });
});

describe('whoever may not review it', () => {
  const attempts = (visitor: Browserless, proposal: TestProposal) =>
    Promise.all([
      visitor.get(at(proposal)),
      visitor.get(at(proposal, '/history')),
      visitor.put(at(proposal), body(proposal), 'new'),
      visitor.put(at(proposal, '/draft'), { ...body(proposal), reviewVersion: null }, 'new'),
      visitor.delete(at(proposal, '/draft'), 1),
      visitor.post(at(proposal, '/decline'), { reason: 'No.' }),
    ]);
  const statuses = async (visitor: Browserless, proposal: TestProposal) => [
    ...new Set((await attempts(visitor, proposal)).map(({ status }) => status)),
  ];

  it('finds nothing when it is not assigned, declined, unchecked, conflicted, own, withdrawn or absent', async () => {
    const foreign = await anAssignedProposal(app, conference, [ravi]);
    const declined = await anAssignedProposal(app, conference, []);
    await assign(app, conference, declined, rita, 'declined');
    const unchecked = await aProposal(app, conference.id);
    await assign(app, conference, unchecked, rita);
    const conflicted = await anAssignedProposal(app, conference, [rita]);
    await app.sql(
      `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'declared')`,
      [conference.id, conflicted.id, rita.memberId],
    );
    const own = await anAssignedProposal(app, conference, [rita], { createdBy: rita.userId });
    const listed = await anAssignedProposal(app, conference, [rita], {
      speakerIds: [await aSpeaker(app, conference.id, { userId: rita.userId })],
    });
    await app.sql('update proposals set conflicts_known = true where id = $1', [listed.id]);
    const withdrawn = await anAssignedProposal(app, conference, [rita], { state: 'withdrawn' });
    const absent = { id: conference.roundId, number: 99_999 };
    const huge = { id: conference.roundId, number: 9_999_999_999 };
    const texts = new Set<string>();
    for (const proposal of [foreign, declined, unchecked, conflicted, own, listed, withdrawn, absent, huge]) {
      for (const answer of await attempts(reviewer, proposal)) {
        expect(answer.status).toBe(404);
        texts.add(answer.text.replace(/"requestId":"[^"]*"/, ''));
      }
    }
    expect(texts.size).toBe(1);
    expect(await app.sql('select 1 from reviews where proposal_id = $1', [foreign.id])).toEqual([]);
  });

  it('is refused by role, as a stranger, and from another conference', async () => {
    const proposal = await anAssignedProposal(app, conference, [rita]);
    const second = await aConference(app, 'second');
    await aMember(app, second.id, rita, ['reviewer', 'organizer']);
    const chair = await aMember(app, conference.id, await aUser(app, 'Chris'), ['organizer', 'cochair']);
    expect(await statuses(await app.visitor().signIn(chair.email), proposal)).toEqual([403]);
    expect(await statuses(app.visitor(), proposal)).toEqual([401]);
    const astray = `/api/conferences/second/reviews/${proposal.number}`;
    expect((await reviewer.get(astray)).status).toBe(404);
    expect((await reviewer.put(astray, body(proposal), 'new')).status).toBe(404);
  });

  it('cannot change or read somebody else’s review of the same proposal', async () => {
    const proposal = await anAssignedProposal(app, conference, [rita, ravi]);
    await reviewer.put(at(proposal), { ...body(proposal), comment: 'CANARY-RITA' }, 'new');
    expect((await other.put(at(proposal), body(proposal), 1)).status).toBe(412);
    expect((await other.get(at(proposal))).text).not.toContain('CANARY-RITA');
    expect((await other.get<{ items: [] }>(at(proposal, '/history'))).json().items).toEqual([]);
    expect((await other.put<Saved>(at(proposal), body(proposal, 1), 'new')).json().version).toBe(1);
  });

  it('waits for a form that is being changed, and is held to the new one', async () => {
    const proposal = await anAssignedProposal(app, conference, [rita]);
    const changing = new Client({ connectionString: app.databaseUrl });
    await changing.connect();
    const key = [conference.id, conference.roundId];
    await changing.query('begin');
    await changing.query('select 1 from review_rounds where conference_id = $1 and id = $2 for update', key);
    await changing.query('update criteria set max = 3 where conference_id = $1 and round_id = $2', key);
    await changing.query(
      'update review_rounds set form_version = form_version + 1 where conference_id = $1 and id = $2',
      key,
    );
    const submitted = reviewer.put(at(proposal), body(proposal, 4), 'new');
    await expect(Promise.race([submitted, new Promise((go) => setTimeout(go, 300, 'waits'))])).resolves.toBe(
      'waits',
    );
    await changing.query('commit');
    expect((await submitted).status).toBe(422);
    await changing.query('update criteria set max = 5 where conference_id = $1 and round_id = $2', key);
    await changing.end();
  });
});
