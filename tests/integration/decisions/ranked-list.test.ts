import type { RankedList } from '#api/features/decisions/ranked-list.types';
import type { ProposalForChairs } from '#api/features/decisions/decisions.types';
import { aProposal, aSpeaker } from '../../factories/proposals';
import { aSetAside } from '../../factories/set-asides';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';
import { type ChairsWorld, chairsWorld } from './chairs-world';

let app: TestApp;
let world: ChairsWorld;

beforeAll(async () => {
  app = await startTestApp();
  world = await chairsWorld(app, 'ranked');
});
afterAll(() => app.close());

const list = async (who: Browserless): Promise<RankedList> =>
  (await who.get<RankedList>(world.url('ranking'))).json();

const titles = async (who: Browserless): Promise<string[]> => (await list(who)).rows.title;

describe('the ranked list', () => {
  it('stands best first, what has no score last, with n, spread, verdicts and every criterion', async () => {
    const { rows, criteria, tracks, speakers } = await list(world.otto);
    expect(rows.title).toEqual(['Canary title', 'Best of all', 'Second best', 'Packets', 'Not scored yet']);
    expect(rows.mean).toEqual([5, 4.25, 3.5, 2, null]);
    expect(rows.n).toEqual([1, 2, 1, 1, 0]);
    expect(rows.reviews).toEqual([1, 2, 1, 1, 1]);
    expect(rows.spread).toEqual([null, 0.3536, null, null, null]);
    expect([rows.yes, rows.no]).toEqual([
      [1, 2, 0, 0, 1],
      [0, 0, 1, 1, 0],
    ]);
    expect(criteria.map(({ name }) => name)).toEqual(['Content', 'Relevance']);
    expect(rows.criteria[0]).toEqual({ n: [1, 2, 1, 1, 0], mean: [5, 4.5, 3, 2, null] });
    expect(rows.criteria[1]).toEqual({ n: [1, 1, 1, 1, 0], mean: [5, 4, 4, 2, null] });
    expect(rows.track.map((place) => tracks[place]!.name)).toEqual([
      'Security',
      'Security',
      'Security',
      'Networking',
      'Security',
    ]);
    expect(rows.speakers.map((places) => places.map((place) => speakers[place]!.name))).toEqual([
      ['Canary speaker'],
      ['Bo'],
      ['Ada'],
      ['Dan'],
      ['Cleo'],
    ]);
  });

  it('holds a bare count in place of what the caller has a conflict of interest with', async () => {
    const answer = await world.carla.get<RankedList>(world.url('ranking'));
    const { rows, placeholders, tracks } = answer.json();
    expect(rows.title).toEqual(['Best of all', 'Second best', 'Packets', 'Not scored yet']);
    expect(placeholders).toEqual([{ track: tracks.findIndex(({ name }) => name === 'Security'), count: 1 }]);
    expect(answer.text).not.toMatch(/canary|acme/i);
    expect(answer.text).not.toContain(world.talks.hidden.id);
    expect(rows.number).not.toContain(world.talks.hidden.number);
  });

  it('is a track chair’s own tracks only', async () => {
    const answer = await world.tessa.get<RankedList>(world.url('ranking'));
    expect(answer.json().rows.title).toEqual(['Packets']);
    expect(answer.json().tracks.map(({ name }) => name)).toEqual(['Networking']);
    expect(answer.json().placeholders).toEqual([]);
    expect(answer.text).not.toMatch(/Security|Best of all|Umbrella/);
  });

  it('is not for reviewers, nor for those outside', async () => {
    expect((await world.rita.get(world.url('ranking'))).status).toBe(403);
    expect((await app.visitor().get(world.url('ranking'))).status).toBe(401);
    const stranger = await chairsWorld(app, 'elsewhere');
    expect((await stranger.otto.get(world.url('ranking'))).status).toBe(403);
  });

  it('hides own proposals, and everything of which it is not known who has a conflict of interest', async () => {
    const mine = await aProposal(app, world.conference.id, {
      title: 'My own',
      trackId: world.conference.tracks['Security']!,
      createdBy: world.seats.otto.userId,
    });
    await app.sql('update proposals set conflicts_known = true where id = $1', [mine.id]);
    const unknown = await aProposal(app, world.conference.id, {
      title: 'Not looked at',
      speakerIds: [await aSpeaker(app, world.conference.id, { name: 'Eve' })],
    });
    const { rows, placeholders } = await list(world.otto);
    expect(rows.title).not.toEqual(expect.arrayContaining(['My own']));
    expect(rows.title).not.toEqual(expect.arrayContaining(['Not looked at']));
    expect(placeholders).toEqual(
      expect.arrayContaining([
        { track: 0, count: 1 },
        { track: -1, count: 1 },
      ]),
    );
    await app.sql('delete from proposals where id = any($1)', [[mine.id, unknown.id]]);
  });

  it('leaves out drafts and what was withdrawn or set aside', async () => {
    const before = await titles(world.otto);
    for (const state of ['draft', 'withdrawn', 'set_aside', 'cancelled']) {
      const { id } = await aProposal(app, world.conference.id, { title: `A ${state}`, state });
      await app.sql('update proposals set conflicts_known = true where id = $1', [id]);
    }
    expect(await titles(world.otto)).toEqual(before);
  });

  it('hides the speakers from those who judge while the round is double-blind', async () => {
    await app.sql('update review_rounds set speakers_hidden = true where conference_id = $1', [
      world.conference.id,
    ]);
    const blind = await world.carla.get<RankedList>(world.url('ranking'));
    expect(blind.json()).toMatchObject({ speakersHidden: true, speakers: [] });
    expect(blind.text).not.toMatch(/Umbrella|"Ada"/);
    expect((await list(world.otto)).speakers.length).toBeGreaterThan(0);
    const detail = await world.carla.get<{ speakers: unknown }>(
      world.url(`proposals/${world.talks.best.number}`),
    );
    expect(detail.json().speakers).toBeNull();
    await app.sql('update review_rounds set speakers_hidden = false where conference_id = $1', [
      world.conference.id,
    ]);
  });

  it('leaves out of every figure what does not count, and says that it is there', async () => {
    const { best } = world.talks;
    await aSetAside(app, world.conference, world.seats.rita, best.id);
    const { rows } = await list(world.otto);
    const at = rows.title.indexOf('Best of all');
    expect(
      [rows.reviews, rows.uncounted, rows.n, rows.mean, rows.spread, rows.yes].map((of) => of[at]),
    ).toEqual([1, 1, 1, 4, null, 1]);
    const page = (await world.otto.get<ProposalForChairs>(world.url(`proposals/${best.number}`))).json();
    expect(page.score).toEqual({ n: 1, mean: 4, spread: null });
    expect(page.criterionScores).toEqual([
      { n: 1, mean: 4, spread: null },
      { n: 0, mean: null, spread: null },
    ]);
    const marks = page.reviews.map(({ reviewer, isCounted, setAside }) => [
      reviewer,
      [isCounted, setAside !== null],
    ]);
    expect(Object.fromEntries(marks)).toEqual({ Otto: [true, false], Rita: [false, true] });
    await app.sql('delete from review_set_asides where conference_id = $1', [world.conference.id]);
    expect((await list(world.otto)).rows.mean[at]).toBe(4.25);
  });

  it('counts the reviews that suspect something, from the next look on', async () => {
    const { best } = world.talks;
    const suspecting = async () => {
      const { rows } = await list(world.otto);
      return rows.suspecting[rows.number.indexOf(best.number)];
    };
    const flag = (flags: string) =>
      app.sql(
        `update reviews set flags = $4, version = version + 1
         where conference_id = $1 and proposal_id = $2 and member_id = $3`,
        [world.conference.id, best.id, world.seats.rita.memberId, flags],
      );
    expect(await suspecting()).toBe(0);
    await flag('{pitch,duplicate}');
    expect(await suspecting()).toBe(1);
    await flag('{}');
    expect(await suspecting()).toBe(0);
  });

  it('costs five statements, whatever its length', async () => {
    await app.sql('update reviews set version = version + 1');
    const few = await app.statementsOf(() => world.otto.get(world.url('ranking')));
    await app.sql('update reviews set version = version + 1');
    await app.sql(
      `insert into proposals (conference_id, id, number, title, state, submitted_at, conflicts_known)
       select $1, gen_random_uuid(), 1000 + i, 'Talk ' || i, 'submitted', now(), true from generate_series(1, 300) i`,
      [world.conference.id],
    );
    const many = await app.statementsOf(() => world.otto.get(world.url('ranking')));
    expect((await list(world.otto)).rows.number.length).toBeGreaterThan(300);
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(5);
    await app.sql('delete from proposals where conference_id = $1 and number > 1000', [world.conference.id]);
  });
});
