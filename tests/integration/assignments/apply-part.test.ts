import { AssignmentDesk } from '../../factories/assignment-desk';
import { anAssignmentSeason } from '../../factories/assignment-season';
import { type TestApp, startTestApp } from '../app';

let app: TestApp;
let desk: AssignmentDesk;
let seasons = 0;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  desk = new AssignmentDesk(app, await anAssignmentSeason(app, `part-${++seasons}`));
});

const part = (chosen: object) => ({ trackIds: [], numbers: [], memberIds: [], ...chosen });
const numbersOf = (rows: readonly { number: number }[]) => rows.map(({ number }) => number);

describe('applying a part of a run', () => {
  it('changes only the talks of the chosen track, says what was left, and is taken back exactly', async () => {
    const run = await desk.computed();
    const security = desk.season.conference.tracks['Security'];
    const applied = await desk.act(run, 'apply', { part: part({ trackIds: [security] }) });
    expect([applied.status, applied.json()]).toMatchObject([200, { added: 8, removed: 0, kept: 0, left: 8 }]);
    expect(numbersOf(await desk.active())).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    expect(await desk.finished(run.id)).toMatchObject({
      state: 'applied',
      applied: { added: 8, removed: 0, left: 8 },
    });
    const undone = await desk.act({ ...run, version: applied.json()['version']! }, 'undo');
    expect(undone.json()).toMatchObject({ revoked: 8, restored: 0, left: 0 });
    expect(await desk.active()).toEqual([]);
  });

  it('changes only the chosen talks, or those of the chosen people', async () => {
    await desk.act(await desk.computed(), 'apply', { part: part({ numbers: [3, 5] }) });
    expect(numbersOf(await desk.active())).toEqual([3, 3, 5, 5]);
    const run = await desk.computed();
    const rolf = desk.season.reviewers[4]!.memberId;
    const before = await desk.active();
    await desk.act(run, 'apply', { part: part({ memberIds: [rolf] }) });
    const fresh = (await desk.active()).filter(
      (row) => !before.some(({ number, member }) => number === row.number && member === row.member),
    );
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.map(({ member }) => member)).toEqual(fresh.map(() => rolf));
  });

  it('moves one talk from a reviewer to another and gives it back', async () => {
    await desk.act(await desk.computed(), 'apply');
    const before = await desk.active();
    const rolf = desk.season.reviewers[4]!.memberId;
    await app.sql('update committee_members set max_load = 0 where id = $1', [rolf]);
    const run = await desk.computed();
    const { number } = before.find(({ member }) => member === rolf)!;
    const applied = await desk.act(run, 'apply', { part: part({ numbers: [number] }) });
    expect(applied.json()).toMatchObject({ removed: 1 });
    expect((await desk.active()).filter((row) => row.number === number && row.member === rolf)).toEqual([]);
    await app.sql('update committee_members set max_load = null where id = $1', [rolf]);
    await desk.act({ ...run, version: applied.json()['version']! }, 'undo');
    expect(await desk.active()).toEqual(before);
  });

  it('shows which talks would change, who would come and who would go', async () => {
    await desk.act(await desk.computed(), 'apply');
    const rolf = desk.season.reviewers[4]!.memberId;
    const his = numbersOf((await desk.active()).filter(({ member }) => member === rolf));
    await app.sql('update committee_members set max_load = 0 where id = $1', [rolf]);
    const run = await desk.computed();
    const { items } = (
      await desk.season.cochair.get<{
        items: { number: number; reviewers: { isNew: boolean }[]; gone: { memberId: string }[] }[];
      }>(desk.path(`/${run.id}/plan?changes=true`))
    ).json();
    const left = items.filter(({ gone }) => gone.some(({ memberId }) => memberId === rolf));
    expect(numbersOf(left)).toEqual(his);
    for (const { reviewers, gone } of items) {
      expect(reviewers.filter(({ isNew }) => isNew).length + gone.length).toBeGreaterThan(0);
    }
  });

  it('says before what it would do, and what forbids it', async () => {
    await desk.act(await desk.computed({ reviewsPerProposal: 1 }), 'apply');
    const run = await desk.computed();
    const ask = (chosen: object) =>
      desk.season.cochair.post<Record<string, unknown>>(desk.path(`/${run.id}/part-preview`), part(chosen));
    expect((await ask({ numbers: [3] })).json()).toEqual({
      added: 1,
      removed: 0,
      left: 7,
      short: 7,
      fewer: 0,
      refusals: [],
    });
    expect((await ask({})).json()).toMatchObject({ added: 0, left: 8, short: 8 });
    expect(await desk.active()).toHaveLength(8);
  });

  it('refuses a choice in which nothing lies, and the run can still be applied', async () => {
    const run = await desk.computed();
    const empty = await desk.act(run, 'apply', { part: part({ numbers: [99] }) });
    expect([empty.status, empty.json().title]).toEqual([409, expect.stringContaining('Nothing of this run')]);
    expect((await desk.act(run, 'apply', { part: null })).json()).toMatchObject({ added: 16, left: 0 });
  });

  it('happens once when two apply different parts at the same moment', async () => {
    const run = await desk.computed();
    const answers = await Promise.all([
      desk.act(run, 'apply', { part: part({ numbers: [3] }) }),
      desk.act(run, 'apply', { part: part({ numbers: [4] }) }, desk.season.cochair),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    expect(new Set(numbersOf(await desk.active())).size).toBe(1);
  });
});
