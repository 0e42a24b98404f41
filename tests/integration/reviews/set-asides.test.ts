import type { ProposalForChairs } from '#api/features/decisions/decisions.types';
import type { RankedList } from '#api/features/decisions/ranked-list.types';
import type { SetAsideList } from '#api/features/set-asides/set-asides.types';
import { aConflictOfInterest } from '../../factories/assignment-season';
import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, newId, type Seat } from '../../factories/people';
import type { TestProposal } from '../../factories/proposals';
import { anAssignedProposal, reviewBody } from '../../factories/reviews';
import type { Browserless } from '../browserless';
import { startTestApp, type TestApp } from '../app';

let app: TestApp;
let conference: TestConference;
let seats: Record<'olga' | 'chloe' | 'rita' | 'rex', Seat>;
let olga: Browserless;
let chloe: Browserless;
let rita: Browserless;
let one: TestProposal;
let two: TestProposal;
let base: string;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  conference = await aConference(app, `aside-${newId().slice(-8)}`);
  base = `/api/conferences/${conference.slug}`;
  const seat = async (name: string, role: 'organizer' | 'cochair' | 'reviewer') =>
    aMember(app, conference.id, await aUser(app, `${name} ${conference.slug}`), [role]);
  seats = {
    olga: await seat('Olga', 'organizer'),
    chloe: await seat('Chloe', 'cochair'),
    rita: await seat('Rita', 'reviewer'),
    rex: await seat('Rex', 'reviewer'),
  };
  await app.sql('update committee_members set conflicts_known = true where conference_id = $1', [
    conference.id,
  ]);
  one = await anAssignedProposal(app, conference, [seats.rita, seats.rex]);
  two = await anAssignedProposal(app, conference, [seats.rita, seats.rex]);
  const signIn = ({ email }: Seat) => app.visitor().signIn(email);
  [olga, chloe, rita] = [await signIn(seats.olga), await signIn(seats.chloe), await signIn(seats.rita)];
  const rex = await signIn(seats.rex);
  for (const [who, talk, score] of [
    [rita, one, 5],
    [rita, two, 5],
    [rex, one, 2],
  ] as const)
    await who.put(`${base}/reviews/${talk.number}`, reviewBody(conference, talk, score), 'new');
});

const page = async ({ number }: TestProposal, by = chloe) =>
  (await by.get<ProposalForChairs>(`${base}/proposals/${number}`)).json();
const aside = async (talk: TestProposal, { name }: Seat) => {
  const { reviews } = await page(talk);
  return `${base}/proposals/${talk.number}/reviews/${reviews.find(({ reviewer }) => reviewer === name)!.id}/set-aside`;
};
const all = ({ memberId }: Seat) => `${base}/rounds/${conference.roundId}/reviewers/${memberId}/set-aside`;
const listed = async (by = chloe) =>
  (await by.get<SetAsideList>(`${base}/rounds/${conference.roundId}/set-asides`)).json();
const means = async () => (await chloe.get<RankedList>(`${base}/ranking`)).json().rows.mean;
const because = (reason: string) => ({ reason });

describe('setting a review aside', () => {
  it('takes it out of every figure with its reason, keeps it readable, and can be taken back', async () => {
    expect(await means()).toEqual([5, 3.5]);
    const url = await aside(one, seats.rita);
    expect((await chloe.put(url, because('Copied'), 'new')).json()).toEqual({ version: 1 });
    expect(await means()).toEqual([5, 2]);
    const { score, reviews } = await page(one);
    expect(score).toEqual({ n: 1, mean: 2, spread: null });
    const marked = reviews.find(({ reviewer }) => reviewer === seats.rita.name)!;
    expect(marked).toMatchObject({
      isCounted: false,
      weightedScore: 5,
      setAside: { isOfAll: false, reason: 'Copied', setAsideBy: seats.chloe.name, version: 1 },
    });
    expect((await listed()).reviews).toMatchObject([
      { reviewId: marked.id, number: one.number, reviewer: seats.rita.name, reason: 'Copied', version: 1 },
    ]);
    expect((await olga.delete(url, 1)).status).toBe(204);
    expect(await means()).toEqual([5, 3.5]);
    expect((await listed()).reviews).toEqual([]);
  });

  it('takes no empty reason, and a new one only over the version seen', async () => {
    const url = await aside(one, seats.rita);
    expect((await chloe.put(url, because('  '), 'new')).status).toBe(422);
    await chloe.put(url, because('Copied'), 'new');
    const again = await olga.put<{ current: object }>(url, because('Spam'), 'new');
    expect([again.status, again.json().current]).toEqual([412, { reason: 'Copied', version: 1 }]);
    expect((await olga.put(url, because('Spam'), 1)).json()).toEqual({ version: 2 });
    expect((await chloe.delete(url, 1)).status).toBe(412);
    expect((await listed()).reviews).toMatchObject([{ reason: 'Spam', version: 2 }]);
  });

  it('is for organizers and co-chairs alone, and not over a conflict of interest or of an own talk', async () => {
    const url = await aside(one, seats.rex);
    expect((await rita.put(url, because('He is wrong'), 'new')).status).toBe(403);
    expect((await rita.get(`${base}/rounds/${conference.roundId}/set-asides`)).status).toBe(403);
    await olga.put(url, because('Copied'), 'new');
    await aConflictOfInterest(app, conference.id, one.id, seats.chloe.memberId);
    expect((await chloe.put(url, because('Low'), 1)).status).toBe(404);
    expect((await chloe.delete(url, 1)).status).toBe(404);
    expect((await listed()).reviews).toEqual([]);
    await app.sql('update proposals set created_by = $1 where id = $2', [seats.olga.userId, one.id]);
    expect((await olga.delete(url, 1)).status).toBe(404);
    expect((await listed(olga)).reviews).toEqual([]);
    expect((await chloe.put(await aside(two, seats.rita), because('Copied'), 'new')).status).toBe(200);
  });

  it('finds no review under the number of another talk', async () => {
    const url = (await aside(one, seats.rita)).replace(
      `/proposals/${one.number}/`,
      `/proposals/${two.number}/`,
    );
    expect((await chloe.put(url, because('Copied'), 'new')).status).toBe(404);
  });
});

describe('setting all reviews of a reviewer aside', () => {
  it('takes out those of every talk, hidden ones and those to come included, and can be taken back', async () => {
    await aConflictOfInterest(app, conference.id, two.id, seats.chloe.memberId);
    const set = await chloe.put(all(seats.rita), because('Scored without reading'), 'new');
    expect(set.text).toBe('{"version":1}');
    const three = await anAssignedProposal(app, conference, [seats.rita]);
    await rita.put(`${base}/reviews/${three.number}`, reviewBody(conference, three), 'new');
    const counted = async () =>
      app.sql('select 1 from reviews where conference_id = $1 and member_id = $2 and is_counted', [
        conference.id,
        seats.rita.memberId,
      ]);
    expect(await counted()).toEqual([]);
    expect((await page(one)).reviews[0]).toMatchObject({ isCounted: false, setAside: { isOfAll: true } });
    const { reviewers, reviews } = await listed();
    expect(reviewers).toMatchObject([
      { memberId: seats.rita.memberId, reviews: 3, reason: 'Scored without reading', version: 1 },
    ]);
    expect(reviews).toEqual([]);
    expect((await chloe.delete(all(seats.rita), 2)).status).toBe(412);
    expect((await chloe.delete(all(seats.rita), 1)).status).toBe(204);
    expect(await counted()).toHaveLength(3);
  });

  it('leaves what was set aside alone as it was', async () => {
    await chloe.put(await aside(one, seats.rita), because('Copied'), 'new');
    await chloe.put(all(seats.rita), because('All of them'), 'new');
    expect((await page(one)).reviews[0]!.setAside).toMatchObject({ isOfAll: false, reason: 'Copied' });
    await chloe.delete(all(seats.rita), 1);
    expect((await page(one)).score).toEqual({ n: 1, mean: 2, spread: null });
    expect((await page(two)).score.n).toBe(1);
  });

  it('knows only reviewers and rounds of the conference', async () => {
    const other = await aConference(app, `else-${newId().slice(-8)}`);
    const foreign = await aMember(app, other.id, await aUser(app, 'Foreign'), ['reviewer']);
    expect((await chloe.put(all(foreign), because('x'), 'new')).status).toBe(404);
    const round = all(seats.rita).replace(conference.roundId, other.roundId);
    expect((await chloe.put(round, because('x'), 'new')).status).toBe(404);
  });
});

describe('a reviewer whose reviews are set aside', () => {
  it('sees nothing of it: queue, pages, history, versions, and others’ reviews are as they were', async () => {
    await app.sql(`update review_rounds set others_reviews = 'always' where conference_id = $1`, [
      conference.id,
    ]);
    const rex = await app.visitor().signIn(seats.rex.email);
    const paths = ['review-queue', 'reviews/1', 'reviews/2', 'reviews/1/history', 'my-seat'];
    const everything = async () => {
      const answers = [];
      for (const who of [rita, rex])
        for (const path of paths) {
          const answer = await who.get(`${base}/${path}`);
          answers.push([path, answer.status, answer.headers.get('etag'), answer.text]);
        }
      return answers;
    };
    const before = await everything();
    await chloe.put(await aside(one, seats.rita), because('Copied'), 'new');
    await chloe.put(all(seats.rita), because('All of them'), 'new');
    await chloe.put(await aside(one, seats.rex), because('Copied'), 'new');
    expect(await everything()).toEqual(before);
    const revised = await rita.put<{ version: number }>(
      `${base}/reviews/1`,
      { ...reviewBody(conference, one), comment: 'Better said.' },
      1,
    );
    expect([revised.status, revised.json().version]).toEqual([200, 2]);
  });
});

describe('a round that names its reviewers to nobody', () => {
  beforeEach(() =>
    app.sql(`update review_rounds set reviewers_named = 'to_nobody' where conference_id = $1`, [
      conference.id,
    ]),
  );

  it('lets a co-chair set one review aside by what it says, and nobody but organizers all of a reviewer’s', async () => {
    const { reviews } = await page(two);
    const url = `${base}/proposals/${two.number}/reviews/${reviews[0]!.id}/set-aside`;
    expect((await chloe.put(url, because('Copied'), 'new')).status).toBe(200);
    const read = await chloe.get(`${base}/rounds/${conference.roundId}/set-asides`);
    expect(read.json()).toMatchObject({
      maySetAllAside: false,
      reviewers: [],
      reviews: [{ reviewer: null }],
    });
    expect(read.text).not.toContain(seats.rita.name);
    expect((await chloe.put(all(seats.rita), because('All'), 'new')).status).toBe(403);
    expect((await olga.put(all(seats.rita), because('All of hers'), 'new')).status).toBe(200);
    const [shown] = (await page(one)).reviews.filter(({ isCounted }) => !isCounted);
    expect(shown).toMatchObject({ reviewer: null, setAside: null });
    expect((await listed(olga)).reviewers).toMatchObject([{ name: seats.rita.name, reviews: 2 }]);
    expect((await listed()).reviewers).toEqual([]);
  });
});

describe('the list of what is set aside', () => {
  it('costs the same statements whatever its length', async () => {
    const cost = async () => (await app.statementsOf(() => listed())).length;
    const few = await cost();
    for (const url of [
      await aside(one, seats.rita),
      await aside(one, seats.rex),
      await aside(two, seats.rita),
    ])
      await chloe.put(url, because('Copied'), 'new');
    expect(await cost()).toBe(few);
  });
});
