import { runSettings } from '#domain/assignment/run-settings';
import { loadAssignmentFacts } from '#api/features/assignments/assignment-facts';
import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, newId, type Seat } from '../../factories/people';
import type { TestProposal } from '../../factories/proposals';
import { anAssignedProposal, assign, reviewBody } from '../../factories/reviews';
import { aRound } from '../../factories/rounds';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

interface Queue {
  readonly round: { readonly name: string };
  readonly rounds: readonly { readonly name: string; readonly isOpen: boolean }[];
  readonly progress: { readonly total: number };
  readonly items: readonly { readonly number: number }[];
}
interface World {
  readonly first: TestConference;
  readonly talks: readonly TestProposal[];
  readonly rita: Seat;
  readonly rex: Seat;
  readonly reviewer: Browserless;
  readonly chair: Browserless;
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Three talks that both reviewers have in the first round, which is open. */
async function aWorld(slug: string): Promise<World> {
  const first = await aConference(app, slug);
  const seat = async (name: string, role: 'reviewer' | 'cochair') =>
    aMember(app, first.id, await aUser(app, `${name} ${slug}`), [role]);
  const [rita, rex, chloe] = [
    await seat('Rita', 'reviewer'),
    await seat('Rex', 'reviewer'),
    await seat('Chloe', 'cochair'),
  ];
  const talks: TestProposal[] = [];
  for (let i = 0; i < 3; i++) talks.push(await anAssignedProposal(app, first, [rita, rex]));
  const signedIn = (who: Seat) => app.visitor().signIn(who.email);
  return { first, talks, rita, rex, reviewer: await signedIn(rita), chair: await signedIn(chloe) };
}
const path = ({ first }: World, rest: string) => `/api/conferences/${first.slug}/${rest}`;
const queue = async (world: World, round?: string): Promise<Queue> =>
  (await world.reviewer.get<Queue>(path(world, `review-queue${round ? `?round=${round}` : ''}`))).json();
const numbers = ({ items }: Pick<Queue, 'items'>): number[] =>
  items.map(({ number }) => number).toSorted((a, b) => a - b);
const everyoneReviews = ({ first }: World) =>
  app.sql('update conferences set uses_assignment = false where id = $1', [first.id]);

describe('a round that is being prepared', () => {
  it.each([
    ['without an opening', null],
    ['before it opens', 3],
  ])('is unknown to reviewers %s', async (how, opensInDays) => {
    const world = await aWorld(`prepared-${how.replaceAll(' ', '-')}`);
    const { roundId } = await aRound(app, world.first, { opensInDays, name: 'Canary round' });
    await everyoneReviews(world);
    expect(await queue(world)).toMatchObject({ round: { name: 'Review' }, progress: { total: 3 } });
    for (const asked of [`review-queue`, `reviews/1`, `reviews/1/history`, `reviews/1/reasons`]) {
      const named = await world.reviewer.get<{ title: string }>(path(world, `${asked}?round=${roundId}`));
      expect([asked, named.status]).toEqual([asked, 404]);
      const absent = await world.reviewer.get<{ title: string }>(path(world, `${asked}?round=${newId()}`));
      expect(absent.json().title).toBe(named.json().title);
    }
    for (const asked of ['review-queue', 'reviews/1', 'rounds'])
      expect((await world.reviewer.get(path(world, asked))).text).not.toContain('Canary round');
    expect((await world.chair.get(path(world, 'rounds'))).text).toContain('Canary round');
  });
});

describe('a second round', () => {
  it('is where a reviewer is once it has opened, while the first stays workable and named', async () => {
    const world = await aWorld('second');
    const second = await aRound(app, world.first);
    await assign(app, second, world.talks[1]!, world.rita);
    const now = await queue(world);
    expect([now.round.name, numbers(now)]).toEqual(['Second look', [2]]);
    expect(now.rounds).toMatchObject([
      { name: 'Review', isOpen: true },
      { name: 'Second look', isOpen: true },
    ]);
    expect(numbers(await queue(world, world.first.roundId))).toEqual([1, 2, 3]);
  });

  it('keeps reviews of one talk apart by round, in the address and by default', async () => {
    const world = await aWorld('apart');
    const second = await aRound(app, world.first);
    const talk = world.talks[0]!;
    await assign(app, second, talk, world.rita);
    const earlier = path(world, `reviews/1?round=${world.first.roundId}`);
    expect((await world.reviewer.put(earlier, reviewBody(world.first, talk, 2), 'new')).status).toBe(200);
    expect(
      (await world.reviewer.put(path(world, 'reviews/1'), reviewBody(second, talk, 5), 'new')).status,
    ).toBe(200);
    const stored = await app.sql<{ round: string; value: number }>(
      'select round_id as round, avg(value) as value from scores where proposal_id = $1 group by 1 order by 2',
      [talk.id],
    );
    expect(stored).toEqual([
      { round: world.first.roundId, value: 2 },
      { round: second.roundId, value: 5 },
    ]);
  });

  it('opens a link without a round in the round in which the talk is theirs', async () => {
    const world = await aWorld('link');
    const second = await aRound(app, world.first);
    await assign(app, second, world.talks[0]!, world.rita);
    const page = async (number: number) =>
      (await world.reviewer.get<{ round: { name: string } }>(path(world, `reviews/${number}`))).json().round
        .name;
    expect([await page(1), await page(2)]).toEqual(['Second look', 'Review']);
  });

  it('refuses a review for an earlier round that has closed, and shows it still', async () => {
    const world = await aWorld('closed');
    await aRound(app, world.first);
    await app.sql(`update review_rounds set closes_at = now() - interval '1 hour' where id = $1`, [
      world.first.roundId,
    ]);
    const address = path(world, `reviews/1?round=${world.first.roundId}`);
    const late = await world.reviewer.put(address, reviewBody(world.first, world.talks[0]!), 'new');
    expect([late.status, (await world.reviewer.get(address)).status]).toEqual([409, 200]);
  });
});

describe('the pool of a round', () => {
  it('is all that everyone reviews where everyone reviews everything', async () => {
    const world = await aWorld('pool');
    const second = await aRound(app, world.first, { proposalIds: [world.talks[2]!.id] });
    await everyoneReviews(world);
    const now = await queue(world);
    expect([now.round.name, numbers(now), now.progress.total]).toEqual(['Second look', [3], 1]);
    const address = (number: number) => path(world, `reviews/${number}?round=${second.roundId}`);
    expect((await world.reviewer.get(address(1))).status).toBe(404);
    const intruding = await world.reviewer.put(address(1), reviewBody(second, world.talks[0]!), 'new');
    expect(intruding.status).toBe(404);
    expect((await world.reviewer.put(address(3), reviewBody(second, world.talks[2]!), 'new')).status).toBe(
      200,
    );
  });

  it('hides a talk that left it, whatever was assigned', async () => {
    const world = await aWorld('left');
    const second = await aRound(app, world.first, { proposalIds: [world.talks[2]!.id] });
    await assign(app, second, world.talks[0]!, world.rita);
    expect(numbers(await queue(world, second.roundId))).toEqual([]);
    expect((await world.reviewer.get(path(world, `reviews/1?round=${second.roundId}`))).status).toBe(404);
  });

  it('leaves out a reviewer who does not take part, who goes on in the earlier round', async () => {
    const world = await aWorld('part');
    const second = await aRound(app, world.first, { memberIds: [world.rex.memberId] });
    await everyoneReviews(world);
    expect(await queue(world)).toMatchObject({ round: { name: 'Review' }, rounds: [{ name: 'Review' }] });
    expect((await world.reviewer.get(path(world, `review-queue?round=${second.roundId}`))).status).toBe(404);
    expect((await world.reviewer.get(path(world, `reviews/1?round=${second.roundId}`))).status).toBe(404);
    expect((await world.reviewer.get(path(world, 'rounds'))).text).not.toContain('Second look');
  });

  it('is what an assignment is made for, and by whom', async () => {
    const world = await aWorld('assigned');
    const second = await aRound(app, world.first, {
      proposalIds: [world.talks[1]!.id],
      memberIds: [world.rex.memberId],
    });
    await assign(app, second, world.talks[0]!, world.rex);
    const facts = await app.inTransaction({ userId: null, conferenceId: world.first.id }, (tx) =>
      loadAssignmentFacts(tx, world.first.id, second.roundId, runSettings()),
    );
    expect(facts.proposals.map(({ number }) => number)).toEqual([2]);
    expect(facts.members.filter(({ isActive }) => isActive).map(({ id }) => id)).toEqual([
      world.rex.memberId,
    ]);
    expect(facts.standing).toEqual([]);
  });

  it('is what is counted: cover, loads and talks that are short', async () => {
    const world = await aWorld('counted');
    const second = await aRound(app, world.first, {
      proposalIds: [world.talks[1]!.id],
      memberIds: [world.rex.memberId],
    });
    await assign(app, second, world.talks[0]!, world.rex);
    await assign(app, second, world.talks[1]!, world.rex);
    await assign(app, second, world.talks[1]!, world.rita);
    const of = (what: string) => world.chair.get<never>(path(world, `rounds/${second.roundId}/${what}`));
    expect((await of('assignment-board')).json()).toMatchObject({
      proposals: 1,
      assignments: 1,
      loads: [{ memberId: world.rex.memberId, load: 1 }],
    });
    expect((await of('coverage')).json()).toMatchObject({
      whole: { proposals: 1, assigned: 1, openPlaces: 1 },
      reviewers: [{ memberId: world.rex.memberId, load: 1 }],
    });
    const short = (await of('short-proposals?lack=reviews')).json() as { items: { number: number }[] };
    expect(short.items.map(({ number }) => number)).toEqual([2]);
  });

  it('is what bids are taken on, by those who take part', async () => {
    const world = await aWorld('bids');
    await app.sql('update conferences set takes_bids = true where id = $1', [world.first.id]);
    await aRound(app, world.first, { proposalIds: [world.talks[1]!.id], memberIds: [world.rita.memberId] });
    const bids = async (visitor: Browserless) =>
      (await visitor.get<{ rows: { number: number[] } }>(path(world, 'bids'))).json().rows.number;
    expect(await bids(world.reviewer)).toEqual([2]);
    expect(await bids(await app.visitor().signIn(world.rex.email))).toEqual([]);
    expect((await world.reviewer.put(path(world, 'bids/1'), { value: 5 }, 'new')).status).toBe(404);
  });
});
