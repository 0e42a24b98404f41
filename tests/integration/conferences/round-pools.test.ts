import type { PoolPreview, PoolReviewers } from '#api/features/rounds/round-pools.types';
import { NOT_NARROWED } from '#domain/review/proposal-pool';
import { aRound } from '../../factories/rounds';
import { aMember, aUser } from '../../factories/people';
import { anAssignedProposal } from '../../factories/reviews';
import { type TestApp, startTestApp } from '../app';
import { type ChairsWorld, chairsWorld } from '../decisions/chairs-world';

let app: TestApp;
let world: ChairsWorld;
let at: string;

beforeAll(async () => {
  app = await startTestApp();
  world = await chairsWorld(app, 'pools');
  at = world.url(`rounds/${(await aRound(app, world.conference, { opensInDays: null })).roundId}`);
});
afterAll(() => app.close());

const CHOICE = {
  way: 'every',
  trackIds: [],
  formatIds: [],
  fromPlace: 1,
  toPlace: 1,
  around: 1,
  numbers: [],
  ...NOT_NARROWED,
};
const preview = (talks: Partial<Record<keyof typeof CHOICE, unknown>>) =>
  world.otto.post<PoolPreview>(`${at}/pool-preview`, { talks: { ...CHOICE, ...talks }, memberIds: null });
const taken = async (talks: Parameters<typeof preview>[0]): Promise<number> =>
  (await preview(talks)).json().talks;
const reviewers = async (): Promise<PoolReviewers> =>
  (await world.otto.get<PoolReviewers>(`${at}/pool-reviewers`)).json();

describe('the talks of a round', () => {
  it('are chosen by what the round before said, counted before anything is saved', async () => {
    // Otto's list: 5 (n 1), 4.25 (n 2), 3.5 (n 1), 2 (n 1), and one without a score.
    expect(await taken({})).toBe(5);
    expect(await taken({ meanFrom: 3.5, meanTo: 4.25 })).toBe(2);
    expect(await taken({ meanTo: 3 })).toBe(1);
    expect(await taken({ nBelow: 1 })).toBe(1);
    expect(await taken({ nBelow: 2 })).toBe(4);
    expect(await taken({ outcomes: ['undecided'] })).toBe(5);
    expect(await taken({ outcomes: ['accepted'] })).toBe(0);
    expect(await taken({ suspectedOnly: true })).toBe(0);
    expect((await preview({ meanFrom: 4, meanTo: 3 })).status).toBe(422);
  });

  it('are counted without those that the organizer may not see, which go by the same choice', async () => {
    const { best } = world.talks;
    await app.sql('update proposals set created_by = $1 where id = $2', [world.seats.otto.userId, best.id]);
    const narrowed = { meanFrom: 4, meanTo: 4.5 };
    expect((await preview(narrowed)).json()).toMatchObject({ talks: 0, ofTalks: 4, withheld: 1 });
    const body = { talks: { ...CHOICE, ...narrowed }, memberIds: null };
    expect((await world.otto.put(`${at}/pool`, body, 1)).status).toBe(200);
    const pooled = await app.sql<{ id: string }>('select proposal_id as id from round_proposals');
    expect(pooled).toEqual([{ id: best.id }]);
    expect((await world.otto.get(`${at}/pool`)).json()).toMatchObject({ talks: 0, withheld: 1 });
    await app.sql('update proposals set created_by = null where id = $1', [best.id]);
  });
});

describe('the reviewers of a round', () => {
  it('are offered with their best tracks, topics, seniority and whether they finished the round before', async () => {
    const { conference } = world;
    const person = await aMember(app, conference.id, await aUser(app, 'Zoe pools'), ['reviewer']);
    await app.sql('update committee_members set is_senior = true where id = $1', [person.memberId]);
    await app.sql(
      'insert into expertise (conference_id, member_id, track_id, level) select $1, $2, t, l from unnest($3::uuid[], $4::int[]) x (t, l)',
      [
        conference.id,
        person.memberId,
        [conference.tracks['Security'], conference.tracks['Networking']],
        [3, 1],
      ],
    );
    const zoe = async () => (await reviewers()).items.find(({ id }) => id === person.memberId);
    expect((await reviewers()).earlierRound).toBe('Review');
    expect(await zoe()).toEqual({
      id: person.memberId,
      name: 'Zoe pools',
      trackIds: [conference.tracks['Security']],
      topicIds: [],
      isSenior: true,
      finishedEarlier: false,
    });
    const talk = await anAssignedProposal(app, conference, [person], {});
    expect((await zoe())!.finishedEarlier).toBe(false);
    await app.sql(
      `insert into reviews (conference_id, round_id, proposal_id, member_id, comment) values ($1, $2, $3, $4, 'Done')`,
      [conference.id, conference.roundId, talk.id, person.memberId],
    );
    expect((await zoe())!.finishedEarlier).toBe(true);
    await app.sql('delete from proposals where id = $1', [talk.id]);
  });

  it('are an organizer’s to see', async () => {
    expect((await world.carla.get(`${at}/pool-reviewers`)).status).toBe(403);
  });

  it('cost as many statements however many they are', async () => {
    const few = await app.statementsOf(reviewers);
    for (let i = 0; i < 8; i++)
      await aMember(app, world.conference.id, await aUser(app, `Many pools ${i}`), ['reviewer']);
    const many = await app.statementsOf(reviewers);
    expect(many.length).toBe(few.length);
    expect((await reviewers()).items.length).toBeGreaterThan(8);
  });
});
