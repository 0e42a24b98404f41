import type { RankingView, RankingViewList } from '#api/features/ranking-views/ranking-views.types';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';
import { type ChairsWorld, chairsWorld } from './chairs-world';

let app: TestApp;
let world: ChairsWorld;

beforeAll(async () => {
  app = await startTestApp();
  world = await chairsWorld(app, 'viewed');
});
afterAll(() => app.close());
beforeEach(() => app.sql('delete from saved_views'));

const BODY = {
  name: 'To discuss',
  query: 'undecided sd>1',
  sort: '-spread',
  columns: ['n', 'spread'],
  isShared: false,
};
const save = (who: Browserless, change: Partial<typeof BODY> = {}) =>
  who.post<RankingView>(world.url('ranking-views'), { ...BODY, ...change });
const names = async (who: Browserless): Promise<string[]> =>
  (await who.get<RankingViewList>(world.url('ranking-views')))
    .json()
    .items.map(({ name, owner }) => `${name} of ${owner}`);

describe('saved views', () => {
  it('are one’s own until they are shared with all chairs, and nobody else’s', async () => {
    const own = await save(world.carla);
    expect([own.status, own.json()]).toMatchObject([201, { ...BODY, isMine: true, owner: null, version: 1 }]);
    await save(world.carla, { name: 'For all', isShared: true });
    expect(await names(world.carla)).toEqual(['For all of null', 'To discuss of null']);
    expect(await names(world.otto)).toEqual(['For all of Carla']);
    expect(await names(world.tessa)).toEqual(['For all of Carla']);
    expect((await world.rita.get(world.url('ranking-views'))).status).toBe(403);
  });

  it('are changed and deleted by their owner alone, at the version seen', async () => {
    const { id } = (await save(world.carla, { isShared: true })).json();
    const url = world.url(`ranking-views/${id}`);
    expect((await world.otto.put(url, BODY, 1)).status).toBe(404);
    expect((await world.otto.delete(url, 1)).status).toBe(404);
    expect((await world.carla.put(url, { ...BODY, name: 'Renamed', columns: null }, 1)).json()).toMatchObject(
      {
        name: 'Renamed',
        columns: null,
        version: 2,
      },
    );
    const stale = await world.carla.put(url, BODY, 1);
    expect([stale.status, stale.json()]).toMatchObject([412, { current: { name: 'Renamed', version: 2 } }]);
    expect((await world.carla.delete(url, 1)).status).toBe(412);
    expect((await world.carla.delete(url, 2)).status).toBe(204);
    expect(await names(world.carla)).toEqual([]);
  });

  it('have a name of their own, and an end', async () => {
    const { id } = (await save(world.carla)).json();
    expect((await save(world.carla)).status).toBe(409);
    expect((await save(world.otto)).status).toBe(201);
    await save(world.carla, { name: 'Another' });
    expect(
      (await world.carla.put(world.url(`ranking-views/${id}`), { ...BODY, name: 'Another' }, 1)).status,
    ).toBe(409);
    for (let i = 0; i < 48; i++) await save(world.carla, { name: `View ${i}` });
    expect((await save(world.carla, { name: 'One too many' })).status).toBe(413);
  });
});
