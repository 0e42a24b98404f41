import type { CalibrationAnswer, CalibrationReviewers } from '#api/features/calibration/calibration.types';
import { CalibrationService } from '#api/features/calibration/calibration.service';
import { manyReviews } from '../../factories/many-reviews';
import { type TestApp, startTestApp } from '../app';
import type { Answer, Browserless } from '../browserless';
import { type ChairsWorld, chairsWorld } from '../decisions/chairs-world';

// A run waits for a thread that compiles as it loads: on a busy machine that takes its time.
jest.setTimeout(120_000);

let app: TestApp;
let world: ChairsWorld;

beforeAll(async () => {
  app = await startTestApp();
  world = await chairsWorld(app, 'calibrated');
  await manyReviews(app, world.conference);
});
afterAll(() => app.close());

const path = (): string => world.url('ranking/calibration');
const ask = (who: Browserless): Promise<Answer<CalibrationAnswer>> => who.get<CalibrationAnswer>(path());
const read = async (who: Browserless): Promise<CalibrationAnswer> => (await ask(who)).json();
const address = () => ({ conferenceId: world.conference.id, roundId: world.conference.roundId });
const computed = (): Promise<void> => app.get(CalibrationService).calibrate(address());
const switched = (isOn: boolean): Promise<unknown> =>
  app.sql('update conferences set uses_calibration = $2 where id = $1', [world.conference.id, isOn]);

describe('calibration', () => {
  it('is off until the conference wants it, and computes nothing then', async () => {
    await computed();
    expect(await read(world.otto)).toMatchObject({ state: 'off', isStale: false, run: null });
    expect(
      await app.sql('select 1 from calibration_runs where conference_id = $1', [world.conference.id]),
    ).toEqual([]);
  });

  it('is on its way as soon as somebody looks, and there a moment later', async () => {
    await switched(true);
    expect(await read(world.otto)).toMatchObject({ state: 'computing', isStale: true });
    await waitUntil(async () => (await read(world.otto)).state === 'ready');
    const { run } = await read(world.otto);
    expect(run).toMatchObject({ modelVersion: 1, seed: 20 });
    expect(run!.talks.number.length).toBe(run!.talks.score.length);
    expect(['hierarchical', 'blup']).toContain(run!.method);
  });

  it('shows a chair the talks they may read and no others', async () => {
    const of = async (who: Browserless): Promise<number[]> => (await read(who)).run!.talks.number;
    const { hidden, unscored, elsewhere } = world.talks;
    const all = await of(world.otto);
    expect(all).toContain(hidden.number);
    expect(all).not.toContain(unscored.number);
    expect(await of(world.carla)).toEqual(all.filter((number) => number !== hidden.number));
    const networking = await of(world.tessa);
    expect(networking).toContain(elsewhere.number);
    expect(networking).toHaveLength(13);
  });

  it('gives no probability in a track without a budget', async () => {
    const { talks } = (await read(world.tessa)).run!;
    expect(new Set(talks.withinBudget)).toEqual(new Set([null]));
    expect((await read(world.otto)).run!.talks.withinBudget.some((p) => p !== null)).toBe(true);
  });

  it('answers 304 while nothing changed', async () => {
    const first = await ask(world.otto);
    const tag = first.headers.get('etag')!;
    const again = await world.otto.get(path(), { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
  });

  it('takes three statements beside the guard’s one, whatever the number of talks', async () => {
    expect(await app.statementsOf(() => read(world.otto))).toHaveLength(4);
  });

  it('computes the same bytes anew from the same reviews', async () => {
    const stored = (): Promise<{ result: string }[]> =>
      app.sql<{ result: string }>(
        'select result::text as result from calibration_runs where conference_id = $1',
        [world.conference.id],
      );
    const before = await stored();
    await app.sql('delete from calibration_runs where conference_id = $1', [world.conference.id]);
    await computed();
    expect(await stored()).toEqual(before);
  });

  it.each([
    [
      'a review that is set aside',
      `update reviews set is_counted = false where conference_id = $1 and member_id = (select id from committee_members where conference_id = $1 and name = 'Mia')`,
    ],
    ['a changed weight', 'update criteria set weight = weight + 1 where conference_id = $1'],
    ['a changed budget', 'update tracks set places = 5 where conference_id = $1'],
  ])('is stale after %s, shows the run before meanwhile, and catches up', async (_, sql) => {
    await app.sql('update calibration_runs set seconds = 0 where conference_id = $1', [world.conference.id]);
    const before = (await read(world.otto)).run!;
    await app.sql(sql, [world.conference.id]);
    expect(await read(world.otto)).toMatchObject({
      state: 'computing',
      isStale: true,
      run: { id: before.id },
    });
    await waitUntil(async () => (await read(world.otto)).state === 'ready');
    expect((await read(world.otto)).run!.id).not.toBe(before.id);
  });

  it('rests after a run by what that took', async () => {
    const key = `calibrate:${world.conference.roundId}`;
    await app.sql('update calibration_runs set seconds = 900 where conference_id = $1', [
      world.conference.id,
    ]);
    await app.sql('update tracks set places = 6 where conference_id = $1', [world.conference.id]);
    expect(await read(world.otto)).toMatchObject({ state: 'computing' });
    const waits = `select run_at > now() + interval '20 minutes' as rests from graphile_worker.jobs where key = $1`;
    expect(await app.sql(waits, [key])).toEqual([{ rests: true }]);
    await app.sql('select graphile_worker.remove_job($1)', [key]);
  });
});

describe('what calibration says of reviewers', () => {
  const reviewers = async (who: Browserless): Promise<Answer<CalibrationReviewers>> =>
    who.get<CalibrationReviewers>(`${path()}/reviewers`);

  it('finds the harsh one, with an interval and a pace', async () => {
    const { reviewers: people, criteria } = (await reviewers(world.otto)).json();
    const harsh = people.find(({ name }) => name === 'Harsh')!;
    expect(harsh.offset.high).toBeLessThan(0);
    expect(harsh).toMatchObject({ days: 1 });
    expect(criteria.map(({ name }) => name)).toEqual(['Content', 'Relevance']);
    expect(criteria[0]!.coefficient).toBeGreaterThan(0);
  });

  it('is for organizers and co-chairs, and for co-chairs only where the round names reviewers to them', async () => {
    expect((await reviewers(world.tessa)).status).toBe(403);
    expect((await reviewers(world.rita)).status).toBe(403);
    expect((await reviewers(world.carla)).status).toBe(200);
    await app.sql(`update review_rounds set reviewers_named = 'to_nobody' where conference_id = $1`, [
      world.conference.id,
    ]);
    expect((await reviewers(world.carla)).status).toBe(403);
    expect((await read(world.carla)).mayReadReviewers).toBe(false);
    expect((await reviewers(world.otto)).status).toBe(200);
  });
});

async function waitUntil(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 110_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come to be.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
