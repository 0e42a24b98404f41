import {
  aConflictOfInterest,
  anAssignmentSeason,
  type AssignmentSeason,
} from '../../factories/assignment-season';
import { Jobs } from '#api/platform/jobs';
import { newId } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';
import type { Answer, Browserless } from '../browserless';

interface Run {
  readonly id: string;
  readonly state: string;
  readonly seed: number;
  readonly version: number;
  readonly failure: string | null;
  readonly proof: { readonly isOptimal: boolean } | null;
  readonly preview: {
    readonly places: number;
    readonly wanted: number;
    readonly coveredProposals: number;
    readonly added: number;
    readonly kept: number;
    readonly removed: number;
    readonly expertPlaces: number;
    readonly uncoveredCount: number;
    readonly uncovered: { readonly number: number; readonly title: string | null }[];
    readonly bottleneck: { readonly missing: number; readonly members: { readonly name: string }[] } | null;
    readonly loads: { readonly name: string; readonly before: number; readonly after: number }[];
    readonly worstServed: { readonly number: number; readonly title: string | null }[];
  } | null;
}

let app: TestApp;
let seasons = 0;
let season: AssignmentSeason;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  season = await anAssignmentSeason(app, `season-${++seasons}`);
});

const path = (rest = '') => `/api/conferences/${season.conference.slug}/assignment-runs${rest}`;

async function finished(id: string, by: Browserless = season.organizer): Promise<Run> {
  for (let i = 0; i < 200; i++) {
    const run = (await by.get<Run>(path(`/${id}`))).json();
    if (!['queued', 'running'].includes(run.state)) return run;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the run does not end');
}

async function start(changes: object = {}): Promise<Answer<{ id: string }>> {
  const body = { roundId: season.conference.roundId, reviewsPerProposal: 2, seed: 7, ...changes };
  return season.organizer.post<{ id: string }>(path(), body);
}

async function computed(changes: object = {}): Promise<Run> {
  return finished((await start(changes)).json().id);
}

const act = (run: Run, what: 'apply' | 'undo' | 'cancel', by = season.organizer, version = run.version) =>
  by.post<Record<string, number> & { title: string; code: string }>(path(`/${run.id}/${what}`), undefined, {
    version,
  });

const stored = () =>
  app.sql<{ proposal: string; member: string; state: string }>(
    `select proposal_id as proposal, member_id as member, state from review_assignments where conference_id = $1 order by 1, 2`,
    [season.conference.id],
  );

const active = async () => (await stored()).filter(({ state }) => state === 'active');

describe('a run', () => {
  it('is computed in the background, proved, and changes nothing by itself', async () => {
    const started = await start();
    expect(started.status).toBe(202);
    expect(started.headers.get('location')).toBe(path(`/${started.json().id}`));
    const run = await finished(started.json().id);
    expect(run).toMatchObject({ state: 'ready', seed: 7, proof: { isOptimal: true }, failure: null });
    expect(run.preview).toMatchObject({
      places: 16,
      wanted: 16,
      coveredProposals: 8,
      added: 16,
      kept: 0,
      removed: 0,
    });
    expect(run.preview!.loads.map(({ after }) => after).reduce((sum, load) => sum + load, 0)).toBe(16);
    expect(await stored()).toEqual([]);
  });

  it('gives the same result for the same facts and seed', async () => {
    const [first, second] = [await computed(), await computed()];
    const plan = async (run: Run) => (await season.cochair.get(path(`/${run.id}/plan`))).text;
    expect(await plan(first)).toBe(await plan(second));
  });

  it('says which talks cannot be covered, and why', async () => {
    const { preview } = await computed({ maxLoad: 3 });
    expect(preview).toMatchObject({ places: 15, uncoveredCount: 1, bottleneck: { missing: 1 } });
    expect(preview!.bottleneck!.members).toHaveLength(5);
  });

  it('hides from a chair with a conflict of interest who reviews that talk', async () => {
    const run = await computed();
    const seenBy = async (by: Browserless) =>
      (
        await by.get<{ items: { number: number; title: string | null; reviewers: unknown[] | null }[] }>(
          path(`/${run.id}/plan`),
        )
      )
        .json()
        .items.filter(({ reviewers, title }) => reviewers === null && title === null)
        .map(({ number }) => number);
    expect(await seenBy(season.organizer)).toEqual([2]);
    expect(await seenBy(season.cochair)).toEqual([]);
    const { preview } = (await season.organizer.get<Run>(path(`/${run.id}`))).json();
    expect(preview!.worstServed.filter(({ title }) => title === null).map(({ number }) => number)).toEqual([
      2,
    ]);
  });

  it('never assigns over a conflict of interest, and detects what is not known yet first', async () => {
    await app.sql(`update proposals set conflicts_known = false where conference_id = $1`, [
      season.conference.id,
    ]);
    const run = await computed();
    expect((await act(run, 'apply')).status).toBe(200);
    const conflicted = {
      proposal: season.proposalIds[0],
      member: season.reviewers[0]!.memberId,
      state: 'active',
    };
    const now = await stored();
    expect(now).toHaveLength(16);
    expect(now).not.toContainEqual(conflicted);
  });

  it('is one at a time in a round', async () => {
    await app.sql(
      `insert into assignment_runs (conference_id, id, round_id, state, seed, settings) values ($1, $1, $2, 'running', 1, '{}')`,
      [season.conference.id, season.conference.roundId],
    );
    const answer = await start();
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('being computed already');
  });

  it('is refused where everybody reviews everything', async () => {
    await app.sql('update conferences set uses_assignment = false where id = $1', [season.conference.id]);
    expect((await start()).status).toBe(409);
  });

  it.each([
    ['reviewsPerProposal', { reviewsPerProposal: 0 }],
    ['reviewsPerProposal', { reviewsPerProposal: 2.5 }],
    ['maxLoad', { maxLoad: -1 }],
    ['roundId', { roundId: 'first' }],
  ])('refuses a bad %s and stores nothing', async (field, change) => {
    const answer = await start(change);
    expect([answer.status, answer.text.includes(field)]).toEqual([422, true]);
    expect((await season.organizer.get<{ items: unknown[] }>(path())).json().items).toEqual([]);
  });

  it('knows no round of another conference', async () => {
    const other = await anAssignmentSeason(app, `other-${seasons}`);
    expect((await start({ roundId: other.conference.roundId })).status).toBe(404);
  });

  it('can be cancelled while it waits, and is then not computed', async () => {
    const { id: conferenceId, roundId } = season.conference;
    const id = newId();
    await app.sql(
      `insert into assignment_runs (conference_id, id, round_id, seed, settings) values ($1, $2, $3, 1, '{"reviewsPerProposal":2,"maxLoad":null}')`,
      [conferenceId, id, roundId],
    );
    const waiting = (await season.organizer.get<Run>(path(`/${id}`))).json();
    expect((await act(waiting, 'cancel')).status).toBe(200);
    await app.inTransaction({ userId: null, conferenceId }, (tx) =>
      app.get(Jobs).enqueue(tx, 'assignment_run', { conferenceId, runId: id }),
    );
    await computed();
    expect(await finished(id)).toMatchObject({ state: 'cancelled', preview: null });
  });

  it('is computed to the same result when its process died in the middle', async () => {
    const { id: conferenceId } = season.conference;
    const { id, version } = await computed();
    const plan = (await season.cochair.get(path(`/${id}/plan`))).text;
    await app.sql(`update assignment_runs set state = 'running', result = null, proof = null where id = $1`, [
      id,
    ]);
    await app.inTransaction({ userId: null, conferenceId }, (tx) =>
      app.get(Jobs).enqueue(tx, 'assignment_run', { conferenceId, runId: id }),
    );
    expect(await finished(id)).toMatchObject({ state: 'ready', version: version + 2 });
    expect((await season.cochair.get(path(`/${id}/plan`))).text).toBe(plan);
  });
});

describe('applying a run', () => {
  it('makes every assignment at once, with an audit entry, and is shown in lists by talk and by reviewer', async () => {
    const run = await computed();
    const applied = await act(run, 'apply', season.cochair);
    expect([applied.status, applied.json()]).toEqual([
      200,
      { added: 16, removed: 0, kept: 0, left: 0, version: run.version + 1 },
    ]);
    expect(await active()).toHaveLength(16);
    expect(
      await app.sql(
        `select event, details from audit_entries where conference_id = $1 order by id desc limit 1`,
        [season.conference.id],
      ),
    ).toEqual([{ event: 'assignment_run.applied', details: { added: 16, removed: 0, kept: 0, left: 0 } }]);
    const list = `/api/conferences/${season.conference.slug}/rounds/${season.conference.roundId}/assignments`;
    const items = async (by: Browserless, query: string) =>
      (await by.get<{ items: { number: number; memberId: string }[] }>(list + query)).json().items;
    expect(await items(season.cochair, '?number=2')).toHaveLength(2);
    expect(await items(season.organizer, '?number=2')).toEqual([]);
    expect(await items(season.organizer, '')).toHaveLength(14);
    const mine = await items(season.cochair, `?memberId=${season.reviewers[0]!.memberId}`);
    expect(mine.map(({ memberId }) => memberId)).toEqual(mine.map(() => season.reviewers[0]!.memberId));
  });

  it('refuses a stale version, says how the run stands now, and changes nothing', async () => {
    const run = await computed();
    const answer = await act(run, 'apply', season.organizer, run.version - 1);
    expect([answer.status, answer.json()]).toMatchObject([
      412,
      { code: 'stale_write', current: { state: 'ready' } },
    ]);
    expect(await stored()).toEqual([]);
  });

  it('happens once when two apply at the same moment', async () => {
    const run = await computed();
    const answers = await Promise.all([act(run, 'apply'), act(run, 'apply', season.cochair)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    expect(await active()).toHaveLength(16);
  });

  it.each([
    [
      'a conflict of interest was declared',
      '1 conflict of interest',
      () =>
        aConflictOfInterest(app, season.conference.id, season.proposalIds[4]!, season.reviewers[2]!.memberId),
    ],
    [
      'a reviewer left',
      '1 committee member',
      () =>
        app.sql(`update committee_members set state = 'left' where id = $1`, [season.reviewers[2]!.memberId]),
    ],
    [
      'a talk was withdrawn',
      '1 talk',
      () => app.sql(`update proposals set state = 'withdrawn' where id = $1`, [season.proposalIds[3]]),
    ],
    [
      'somebody was assigned by hand',
      '1 assignment',
      () =>
        app.sql(
          'insert into review_assignments (conference_id, round_id, proposal_id, member_id) values ($1, $2, $3, $4)',
          [
            season.conference.id,
            season.conference.roundId,
            season.proposalIds[3],
            season.reviewers[4]!.memberId,
          ],
        ),
    ],
  ])('is refused in words after %s', async (_, words, change) => {
    const run = await computed();
    await change();
    const before = await stored();
    const answer = await act(run, 'apply');
    expect([answer.status, answer.json().code]).toEqual([409, 'wrong_state']);
    expect(answer.json().title).toContain(words);
    expect(await stored()).toEqual(before);
  });

  it('keeps what is begun and takes away only what is untouched', async () => {
    await act(await computed(), 'apply');
    const before = await active();
    const gone = season.reviewers[4]!.memberId;
    await app.sql(
      `insert into review_drafts (conference_id, round_id, proposal_id, member_id, content)
       select conference_id, round_id, proposal_id, member_id, '{}' from review_assignments where conference_id = $1 and member_id <> $2`,
      [season.conference.id, gone],
    );
    const limited = await app.sql(`update committee_members set max_load = 0 where id = $1 returning id`, [
      gone,
    ]);
    expect(limited).toHaveLength(1);
    const run = await computed();
    expect((await act(run, 'apply')).status).toBe(200);
    const after = await active();
    const begun = before.filter(({ member }) => member !== gone);
    expect(after.filter(({ member }) => member === gone)).toEqual([]);
    expect(after).toEqual(expect.arrayContaining(begun));
    expect(after).toHaveLength(16);
  });
});

describe('undoing a run', () => {
  it('takes back what is untouched and leaves what somebody has begun', async () => {
    await act(await computed({ reviewsPerProposal: 1 }), 'apply');
    const first = await active();
    const run = await computed();
    const applied = (await act(run, 'apply')).json();
    const added = (await active()).filter(
      ({ proposal, member }) => !first.some((old) => old.proposal === proposal && old.member === member),
    );
    expect(added).toHaveLength(applied['added']!);
    await app.sql(
      `insert into review_drafts (conference_id, round_id, proposal_id, member_id, content) values ($1, $2, $3, $4, '{}')`,
      [season.conference.id, season.conference.roundId, added[0]!.proposal, added[0]!.member],
    );
    const undone = await act(run, 'undo', season.organizer, applied['version']);
    expect([undone.status, undone.json()]).toMatchObject([200, { revoked: added.length - 1, left: 1 }]);
    expect(await active()).toEqual(expect.arrayContaining(first.concat({ ...added[0]!, state: 'active' })));
    expect(await active()).toHaveLength(first.length + 1);
    const again = await act(run, 'undo', season.organizer, undone.json()['version']);
    expect(again.status).toBe(409);
  });

  it('does not give back over a conflict of interest declared since', async () => {
    await act(await computed(), 'apply');
    const rolf = season.reviewers[4]!.memberId;
    const rolfs = (await active()).filter(({ member }) => member === rolf);
    await app.sql(`update committee_members set max_load = 0 where id = $1`, [rolf]);
    const run = await computed();
    const applied = (await act(run, 'apply')).json();
    expect(applied['removed']).toBeGreaterThanOrEqual(rolfs.length);
    await app.sql(`update committee_members set max_load = null where id = $1`, [rolf]);
    await aConflictOfInterest(app, season.conference.id, rolfs[0]!.proposal, rolf);
    const undone = (await act(run, 'undo', season.organizer, applied['version'])).json();
    expect(undone['left']).toBe(1);
    expect((await active()).filter(({ member }) => member === rolf)).toHaveLength(rolfs.length - 1);
  });
});

describe('who may', () => {
  it('lets only chairs see runs, only organizers start and cancel, and nobody from elsewhere know of them', async () => {
    const run = await computed();
    const stranger = (await anAssignmentSeason(app, `far-${seasons}`)).organizer;
    const asked = async (by: Browserless) => [
      (await by.get(path())).status,
      (await by.get(path(`/${run.id}`))).status,
      (await by.get(path(`/${run.id}/plan`))).status,
    ];
    expect(await asked(season.cochair)).toEqual([200, 200, 200]);
    expect(await asked(season.reviewer)).toEqual([403, 403, 403]);
    expect(await asked(app.visitor())).toEqual([401, 401, 401]);
    expect(await asked(stranger)).toEqual([403, 403, 403]);
    const body = { roundId: season.conference.roundId, reviewsPerProposal: 2 };
    expect((await season.cochair.post(path(), body)).status).toBe(403);
    expect((await act(run, 'cancel', season.cochair)).status).toBe(403);
    expect((await act(run, 'apply', season.reviewer)).status).toBe(403);
  });

  it('does not find a run of another conference', async () => {
    const run = await computed();
    const there = await anAssignmentSeason(app, `there-${seasons}`);
    const elsewhere = `/api/conferences/${there.conference.slug}/assignment-runs/${run.id}`;
    expect((await there.organizer.get(elsewhere)).status).toBe(404);
    expect(
      (await there.organizer.post(`${elsewhere}/apply`, undefined, { version: run.version })).status,
    ).toBe(404);
  });
});

describe('reading', () => {
  it('costs the same statements whatever the size', async () => {
    const run = await computed();
    const list = `/api/conferences/${season.conference.slug}/rounds/${season.conference.roundId}/assignments`;
    const cost = async (url: string): Promise<number> =>
      (await app.statementsOf(() => season.cochair.get(url))).length;
    expect([await cost(path()), await cost(path(`/${run.id}`)), await cost(path(`/${run.id}/plan`))]).toEqual(
      // A run asks as well whether the round hides who speaks: its rules would tell.
      [2, 5, 4],
    );
    expect([await cost(list), await cost(list.replace(/assignments$/, 'assignment-board'))]).toEqual([3, 3]);
  });
});
