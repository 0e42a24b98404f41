import { FillsService } from '#api/features/assignments/fills.service';
import {
  aConflictOfInterest,
  anAssignmentSeason,
  type AssignmentSeason,
} from '../../factories/assignment-season';
import { aSetAside } from '../../factories/set-asides';
import { someReviews } from '../../factories/submitted-reviews';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

interface Board {
  readonly reviewsWanted: number;
  readonly dueShare: number | null;
  readonly perDay: number;
  readonly finishAt: string | null;
  readonly whole: Readonly<Record<string, number>>;
  readonly tracks: { name: string; lackReviews: number; proposals: number; openPlaces: number }[];
  readonly reviewers: {
    name: string;
    load: number;
    done: number;
    begun: number;
    limit: number | null;
    marks: string[];
    days: { on: string; reviews: number }[];
  }[];
  readonly days: { on: string; reviews: number }[];
  readonly fill: Readonly<Record<string, number>> | null;
  readonly lastFill: { places: number; byItself: boolean } | null;
}

let app: TestApp;
let seasons = 0;
let season: AssignmentSeason;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  season = await anAssignmentSeason(app, `cover-${++seasons}`);
  await app.sql(
    `update review_rounds set reviews_wanted = 2, reviews_floor = 1, opens_at = now() - interval '10 days',
       closes_at = now() + interval '10 days' where conference_id = $1`,
    [season.conference.id],
  );
  for (const [number, reviewer] of [1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => [
    [n, n < 5 ? 1 : 2],
    [n, n < 5 ? 3 : 4],
  ]))
    await app.sql(
      'insert into review_assignments (conference_id, round_id, proposal_id, member_id) values ($1, $2, $3, $4)',
      [season.conference.id, season.conference.roundId, id(number!), seat(reviewer!).memberId],
    );
});

const id = (number: number) => season.proposalIds[number - 1]!;
const seat = (i: number) => season.reviewers[i]!;
const round = () => `/api/conferences/${season.conference.slug}/rounds/${season.conference.roundId}`;
const board = async (by: Browserless = season.cochair) => (await by.get<Board>(`${round()}/coverage`)).json();
const short = async (query: string, by: Browserless = season.cochair) =>
  (
    await by.get<{
      items: { number: number; title: string | null; assigned: number | null }[];
      next: number | null;
    }>(`${round()}/short-proposals${query}`)
  ).json();
const review = async (...pairs: readonly (readonly [number: number, reviewer: number])[]) => {
  await someReviews(
    app,
    season.conference,
    pairs.map(([number, reviewer]) => ({ proposalId: id(number), memberId: seat(reviewer).memberId })),
  );
  for (const [number, reviewer] of pairs)
    await app.sql(`update review_assignments set state = 'done' where proposal_id = $1 and member_id = $2`, [
      id(number),
      seat(reviewer).memberId,
    ]);
};
const reviewer = (from: Board, i: number) => from.reviewers.find(({ name }) => name === seat(i).name)!;

describe('the coverage board', () => {
  it('counts talks, places and reviews, in all and by track, and projects the finish', async () => {
    await review([1, 1], [5, 2], [5, 4]);
    const now = await board();
    expect(now.whole).toEqual({
      proposals: 8,
      assigned: 16,
      done: 3,
      openPlaces: 0,
      lackReviewers: 0,
      lackReviews: 6,
    });
    expect(now.tracks.map(({ name, lackReviews }) => [name, lackReviews])).toEqual([
      ['Security', 3],
      ['Networking', 3],
    ]);
    expect(now.days.map(({ reviews }) => reviews)).toEqual([3]);
    expect(now.perDay).toBeCloseTo(3 / 7);
    const days = (Date.parse(now.finishAt!) - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(13 / (3 / 7), 1);
    expect(now.dueShare).toBeCloseTo(0.5, 2);
  });

  it('says who is behind, idle, without work and above the limit', async () => {
    await review([1, 1], [2, 1], [5, 2]);
    await app.sql(
      `insert into review_drafts (conference_id, round_id, proposal_id, member_id, content) values ($1, $2, $3, $4, '{}')`,
      [season.conference.id, season.conference.roundId, id(1), seat(3).memberId],
    );
    await app.sql('update committee_members set max_load = 3 where id = $1', [seat(4).memberId]);
    const now = await board();
    const said = [0, 1, 2, 3, 4].map((i) => reviewer(now, i).marks);
    expect(said).toEqual([['unassigned'], [], ['behind'], ['behind'], ['idle', 'overloaded']]);
    expect(reviewer(now, 3)).toMatchObject({ load: 4, done: 0, begun: 1, limit: null });
    expect(reviewer(now, 1).days).toHaveLength(1);
    expect(reviewer(now, 1)).toMatchObject({ load: 4, done: 2 });
  });

  it('counts nobody who left and nothing over a conflict of interest, done or not', async () => {
    await review([1, 1]);
    await app.sql(`update committee_members set state = 'left' where id = $1`, [seat(4).memberId]);
    await aConflictOfInterest(app, season.conference.id, id(1), seat(1).memberId);
    const now = await board();
    expect(now.whole).toMatchObject({ assigned: 11, done: 0, openPlaces: 5, lackReviews: 8 });
    const old = (await season.cochair.get<{ assignments: number }>(`${round()}/assignment-board`)).json();
    expect(old.assignments).toBe(11);
  });

  it('opens the place of an abstention or a review set aside, and says no less of their reviewers’ work', async () => {
    await review([1, 1], [1, 3], [2, 1], [5, 2]);
    await app.sql('update reviews set abstained = true where proposal_id = $1 and member_id = $2', [
      id(1),
      seat(1).memberId,
    ]);
    await aSetAside(app, season.conference, seat(2), id(5));
    expect((await board()).whole).toMatchObject({ assigned: 14, done: 2, openPlaces: 2 });
    await aSetAside(app, season.conference, seat(3), null);
    const now = await board();
    expect(now.whole).toMatchObject({
      assigned: 10,
      done: 1,
      openPlaces: 6,
      lackReviewers: 1,
      lackReviews: 7,
    });
    expect([1, 2, 3].map((i) => reviewer(now, i))).toMatchObject([
      { load: 4, done: 2 },
      { load: 4, done: 1 },
      { load: 4, done: 1 },
    ]);
    expect((await short('?lack=reviewers')).items).toMatchObject([{ number: 1, assigned: 0, done: 0 }]);
    const old = (await season.cochair.get<{ assignments: number }>(`${round()}/assignment-board`)).json();
    expect(old.assignments).toBe(10);
  });

  it('gives an open place to somebody else, and nothing more to a reviewer whose reviews are all set aside', async () => {
    await review([1, 1], [5, 2]);
    await aSetAside(app, season.conference, seat(1), id(1));
    await aSetAside(app, season.conference, seat(2), null);
    await app.get(FillsService).lookAfter(season.conference.id);
    const waiting = (await board()).fill!;
    expect(waiting).toMatchObject({ places: 5, removed: 0, stillOpen: 0 });
    const url = `/api/conferences/${season.conference.slug}/assignment-runs/${waiting['runId']}`;
    const applied = await season.cochair.post(`${url}/apply`, {}, { version: waiting['version']! });
    expect(applied.status).toBe(200);
    const given = await app.sql<{ memberId: string }>(
      'select distinct member_id as "memberId" from review_assignments where run_id = $1',
      [waiting['runId']],
    );
    expect(given.map(({ memberId }) => memberId)).not.toContain(seat(2).memberId);
    expect((await board()).whole).toMatchObject({ assigned: 16, openPlaces: 0 });
    const theirs = 'select 1 from review_assignments where member_id = $1 and state = any($2)';
    expect(await app.sql(theirs, [seat(2).memberId, ['active', 'done']])).toHaveLength(4);
  });

  it('shows the fill that waits in one sentence, and afterwards that it was applied', async () => {
    await app.sql(`update review_assignments set state = 'declined' where member_id = $1`, [
      seat(4).memberId,
    ]);
    await app.get(FillsService).lookAfter(season.conference.id);
    const waiting = (await board()).fill!;
    expect(waiting).toMatchObject({ places: 4, removed: 0, stillOpen: 0 });
    expect(waiting['people']).toBeGreaterThan(0);
    expect(waiting['highestLoad']).toBeGreaterThan(0);
    await season.cochair.post(
      `/api/conferences/${season.conference.slug}/assignment-runs/${waiting['runId']}/apply`,
      {},
      { version: waiting['version']! },
    );
    expect(await board()).toMatchObject({ fill: null, lastFill: { places: 4, byItself: false } });
  });

  it('costs the same statements whatever the size, and is for chairs alone', async () => {
    const cost = async (path: string) =>
      (await app.statementsOf(() => season.cochair.get(round() + path))).length;
    expect([await cost('/coverage'), await cost('/short-proposals')]).toEqual([7, 3]);
    expect((await season.reviewer.get(`${round()}/coverage`)).status).toBe(403);
    expect((await season.reviewer.get(`${round()}/short-proposals`)).status).toBe(403);
  });

  it('counts every reviewer for every talk where everybody reviews everything', async () => {
    await app.sql('update conferences set uses_assignment = false where id = $1', [season.conference.id]);
    const now = await board();
    expect(now.whole).toMatchObject({ assigned: 39, openPlaces: 0, lackReviews: 8 });
    expect(reviewer(now, 0)).toMatchObject({ load: 7, done: 0 });
  });
});

describe('the talks that lack something', () => {
  it('are listed by what they lack and by track, page by page', async () => {
    await review([1, 1], [5, 2]);
    await app.sql(
      `update review_assignments set state = 'declined' where member_id = $1 and proposal_id = $2`,
      [seat(4).memberId, id(8)],
    );
    const numbers = async (query: string) => (await short(query)).items.map(({ number }) => number);
    expect(await numbers('')).toEqual([2, 3, 4, 6, 7, 8]);
    expect(await numbers(`?trackId=${season.conference.tracks['Networking']}`)).toEqual([6, 7, 8]);
    expect(await numbers('?lack=places')).toEqual([8]);
    expect(await numbers('?lack=reviewers')).toEqual([]);
    const page = await short('?limit=2');
    expect([page.items.length, page.next]).toEqual([2, 3]);
    expect(await numbers('?limit=2&after=3')).toEqual([4, 6]);
    expect((await season.cochair.get(`${round()}/short-proposals?lack=everything`)).status).toBe(400);
  });

  it('are a number alone to a reader with a conflict of interest', async () => {
    const seen = (await short('', season.organizer)).items.find(({ number }) => number === 2);
    expect(seen).toEqual({
      number: 2,
      title: null,
      trackId: season.conference.tracks['Security'],
      assigned: null,
      done: null,
    });
    expect((await short('')).items.find(({ number }) => number === 2)!.title).not.toBeNull();
  });
});
