import type { OrderPulse, TrackRankings } from '#api/features/track-rankings/track-rankings.types';
import { type TestProposal, aProposal } from '../../factories/proposals';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';
import { type OrderWorld, orderWorld } from './order-world';

let app: TestApp;
let world: OrderWorld;
let best: number;
let second: number;
let hidden: number;
let unscored: number;

beforeAll(async () => {
  app = await startTestApp();
  world = await orderWorld(app, 'ordered');
  const number = (talk: keyof OrderWorld['talks']): number => world.talks[talk].number;
  [best, second, hidden, unscored] = [number('best'), number('second'), number('hidden'), number('unscored')];
});
afterAll(() => app.close());
beforeEach(() => app.sql('delete from track_rankings'));

const shown = async (who: Browserless): Promise<[number, string | null][]> =>
  (await world.order(who)).items.map(({ number, recommendation }) => [number, recommendation]);
const events = async (): Promise<{ event: string; details: Record<string, unknown> }[]> =>
  app.sql(`select event, details from audit_entries where event like 'track_ranking.%' order by id`);
const list = async (who: Browserless): Promise<TrackRankings> =>
  (await who.get<TrackRankings>('/api/conferences/ordered/track-rankings')).json();
/** Every talk that Ana sees. */
const placeAll = async (): Promise<void> => {
  for (const number of [best, second, hidden, unscored])
    expect((await world.move(world.ana, number, 'accept')).status).toBe(200);
};
const signOff = async (who: Browserless, revision?: string) =>
  who.ask('PUT', world.url('sign-off'), {
    body: { revision: revision ?? (await world.order(who)).revision },
  });

describe('the joint order of a track', () => {
  it('starts untouched, best mean first, with n and spread beside', async () => {
    const order = await world.order(world.ana);
    expect(order.items.map(({ number }) => number)).toEqual([hidden, best, second, unscored]);
    expect(order.items.map(({ n, mean, spread }) => [n, mean, spread])).toEqual([
      [1, 5, null],
      [2, 4.25, 0.3536],
      [1, 3.5, null],
      [0, null, null],
    ]);
    expect(order).toMatchObject({
      track: 'Security',
      chairs: ['Ana', 'Ben'],
      mayOrder: true,
      hidden: 0,
      signOff: { signedOffAt: null, signedOffBy: [], version: 1 },
    });
  });

  it('is one order, whoever of its chairs moves a talk, and says who did', async () => {
    await world.move(world.ana, second, 'accept');
    await world.move(world.ben, best, 'accept', { after: second });
    await world.move(world.ana, unscored, 'reject');
    expect(await shown(world.carla)).toEqual([
      [second, 'accept'],
      [best, 'accept'],
      [unscored, 'reject'],
    ]);
    expect((await world.order(world.ana)).items.map(({ movedBy }) => movedBy)).toEqual([
      'Ana',
      'Ben',
      'Ana',
      null,
    ]);
    expect((await events()).at(-1)).toMatchObject({
      event: 'track_ranking.changed',
      details: { moves: [{ number: unscored, from: null, to: 'reject' }] },
    });
  });

  it('moves many at once, all or none', async () => {
    const moves = (versions: [number, number][]) => ({
      moves: versions.map(([number, version], i) => ({
        number,
        version,
        recommendation: 'maybe',
        after: versions[i - 1]?.[0] ?? null,
        before: null,
      })),
    });
    const made = await world.ana.post(
      world.url('moves'),
      moves([
        [best, 0],
        [second, 0],
      ]),
    );
    expect(made.json()).toEqual({
      items: [
        { number: best, version: 1 },
        { number: second, version: 1 },
      ],
    });
    const refused = await world.ana.post(
      world.url('moves'),
      moves([
        [unscored, 0],
        [best, 0],
      ]),
    );
    expect(refused.status).toBe(412);
    expect(await shown(world.ana)).toEqual([
      [best, 'maybe'],
      [second, 'maybe'],
      [hidden, null],
      [unscored, null],
    ]);
  });

  it('merges the moves of two chairs at once, and tells the later one where they meet', async () => {
    await placeAll();
    const seen = new Map((await world.order(world.ana)).items.map((talk) => [talk.number, talk.version]));
    const at = (number: number) => ({ version: seen.get(number)! });
    const [one, other] = await Promise.all([
      world.move(world.ana, best, 'maybe', at(best)),
      world.move(world.ben, second, 'maybe', at(second)),
    ]);
    expect([one.status, other.status]).toEqual([200, 200]);
    const late = await world.move(world.ben, best, 'reject', at(best));
    expect([late.status, late.json()]).toMatchObject([
      412,
      {
        code: 'stale_write',
        current: [{ number: best, recommendation: 'maybe', version: 2, movedBy: 'Ana' }],
      },
    ]);
    expect(
      (await shown(world.ana))
        .filter(([, where]) => where === 'maybe')
        .map(([number]) => number)
        .toSorted((a, b) => a - b),
    ).toEqual([best, second].toSorted((a, b) => a - b));
  });

  it('lets exactly one of two moves of the same talk at once through', async () => {
    const answers = await Promise.all(
      [world.ana, world.ben, world.ana, world.ben].map((who, i) =>
        world.move(who, best, i % 2 ? 'accept' : 'reject', { version: 0 }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412]);
  });

  it('takes a talk that comes as untouched, and one that goes to another track along without its place', async () => {
    await placeAll();
    const late = await aProposal(app, world.conference.id, { trackId: world.conference.tracks['Security']! });
    await app.sql('update proposals set conflicts_known = true where id = $1', [late.id]);
    expect((await shown(world.ana)).at(-1)).toEqual([late.number, null]);
    const to = (track: string, { id }: TestProposal) =>
      app.sql('update proposals set track_id = $2 where id = $1', [id, world.conference.tracks[track]]);
    await to('Networking', world.talks.best);
    expect((await shown(world.ana)).map(([number]) => number)).not.toContain(best);
    expect((await world.order(world.tessa, 'Networking')).items).toContainEqual(
      expect.objectContaining({ number: best, recommendation: null, version: 0 }),
    );
    await to('Security', world.talks.best);
    await app.sql('delete from proposals where id = $1', [late.id]);
  });

  it('carries notes of their own, so that one chair writes while the other moves', async () => {
    const note = (who: Browserless, text: string, version: number | 'new') =>
      who.put(world.url(`notes/${best}`), { note: text }, version);
    expect((await note(world.ana, 'Strong demo', 'new')).json()).toEqual({ version: 1 });
    await world.move(world.ben, best, 'accept');
    expect((await note(world.ana, 'Strong demo, new ground', 1)).json()).toEqual({ version: 2 });
    const stale = await note(world.ben, 'Too long', 1);
    expect([stale.status, stale.json()]).toMatchObject([
      412,
      { current: { note: 'Strong demo, new ground', version: 2 } },
    ]);
    expect((await world.order(world.carla)).items[0]).toMatchObject({
      number: best,
      note: 'Strong demo, new ground',
      notedBy: 'Ana',
      version: 1,
    });
  });
});

describe('a chair with a conflict of interest', () => {
  it('sees that there is a talk, and neither where it stands nor that it moves', async () => {
    await world.move(world.ben, best, 'accept');
    const before = await world.order(world.ben);
    await world.move(world.ana, hidden, 'accept', { before: best });
    await world.ana.put(world.url(`notes/${hidden}`), { note: 'Canary note' }, 'new');
    const after = await world.ben.get(world.url());
    expect(after.json()).toEqual(before);
    expect(before).toMatchObject({ hidden: 1 });
    expect(after.text).not.toMatch(/Canary/);
    const own = (await list(world.ben)).items.find(({ track }) => track === 'Security');
    expect(own).toMatchObject({ accept: 1, hidden: 1, untouched: 2 });
    expect((await list(world.ben)).placed).toMatchObject({ number: [best], rank: [1] });
    expect((await list(world.otto)).placed).toMatchObject({ number: [hidden, best], rank: [1, 2] });
  });

  it('is answered as for a talk that is not there, as mover and as neighbour', async () => {
    await world.move(world.ana, hidden, 'accept');
    await world.move(world.ana, best, 'accept', { after: hidden });
    const absent = await world.move(world.ben, 98_765, 'accept');
    const refused = await world.move(world.ben, hidden, 'reject', { version: 1 });
    expect([refused.status, refused.text]).toEqual([404, absent.text]);
    const note = await world.ben.put(world.url(`notes/${hidden}`), { note: 'x' }, 'new');
    expect([note.status, note.text]).toEqual([404, absent.text]);
    await world.move(world.ben, second, 'accept', { after: hidden });
    expect((await shown(world.ben)).slice(0, 2)).toEqual([
      [best, 'accept'],
      [second, 'accept'],
    ]);
  });

  it('is not told at which talk others are when it is that one', async () => {
    await world.ana.post(world.url('presence'), { at: hidden });
    const heard = await world.ben.post<OrderPulse>(world.url('presence'), { at: hidden });
    expect(heard.json().others).toEqual([{ name: 'Ana', at: null }]);
    const back = await world.ana.post<OrderPulse>(world.url('presence'), { at: null });
    expect(back.json().others).toEqual([{ name: 'Ben', at: null }]);
  });
});

describe('presence', () => {
  it('says who is at which talk, hears of moves by the revision, and forgets who has gone', async () => {
    const pulse = async (who: Browserless, at: number | null) =>
      (await who.post<OrderPulse>(world.url('presence'), { at })).json();
    await pulse(world.ben, best);
    const first = await pulse(world.ana, null);
    expect(first.others).toEqual([{ name: 'Ben', at: best }]);
    expect(first.revision).toBe((await world.order(world.ana)).revision);
    await world.move(world.ben, best, 'accept');
    const then = await pulse(world.ana, null);
    expect(then.revision).not.toBe(first.revision);
    expect(then.revision).toBe((await world.order(world.ana)).revision);
    await app.sql(`update track_ranking_presences set seen_at = now() - interval '1 minute'`);
    expect((await pulse(world.ana, null)).others).toEqual([]);
  });
});

describe('signing an order off', () => {
  it('waits until nothing is untouched, then stands under the names of its chairs and locks it', async () => {
    const early = await signOff(world.ana);
    expect([early.status, early.text]).toEqual([409, expect.stringMatching(/4 talks are untouched/)]);
    await placeAll();
    expect((await signOff(world.ana)).status).toBe(204);
    expect((await signOff(world.ben)).status).toBe(204);
    const { signOff: stands } = await world.order(world.carla);
    expect(stands).toMatchObject({ signedOffBy: ['Ana', 'Ben'], signedOffAt: expect.any(String) });
    const refusals = [
      await world.move(world.ana, best, 'reject'),
      await world.ana.put(world.url(`notes/${best}`), { note: 'x' }, 'new'),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([409, 409]);
    expect((await events()).filter(({ event }) => event === 'track_ranking.signed_off')).toHaveLength(2);
  });

  it('signs only what was seen', async () => {
    await placeAll();
    const { revision } = await world.order(world.ana);
    await world.move(world.ben, best, 'reject');
    expect((await signOff(world.ana, revision)).status).toBe(412);
  });

  it('is taken back with a reason that all of them read, by a chair or a co-chair', async () => {
    await placeAll();
    await signOff(world.ana);
    await signOff(world.ben);
    const { version } = (await world.order(world.carla)).signOff;
    const takeBack = (who: Browserless, reason: string, seen: number) =>
      who.ask('POST', world.url('sign-off/taking-back'), { body: { reason }, version: seen });
    expect((await takeBack(world.carla, '', version)).status).toBe(422);
    expect((await takeBack(world.carla, 'Two of one company', version - 1)).status).toBe(412);
    expect((await takeBack(world.carla, 'Two of one company', version)).status).toBe(204);
    expect((await world.order(world.ben)).signOff).toMatchObject({
      signedOffAt: null,
      signedOffBy: [],
      takenBackBy: 'Carla',
      takenBackReason: 'Two of one company',
    });
    expect((await world.move(world.ben, best, 'reject')).status).toBe(200);
    const again = (await world.order(world.ana)).signOff.version;
    expect((await takeBack(world.ana, 'There is nothing to take back', again)).status).toBe(409);
  });
});

describe('who may', () => {
  it('move: the chairs of this track alone; read: co-chairs and organizers as well', async () => {
    for (const who of [world.carla, world.otto]) {
      expect((await who.get(world.url())).status).toBe(200);
      expect((await world.move(who, best, 'accept')).status).toBe(403);
    }
    expect((await world.tessa.get(world.url())).status).toBe(404);
    expect((await world.tessa.post(world.url('moves'), { moves: [] })).status).toBe(404);
    expect((await world.rita.get(world.url())).status).toBe(403);
    expect((await app.visitor().get(world.url())).status).toBe(401);
    expect((await list(world.tessa)).items.map(({ track }) => track)).toEqual(['Networking']);
    expect((await list(world.carla)).items.map(({ track }) => track)).toEqual(['Security', 'Networking']);
  });

  it('is nobody where a track has no chairs: there is no such stage', async () => {
    const [held] = await app.sql<{ member_id: string; track_id: string }>(
      `delete from member_roles where member_id = $1 returning member_id, track_id`,
      [world.seats.tessa.memberId],
    );
    expect((await list(world.carla)).items.map(({ track }) => track)).toEqual(['Security']);
    expect((await world.carla.get(world.url('', 'Networking'))).status).toBe(404);
    expect((await world.carla.post(world.url('presence', 'Networking'), { at: null })).status).toBe(404);
    await app.sql(
      `insert into member_roles (conference_id, member_id, role, track_id) values ($1, $2, 'track_chair', $3)`,
      [world.conference.id, held!.member_id, held!.track_id],
    );
  });
});

describe('what an order costs', () => {
  it('is as many statements for 300 talks as for 4', async () => {
    const big = await orderWorld(app, 'ordered-large');
    const costs = async () => {
      const moves = async (number: number, version: number) =>
        app.statementsOf(() => big.move(big.ana, number, 'accept', { version }));
      return [
        (await app.statementsOf(() => big.ana.get(big.url()))).length,
        (await app.statementsOf(() => big.ana.get('/api/conferences/ordered-large/track-rankings'))).length,
        (await app.statementsOf(() => big.ana.post(big.url('presence'), { at: 1 }))).length,
        (await moves(1, (await big.order(big.ana)).items.find(({ number }) => number === 1)!.version)).length,
      ];
    };
    await big.ana.get(big.url());
    const few = await costs();
    await app.sql(
      `insert into proposals (conference_id, id, number, title, state, submitted_at, track_id, conflicts_known)
       select $1, gen_random_uuid(), i, 'Talk ' || i, 'submitted', now(), $2, true from generate_series(100, 395) i`,
      [big.conference.id, big.conference.tracks['Security']],
    );
    expect((await big.order(big.ana)).items).toHaveLength(300);
    expect(await costs()).toEqual(few);
    expect(few.every((count) => count <= 7)).toBe(true);
  });
});
