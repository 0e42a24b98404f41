import type { BulkDecided, DecisionBatchList } from '#api/features/decisions/bulk-decisions.types';
import { aMember, aUser } from '../../factories/people';
import { aProposal } from '../../factories/proposals';
import { type TestApp, startTestApp } from '../app';
import type { Answer } from '../browserless';
import { type ChairsWorld, chairsWorld } from './chairs-world';

let app: TestApp;
let world: ChairsWorld;

beforeAll(async () => {
  app = await startTestApp();
  world = await chairsWorld(app, 'bulk');
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.sql('delete from decisions');
  await app.sql('delete from decision_batches');
  await app.sql(`update proposals set state = 'submitted' where id = $1`, [world.talks.elsewhere.id]);
});

type Talk = keyof ChairsWorld['talks'];
const numberOf = (talk: Talk): number => world.talks[talk].number;
const asked = (...talks: readonly (readonly [Talk, number | null])[]) =>
  talks.map(([talk, version]) => ({ number: numberOf(talk), version }));
const decide = (
  outcome: string | null,
  talks: readonly object[],
  query?: string,
): Promise<Answer<BulkDecided>> =>
  world.carla.post<BulkDecided>(world.url('decision-batches'), {
    outcome,
    talks,
    ...(query === undefined ? {} : { query }),
  });
const undo = (id: string | null): Promise<Answer<BulkDecided>> =>
  world.carla.post<BulkDecided>(world.url(`decision-batches/${id}/undo`), {});
const stored = () =>
  app.sql<{ title: string; outcome: string; note: string; version: number }>(
    `select p.title, d.outcome, d.note, d.version from decisions d join proposals p on p.id = d.proposal_id order by p.title`,
  );

describe('deciding about many talks at once', () => {
  it('decides each at the version seen, leaves the others as they are, and says which and why', async () => {
    await world.carla.put(
      world.url(`proposals/${numberOf('best')}/decision`),
      { outcome: 'rejected', note: 'Why' },
      'new',
    );
    await world.carla.put(
      world.url(`proposals/${numberOf('second')}/decision`),
      { outcome: 'accepted' },
      'new',
    );
    await app.sql(`update proposals set state = 'withdrawn' where id = $1`, [world.talks.elsewhere.id]);
    const answer = await decide('accepted', [
      ...asked(['best', 1], ['second', 1], ['unscored', 3], ['elsewhere', null], ['hidden', null]),
      { number: 9999, version: null },
    ]);
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({
      numbers: [numberOf('best')],
      outcomes: ['accepted'],
      versions: [2],
      unchanged: 1,
    });
    expect(new Map(answer.json().left.map(({ number, why }) => [number, why]))).toEqual(
      new Map([
        [numberOf('unscored'), 'stale'],
        [numberOf('elsewhere'), 'closed'],
        // What one may not see and what is not there are the same.
        [numberOf('hidden'), 'hidden'],
        [9999, 'hidden'],
      ]),
    );
    expect(await stored()).toEqual([
      { title: 'Best of all', outcome: 'accepted', note: 'Why', version: 2 },
      { title: 'Second best', outcome: 'accepted', note: '', version: 1 },
    ]);
  });

  it('holds to its query: what no longer fits is left, and nothing hidden changes that', async () => {
    const all = asked(['best', null], ['second', null], ['unscored', null], ['hidden', null]);
    const answer = await decide('waitlisted', all, 'score>4 undecided');
    expect(answer.json().numbers).toEqual([numberOf('best')]);
    expect(
      answer
        .json()
        .left.filter(({ why }) => why === 'unfit')
        .map(({ number }) => number),
    ).toEqual([numberOf('second'), numberOf('unscored')].toSorted((a, b) => a - b));
    expect(answer.json().left).toContainEqual({ number: numberOf('hidden'), why: 'hidden' });
  });

  it('refuses a query that it cannot read, and asks nothing about hidden speakers', async () => {
    const wrong = await decide('accepted', asked(['best', null]), 'scor>4');
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Did you mean “score”?');
    await app.sql('update review_rounds set speakers_hidden = true where conference_id = $1', [
      world.conference.id,
    ]);
    const hidden = await decide('accepted', asked(['best', null]), 'company:~umbrella');
    await app.sql('update review_rounds set speakers_hidden = false where conference_id = $1', [
      world.conference.id,
    ]);
    expect(hidden.status).toBe(422);
    expect(hidden.text).toContain('the speakers are hidden from you');
    expect(await stored()).toEqual([]);
  });

  it('undoes a step, note and all, but for talks decided since, and names those', async () => {
    await world.carla.put(
      world.url(`proposals/${numberOf('best')}/decision`),
      { outcome: 'rejected', note: 'Why' },
      'new',
    );
    const { batchId } = (await decide(null, asked(['best', 1], ['unscored', null]))).json();
    expect(await stored()).toEqual([]);
    const accepted = (await decide('accepted', asked(['second', null], ['unscored', null]))).json();
    // Taken back and decided anew: at the version that the batch left, and yet another decision.
    await world.carla.delete(world.url(`proposals/${numberOf('unscored')}/decision`), 1);
    await world.carla.put(
      world.url(`proposals/${numberOf('unscored')}/decision`),
      { outcome: 'accepted' },
      'new',
    );
    const undone = (await undo(accepted.batchId)).json();
    expect(undone).toMatchObject({ numbers: [numberOf('second')], outcomes: [null], versions: [null] });
    expect(undone.left).toEqual([{ number: numberOf('unscored'), why: 'stale' }]);
    expect((await undo(accepted.batchId)).status).toBe(409);
    expect((await undo(batchId)).json().outcomes).toEqual(['rejected']);
    expect(await stored()).toEqual([
      { title: 'Best of all', outcome: 'rejected', note: 'Why', version: 1 },
      { title: 'Not scored yet', outcome: 'accepted', note: '', version: 1 },
    ]);
  });

  it('keeps the steps of each chair to themselves', async () => {
    const colleague = await aUser(app, 'Conny');
    await aMember(app, world.conference.id, colleague, ['cochair']);
    const conny = await app.visitor().signIn(colleague.email);
    const { batchId } = (await decide('accepted', asked(['best', null]), 'score>4')).json();
    const list = (await world.carla.get<DecisionBatchList>(world.url('decision-batches'))).json();
    expect(list.items).toMatchObject([
      { id: batchId, outcome: 'accepted', query: 'score>4', count: 1, undoneAt: null },
    ]);
    expect((await conny.get<DecisionBatchList>(world.url('decision-batches'))).json()).toEqual({ items: [] });
    expect((await conny.post(world.url(`decision-batches/${batchId}/undo`), {})).status).toBe(404);
    expect((await world.otto.post(world.url('decision-batches'), { outcome: null, talks: [] })).status).toBe(
      403,
    );
  });

  it('changes nothing of a talk that became a conflict of interest since, when it is undone', async () => {
    const { batchId } = (await decide('accepted', asked(['best', null]))).json();
    const pair = [world.conference.id, world.talks.best.id, world.seats.carla.memberId];
    await app.sql(
      `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'imported')`,
      pair,
    );
    const undone = (await undo(batchId)).json();
    await app.sql(
      'delete from conflicts_of_interest where (conference_id, proposal_id, member_id) = ($1, $2, $3)',
      pair,
    );
    expect(undone).toMatchObject({ numbers: [], left: [{ number: numberOf('best'), why: 'hidden' }] });
    expect(await stored()).toHaveLength(1);
  });

  it('costs the same statements for 3 talks and for 500, and for undoing them', async () => {
    const many = [];
    for (let i = 0; i < 500; i++)
      many.push(await aProposal(app, world.conference.id, { title: `Many ${i}`, trackId: null }));
    await app.sql('update proposals set conflicts_known = true where conference_id = $1', [
      world.conference.id,
    ]);
    const talks = many.map(({ number }) => ({ number, version: null }));
    let ids: (string | null)[] = [];
    const statements = async (some: typeof talks): Promise<string[][]> => {
      const deciding = await app.statementsOf(async () => {
        const decided = (await decide('rejected', some)).json();
        expect(decided.numbers).toHaveLength(some.length);
        ids = [...ids, decided.batchId];
      });
      const undoing = await app.statementsOf(async () => {
        expect((await undo(ids.at(-1)!)).json().numbers).toHaveLength(some.length);
      });
      return [deciding, undoing];
    };
    const few = await statements(talks.slice(0, 3));
    const all = await statements(talks);
    expect(all.map((of) => of.length)).toEqual(few.map((of) => of.length));
    expect(Math.max(...all.map((of) => of.length))).toBeLessThan(16);
    expect(await stored()).toEqual([]);
  });

  it('is recorded with what was before', async () => {
    await decide('accepted', asked(['best', null], ['second', null]));
    const [entry] = await app.sql<{ event: string; details: unknown }>(
      'select event, details from audit_entries where conference_id = $1 order by id desc limit 1',
      [world.conference.id],
    );
    expect(entry).toMatchObject({
      event: 'decisions.recorded',
      details: {
        outcome: 'accepted',
        count: 2,
        talks: expect.arrayContaining([
          { number: numberOf('best'), before: null, after: 'accepted' },
        ]) as unknown,
      },
    });
  });
});
