import { AssignmentDesk, type DeskRun } from '../../factories/assignment-desk';
import { aConflictOfInterest, anAssignmentSeason } from '../../factories/assignment-season';
import { type TestApp, startTestApp } from '../app';

let app: TestApp;
let desk: AssignmentDesk;
let seasons = 0;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  desk = new AssignmentDesk(app, await anAssignmentSeason(app, `file-${++seasons}`));
});

interface Judged extends DeskRun {
  readonly proof: unknown;
  readonly check: {
    readonly blockingCount: number;
    readonly blocking: { message: string; remedy: string }[];
    readonly warningCount: number;
    readonly warnings: { message: string }[];
  };
}

const exported = async (run: { id: string }, by = desk.season.cochair) =>
  (await by.get(desk.path(`/${run.id}/plan.csv`))).text;
const bring = (text: string, roundId = desk.season.conference.roundId, by = desk.season.organizer) =>
  by.post<{ id: string; title: string; faults: { line: number; field: string; reason: string }[] }>(
    desk.path('/import'),
    { roundId, text },
  );
const imported = async (text: string): Promise<Judged> =>
  (await desk.finished((await bring(text)).json().id)) as Judged;
/** Olga has a conflict of interest with #2; she may not bring its reviewers. */
const withoutTalk2 = (text: string) =>
  text
    .split('\r\n')
    .filter((line) => !line.startsWith('2,'))
    .join('\r\n');

describe('a plan as a file', () => {
  it('comes back as the same assignments', async () => {
    await app.sql(`update proposals set title = '=HYPERLINK("x")' where id = $1`, [
      desk.season.proposalIds[2],
    ]);
    await app.sql(`delete from conflicts_of_interest where member_id = $1`, [
      desk.season.seats.olga.memberId,
    ]);
    const run = await desk.computed();
    const text = await exported(run);
    expect(text).toContain(`3,"'=HYPERLINK(""x"")",Security,`);
    const back = await imported(text);
    expect(back).toMatchObject({ kind: 'import', state: 'ready', proof: null });
    expect(back.check).toMatchObject({ blockingCount: 0, blocking: [] });
    expect(await exported(back)).toBe(text);
    await desk.act(run, 'apply');
    const first = await desk.active();
    const again = await imported(text);
    expect(again.preview).toMatchObject({ added: 0, removed: 0 });
    await desk.act(await desk.finished(run.id), 'undo');
    expect(await desk.active()).toEqual([]);
    const fresh = await imported(text);
    expect((await desk.act(fresh, 'apply')).json()).toMatchObject({ added: 16, removed: 0 });
    expect(await desk.active()).toEqual(first);
  });

  it('holds nothing of a talk that the reader has a conflict of interest with, and takes nothing for it', async () => {
    const run = await desk.computed();
    const all = await exported(run);
    const hers = await exported(run, desk.season.organizer);
    expect(hers).toBe(withoutTalk2(all));
    const refused = await bring(all);
    expect([refused.status, refused.json().faults.map(({ field }) => field)]).toEqual([
      422,
      ['talk', 'talk'],
    ]);
    await desk.act(run, 'apply');
    const before = await desk.active();
    await desk.act(await imported(hers), 'apply');
    expect(await desk.active()).toEqual(before);
  });

  it('is judged before it is applied, and not applied over a broken rule', async () => {
    const { proposalIds, reviewers } = desk.season;
    await aConflictOfInterest(app, desk.season.conference.id, proposalIds[4]!, reviewers[2]!.memberId);
    const run = await imported(`talk,member\n5,${reviewers[2]!.memberId}\n6,${reviewers[2]!.memberId}`);
    expect(run.check.blocking).toMatchObject([
      { message: expect.stringContaining('has a conflict of interest with #5') },
    ]);
    expect(run.check.warnings).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('#6') }),
    );
    const refused = await desk.act(run, 'apply');
    expect([refused.status, refused.json().title]).toEqual([409, expect.stringContaining('#5')]);
    expect(await desk.active()).toEqual([]);
    const part = { trackIds: [], numbers: [6], memberIds: [] };
    expect((await desk.act(run, 'apply', { part })).json()).toMatchObject({ added: 1, left: 1 });
  });

  it('keeps begun reviews whatever the file says', async () => {
    await desk.act(await desk.computed(), 'apply');
    const [one] = (await desk.active()).filter(({ number }) => number === 5);
    await desk.begin(one!);
    const run = await imported('talk,member\n5,');
    expect(run.check.blockingCount).toBe(1);
    expect((await desk.act(run, 'apply')).status).toBe(409);
    expect(await desk.active()).toContainEqual(one);
  });

  it('names every bad line with its field and what to do, and stores nothing', async () => {
    const answer = await bring('talk,e-mail\n99,x@example.org\n3,nobody@example.org\n3,');
    expect([answer.status, answer.json().faults]).toEqual([
      422,
      [
        { line: 2, field: 'talk', reason: expect.stringContaining('no submitted talk 99') },
        { line: 3, field: 'email', reason: expect.stringContaining('nobody@example.org') },
      ],
    ]);
    expect((await bring('talk,"member\n3,')).status).toBe(422);
    expect((await desk.season.cochair.get<{ items: unknown[] }>(desk.path())).json().items).toEqual([]);
  });

  it('is for organizers, and for rounds of their conference', async () => {
    expect((await bring('talk,member', undefined, desk.season.cochair)).status).toBe(403);
    const other = await anAssignmentSeason(app, `file-other-${seasons}`);
    expect((await bring('talk,member', other.conference.roundId)).status).toBe(404);
    const run = await desk.computed();
    expect((await desk.season.reviewer.get(desk.path(`/${run.id}/plan.csv`))).status).toBe(403);
  });
});

describe('computing once more', () => {
  it('gives the same plan from the same input and seed, whatever has changed since', async () => {
    const run = await desk.computed({ seed: 11, balanceOverAffinity: 20 });
    await app.sql('update committee_members set max_load = 0 where id = $1', [
      desk.season.reviewers[3]!.memberId,
    ]);
    const repeated = await desk.act(run, 'repeat');
    expect(repeated.status).toBe(202);
    const again = await desk.finished(repeated.json().id);
    expect(again).toMatchObject({ state: 'ready', seed: 11 });
    expect(await desk.plan(again)).toBe(await desk.plan(run));
    const refused = await desk.act(again, 'apply');
    expect([refused.status, refused.json().title]).toEqual([409, expect.stringContaining('out of date')]);
  });
});

describe('what a run is told', () => {
  it('is shown with the run, defaults from the round included', async () => {
    const { id } = await desk.computed({ reviewsPerProposal: 3, onePerCompany: false, mostOnOneSpeaker: 2 });
    const run = (await desk.season.cochair.get<{ settings: object }>(desk.path(`/${id}`))).json();
    expect(run.settings).toMatchObject({
      reviewsPerProposal: 3,
      reviewsFloor: 2,
      balanceOverAffinity: 100,
      onePerCompany: false,
      mostOnOneSpeaker: 2,
      noCycles: true,
      mostLikely: null,
    });
  });

  it.each([
    ['balanceOverAffinity', { balanceOverAffinity: 101 }],
    ['mostLikely', { mostLikely: 0 }],
    ['expertsPerTrackMin', { reviewsPerProposal: 2, expertsPerTrackMin: 3 }],
    ['noCycles', { noCycles: 'yes' }],
  ])('is refused with a bad %s', async (field, change) => {
    const answer = await desk.start(change);
    expect([answer.status, answer.text.includes(field)]).toEqual([422, true]);
  });
});
