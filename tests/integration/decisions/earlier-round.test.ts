import type { EarlierRoundScores } from '#api/features/decisions/earlier-round.types';
import type { RankedList } from '#api/features/decisions/ranked-list.types';
import { aRound } from '../../factories/rounds';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';
import { type ChairsWorld, chairsWorld } from './chairs-world';

let app: TestApp;
let world: ChairsWorld;
let second: string;

beforeAll(async () => {
  app = await startTestApp();
  world = await chairsWorld(app, 'two-rounds-ranked');
  const { best, hidden } = world.talks;
  const proposalIds = [best.id, hidden.id];
  second = (await aRound(app, world.conference, { proposalIds })).roundId;
});
afterAll(() => app.close());

const ranked = async (who: Browserless, query = ''): Promise<RankedList> =>
  (await who.get<RankedList>(world.url(`ranking${query}`))).json();
const earlier = async (who: Browserless, query = ''): Promise<EarlierRoundScores> =>
  (await who.get<EarlierRoundScores>(world.url(`ranking/earlier-round${query}`))).json();
const first = (): string => `?round=${world.conference.roundId}`;

describe('the ranked list of a round that is for chosen talks', () => {
  it('says which they are, and that all are in a round that takes all', async () => {
    const { round, rows } = await ranked(world.otto);
    expect(round).toMatchObject({ id: second, takesAllProposals: false });
    const inRound = rows.title.filter((_, i) => rows.inRound[i]);
    expect(inRound.toSorted()).toEqual(['Best of all', 'Canary title']);
    const whole = await ranked(world.otto, first());
    expect([whole.round.takesAllProposals, new Set(whole.rows.inRound)]).toEqual([true, new Set([true])]);
  });

  it('tells nobody that a talk is in it which they may not see', async () => {
    const { rows, placeholders } = await ranked(world.carla);
    expect(rows.inRound.filter(Boolean)).toHaveLength(1);
    expect(Object.keys(placeholders[0]!).toSorted()).toEqual(['count', 'track']);
  });
});

describe('what the round before said', () => {
  it('stands beside it with n and spread, of what was scored there', async () => {
    const { round, rows } = await earlier(world.otto);
    expect(round).toMatchObject({ id: world.conference.roundId, name: 'Review', scale: { min: 1, max: 5 } });
    const whole = await ranked(world.otto, first());
    const at = (number: number): number => whole.rows.number.indexOf(number);
    expect(rows.number).toHaveLength(4);
    for (const column of ['n', 'mean', 'spread'] as const)
      expect(rows[column]).toEqual(rows.number.map((number) => whole.rows[column][at(number)]));
  });

  it('is nothing for the first round', async () => {
    expect(await earlier(world.otto, first())).toEqual({
      round: null,
      rows: { number: [], n: [], mean: [], spread: [] },
    });
  });

  it('says nothing of what the reader may not see', async () => {
    const { hidden } = world.talks;
    expect((await earlier(world.otto)).rows.number).toContain(hidden.number);
    const { rows } = await earlier(world.carla);
    expect(rows.number).toHaveLength(3);
    expect(rows.number).not.toContain(hidden.number);
    expect((await earlier(world.tessa)).rows.number).toHaveLength(1);
    expect((await world.rita.get(world.url('ranking/earlier-round'))).status).toBe(403);
  });

  it('answers a round of another conference as one that is not there', async () => {
    const other = await chairsWorld(app, 'other-rounds-ranked');
    const asked = world.url(`ranking/earlier-round?round=${other.conference.roundId}`);
    expect((await world.otto.get(asked)).status).toBe(404);
  });

  it('costs as many statements for many talks as for few', async () => {
    const asking = () => app.statementsOf(() => world.otto.get(world.url('ranking/earlier-round')));
    await app.sql('update reviews set version = version + 1');
    const few = await asking();
    await app.sql('update reviews set version = version + 1');
    await app.sql(
      `insert into proposals (conference_id, id, number, title, state, submitted_at, conflicts_known)
       select $1, gen_random_uuid(), 1000 + i, 'Talk ' || i, 'submitted', now(), true from generate_series(1, 300) i`,
      [world.conference.id],
    );
    const many = await asking();
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(5);
  });
});
