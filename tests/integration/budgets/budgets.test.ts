import type { Budget, Budgets, BudgetsSaved } from '#api/features/budgets/budgets.types';
import { aProposal } from '../../factories/proposals';
import { type TestApp, startTestApp } from '../app';
import { type ChairsWorld, chairsWorld } from '../decisions/chairs-world';

let app: TestApp;
let world: ChairsWorld;
let security: string;
let networking: string;
let talk: string;
let lightning: string;

beforeAll(async () => {
  app = await startTestApp();
  world = await chairsWorld(app, 'budgeted');
  security = world.conference.tracks['Security']!;
  networking = world.conference.tracks['Networking']!;
  talk = world.conference.formats['Talk']!;
  lightning = world.conference.formats['Lightning talk']!;
  await app.sql('update proposals set format_id = $2 where conference_id = $1', [world.conference.id, talk]);
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.sql('delete from budgets');
  await app.sql('delete from format_budgets');
  await app.sql('delete from decisions');
  await app.sql('update tracks set places = 10, version = 1');
});

const read = async (who = world.carla): Promise<Budgets> =>
  (await who.get<Budgets>(world.url('budgets'))).json();
const change = (items: readonly Budget[], who = world.carla) =>
  who.ask<BudgetsSaved>('PATCH', world.url('budgets'), { body: { items } });
const accept = (...ids: readonly string[]) =>
  app.sql(
    `insert into decisions (conference_id, proposal_id, outcome) select $1, id, 'accepted' from unnest($2::uuid[]) as id`,
    [world.conference.id, ids],
  );
const audited = () =>
  app.sql<{ details: { changes: unknown[] } }>(
    `select details from audit_entries where conference_id = $1 and event = 'budgets.changed' order by id`,
    [world.conference.id],
  );

describe('budgets', () => {
  it('stand for every track and format, with what was submitted and accepted, hidden talks counted and not named', async () => {
    await accept(world.talks.best.id, world.talks.hidden.id);
    const { items, tallies, maySet } = await read();
    expect(items).toEqual([
      { trackId: security, formatId: null, places: 10, version: 1 },
      { trackId: networking, formatId: null, places: 10, version: 1 },
      { trackId: null, formatId: talk, places: null, version: null },
      { trackId: null, formatId: lightning, places: null, version: null },
    ]);
    expect(maySet).toBe(true);
    expect(tallies.find(({ trackId }) => trackId === security)).toEqual({
      trackId: security,
      formatId: talk,
      submitted: 4,
      accepted: 2,
      hidden: 1,
      hiddenAccepted: 1,
    });
  });

  it('are those of the track chair’s tracks, who changes none', async () => {
    const { items, tallies, maySet } = await read(world.tessa);
    expect(items.map(({ trackId }) => trackId)).toEqual([networking]);
    expect(tallies.map(({ trackId }) => trackId)).toEqual([networking]);
    expect(maySet).toBe(false);
    expect(
      (await change([{ trackId: networking, formatId: null, places: 1, version: 1 }], world.tessa)).status,
    ).toBe(403);
  });

  it('count a talk whose speakers declined as submitted, and its place as free', async () => {
    const gone = await aProposal(app, world.conference.id, { trackId: networking, state: 'submitted' });
    await app.sql(`update proposals set conflicts_known = true, state = 'accepted' where id = $1`, [gone.id]);
    await accept(gone.id);
    const inNetworking = async () =>
      (await read()).tallies.find(({ trackId, formatId }) => trackId === networking && formatId === null);
    expect(await inNetworking()).toMatchObject({ submitted: 1, accepted: 1 });
    await app.sql(`update proposals set state = 'declined' where id = $1`, [gone.id]);
    expect(await inNetworking()).toMatchObject({ submitted: 1, accepted: 0 });
    await app.sql('delete from proposals where id = $1', [gone.id]);
  });
});

describe('changing budgets', () => {
  it('sets those of a track, a format and both in one change with one audit entry', async () => {
    const before = (await audited()).length;
    const answer = await change([
      { trackId: security, formatId: null, places: 6, version: 1 },
      { trackId: null, formatId: talk, places: 14, version: null },
      { trackId: security, formatId: talk, places: 5, version: null },
    ]);
    expect(answer.status).toBe(200);
    expect(answer.json().items).toEqual(
      expect.arrayContaining([
        { trackId: security, formatId: null, places: 6, version: 2 },
        { trackId: null, formatId: talk, places: 14, version: 1 },
        { trackId: security, formatId: talk, places: 5, version: 1 },
      ]),
    );
    const entries = await audited();
    expect(entries.length).toBe(before + 1);
    expect(entries.at(-1)!.details.changes).toContainEqual({
      trackId: security,
      formatId: null,
      before: 10,
      after: 6,
    });
  });

  it('moves places from one track to another, and back by what it answered', async () => {
    const moved = await change([
      { trackId: security, formatId: null, places: 8, version: 1 },
      { trackId: networking, formatId: null, places: 12, version: 1 },
    ]);
    const back = moved.json().items.map((budget) => ({ ...budget, places: 10 }));
    expect((await change(back)).status).toBe(200);
    expect((await read()).items.filter(({ trackId }) => trackId !== null)).toEqual([
      { trackId: security, formatId: null, places: 10, version: 3 },
      { trackId: networking, formatId: null, places: 10, version: 3 },
    ]);
  });

  it('changes nothing where one of the rows has changed since, and shows what is stored', async () => {
    await change([{ trackId: networking, formatId: null, places: 11, version: 1 }]);
    await change([{ trackId: null, formatId: talk, places: 14, version: null }]);
    const before = (await audited()).length;
    const stale: Budget[][] = [
      [
        { trackId: security, formatId: null, places: 8, version: 1 },
        { trackId: networking, formatId: null, places: 12, version: 1 },
      ],
      [{ trackId: null, formatId: talk, places: 15, version: null }],
      [{ trackId: security, formatId: talk, places: 15, version: 1 }],
    ];
    for (const items of stale) {
      const answer = await change(items);
      expect(answer.status).toBe(412);
    }
    expect((await change(stale[0]!)).json()).toMatchObject({
      current: {
        items: [
          { trackId: security, places: 10, version: 1 },
          { trackId: networking, places: 11, version: 2 },
        ],
      },
    });
    expect((await audited()).length).toBe(before);
    expect((await read()).items.find(({ trackId }) => trackId === security)!.places).toBe(10);
  });

  it('lets one of two moves at once through', async () => {
    const move = [
      { trackId: security, formatId: null, places: 9, version: 1 },
      { trackId: networking, formatId: null, places: 11, version: 1 },
    ];
    const answers = await Promise.all([change(move), change(move.toReversed()), change(move)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412]);
  });

  it('makes settings that were open stale where a track’s places changed', async () => {
    const version = async () =>
      (
        await app.sql<{ version: number }>('select version from conferences where id = $1', [
          world.conference.id,
        ])
      )[0]!.version;
    const seen = await version();
    await change([{ trackId: null, formatId: talk, places: 14, version: null }]);
    expect(await version()).toBe(seen);
    await change([{ trackId: security, formatId: null, places: 9, version: 1 }]);
    expect(await version()).toBe(seen + 1);
  });

  it.each([
    ['neither track nor format', () => [{ trackId: null, formatId: null, places: 1, version: null }]],
    [
      'what stands in it twice',
      () => [1, 2].map((places) => ({ trackId: security, formatId: null, places, version: 1 })),
    ],
    [
      'a track of somewhere else',
      () =>
        [{ trackId: talk, formatId: null, places: 1, version: 1 }].map((c) => ({
          ...c,
          trackId: world.talks.best.id,
        })),
    ],
    ['fewer than none', () => [{ trackId: security, formatId: null, places: -1, version: 1 }]],
  ])('refuses %s', async (_, items) => {
    expect((await change(items())).status).toBe(422);
    expect((await read()).items.find(({ trackId }) => trackId === security)!.places).toBe(10);
  });
});
