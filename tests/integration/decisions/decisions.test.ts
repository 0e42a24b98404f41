import type { ProposalForChairs } from '#api/features/decisions/decisions.types';
import type { RankedList } from '#api/features/decisions/ranked-list.types';
import { aProposal } from '../../factories/proposals';
import { type TestApp, startTestApp } from '../app';
import { type ChairsWorld, chairsWorld } from './chairs-world';

let app: TestApp;
let world: ChairsWorld;
let number: number;

beforeAll(async () => {
  app = await startTestApp();
  world = await chairsWorld(app, 'decided');
  number = world.talks.best.number;
});
afterAll(() => app.close());
beforeEach(() => app.sql('delete from decisions'));

const decision = (n = number): string => world.url(`proposals/${n}/decision`);
const stored = () => app.sql('select outcome, note, version from decisions');
const events = () =>
  app.sql<{ event: string }>(
    'select event, details from audit_entries where conference_id = $1 order by id',
    [world.conference.id],
  );

describe('deciding', () => {
  it('stores a private decision with its audit entry and leaves the proposal’s state alone', async () => {
    const answer = await world.carla.put(decision(), { outcome: 'accepted', note: 'Clear yes' }, 'new');
    expect([answer.status, answer.json()]).toEqual([200, { version: 1 }]);
    expect(await stored()).toEqual([{ outcome: 'accepted', note: 'Clear yes', version: 1 }]);
    expect(await app.sql('select state from proposals where id = $1', [world.talks.best.id])).toEqual([
      { state: 'submitted' },
    ]);
    expect((await events()).at(-1)).toMatchObject({
      event: 'decision.recorded',
      details: { number, outcome: 'accepted', before: null },
    });
  });

  it('changes a decision at the version seen, and keeps the note that is not sent', async () => {
    await world.carla.put(decision(), { outcome: 'accepted', note: 'Clear yes' }, 'new');
    const answer = await world.carla.put(decision(), { outcome: 'waitlisted' }, 1);
    expect(answer.json()).toEqual({ version: 2 });
    expect(await stored()).toEqual([{ outcome: 'waitlisted', note: 'Clear yes', version: 2 }]);
  });

  it('takes a decision back', async () => {
    await world.carla.put(decision(), { outcome: 'rejected' }, 'new');
    expect((await world.carla.delete(decision(), 1)).status).toBe(204);
    expect(await stored()).toEqual([]);
    expect((await events()).at(-1)).toMatchObject({
      event: 'decision.taken_back',
      details: { before: { outcome: 'rejected' } },
    });
  });

  it('refuses a stale write in each way, shows what is stored and changes nothing', async () => {
    await world.carla.put(decision(), { outcome: 'accepted' }, 'new');
    await world.carla.put(decision(), { outcome: 'waitlisted' }, 1);
    const before = (await events()).length;
    const refusals = [
      await world.carla.put(decision(), { outcome: 'rejected' }, 'new'),
      await world.carla.put(decision(), { outcome: 'rejected' }, 1),
      await world.carla.delete(decision(), 1),
    ];
    for (const refusal of refusals) {
      expect(refusal.status).toBe(412);
      expect(refusal.json()).toMatchObject({
        code: 'stale_write',
        current: { outcome: 'waitlisted', version: 2 },
      });
    }
    expect(await stored()).toMatchObject([{ outcome: 'waitlisted', version: 2 }]);
    expect((await events()).length).toBe(before);
    await world.carla.delete(decision(), 2);
    const gone = await world.carla.put<{ current: unknown }>(decision(), { outcome: 'rejected' }, 2);
    expect([gone.status, gone.json().current]).toEqual([412, null]);
  });

  it('asks for the version seen', async () => {
    expect((await world.carla.ask('PUT', decision(), { body: { outcome: 'accepted' } })).status).toBe(428);
  });

  it('lets only one of two first decisions at once through', async () => {
    const answers = await Promise.all(
      ['accepted', 'rejected', 'waitlisted'].map((outcome) =>
        world.carla.put(decision(), { outcome }, 'new'),
      ),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412, 412]);
    expect((await stored()).length).toBe(1);
  });

  it.each([
    ['outcome', { outcome: 'perhaps' }],
    ['note', { outcome: 'accepted', note: 'x'.repeat(4001) }],
    ['state', { outcome: 'accepted', state: 'accepted' }],
  ])('refuses a bad %s, names it and stores nothing', async (field, body) => {
    const answer = await world.carla.put<{ faults: { field: string }[] }>(decision(), body, 'new');
    expect(answer.status).toBe(422);
    expect(answer.json().faults.map((fault) => fault.field)).toContain(field);
    expect(await stored()).toEqual([]);
  });

  it('is the co-chairs’ alone', async () => {
    for (const who of [world.otto, world.tessa, world.rita]) {
      expect((await who.put(decision(), { outcome: 'accepted' }, 'new')).status).toBe(403);
    }
    expect((await app.visitor().put(decision(), { outcome: 'accepted' }, 'new')).status).toBe(401);
    expect(await stored()).toEqual([]);
  });

  it('answers alike for a conflict of interest, a draft, and numbers that nothing has', async () => {
    const draft = await aProposal(app, world.conference.id, { state: 'draft' });
    await app.sql('update proposals set conflicts_known = true where id = $1', [draft.id]);
    const answers = await Promise.all(
      [world.talks.hidden.number, draft.number, 98_765, 99_999_999_999].flatMap((n) => [
        world.carla.put(decision(n), { outcome: 'accepted' }, 'new'),
        world.carla.delete(decision(n), 1),
        world.carla.get(world.url(`proposals/${n}`)),
        world.carla.ask('PUT', world.url(`proposals/${n}/look`)),
      ]),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await stored()).toEqual([]);
    expect(await app.sql('select 1 from looks')).toEqual([]);
  });

  it('has nothing to decide about what was withdrawn', async () => {
    await app.sql(`update proposals set state = 'withdrawn' where id = $1`, [world.talks.best.id]);
    const answer = await world.carla.put<{ code: string; title: string }>(
      decision(),
      { outcome: 'accepted' },
      'new',
    );
    expect([answer.status, answer.json().code]).toEqual([409, 'wrong_state']);
    expect(answer.json().title).toMatch(/withdrawn/);
    expect(await stored()).toEqual([]);
    await app.sql(`update proposals set state = 'submitted' where id = $1`, [world.talks.best.id]);
  });
});

describe('a proposal with its reviews', () => {
  it('shows chairs every score, comment, private note and reviewer’s name', async () => {
    const { reviews, score, criteria } = (
      await world.carla.get<ProposalForChairs>(world.url(`proposals/${number}`))
    ).json();
    const [content, relevance] = criteria.map(({ id }) => id);
    expect(score).toEqual({ n: 2, mean: 4.25, spread: 0.3536 });
    expect(reviews).toHaveLength(2);
    expect(reviews.find(({ reviewer }) => reviewer === 'Rita')).toMatchObject({
      weightedScore: 4.5,
      scores: { [content!]: 5, [relevance!]: 4 },
      verdict: true,
      comment: `Rita on #${number}`,
      privateNote: 'Note of Rita',
      hasConflictOfInterest: false,
    });
  });

  it('is a track chair’s in the own track only, and no reviewer’s', async () => {
    const of = (n: number) => world.url(`proposals/${n}`);
    expect((await world.tessa.get(of(world.talks.elsewhere.number))).status).toBe(200);
    expect((await world.tessa.get(of(number))).status).toBe(404);
    expect((await world.rita.get(of(number))).status).toBe(403);
  });

  it('marks a look once per chair and shows it in the list', async () => {
    const look = world.url(`proposals/${number}/look`);
    expect((await world.carla.ask('PUT', look)).status).toBe(204);
    expect((await world.carla.ask('PUT', look)).status).toBe(204);
    expect((await events()).filter(({ event }) => event === 'proposal.looked_at')).toHaveLength(1);
    const looked = async (who: typeof world.carla) => {
      const { rows } = (await who.get<RankedList>(world.url('ranking'))).json();
      return rows.looked[rows.number.indexOf(number)];
    };
    expect([await looked(world.carla), await looked(world.otto)]).toEqual([true, false]);
    const { looks } = (await world.otto.get<ProposalForChairs>(world.url(`proposals/${number}`))).json();
    expect(looks).toMatchObject([{ name: 'Carla', isMine: false }]);
  });
});
