import type { RankedList } from '#api/features/decisions/ranked-list.types';
import { aggregate, atResolution } from '#domain/ranking/aggregate';
import { weightedScore } from '#domain/review/weighted-score';
import { seededRandom } from '#optimize/random';
import { type TestConference, aConference } from '../factories/conferences';
import { aMember, aUser, type Seat } from '../factories/people';
import { aProposal } from '../factories/proposals';
import { type TestReview, someReviews } from '../factories/submitted-reviews';
import { type TestApp, startTestApp } from '../integration/app';
import type { Browserless } from '../integration/browserless';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const SCALES = [
  { min: 1, max: 5, step: 0.5, weight: 2 },
  { min: 1, max: 10, step: 1, weight: 1 },
  { min: 1, max: 5, step: 0.5, weight: 0 },
];

interface World {
  readonly conference: TestConference;
  readonly criteria: { id: string; min: number; max: number; step: number; weight: number }[];
  readonly chair: Browserless;
  readonly seat: Seat;
  readonly numbers: ReadonlyMap<string, number>;
  readonly reviews: readonly TestReview[];
}

/** 25 talks with 0 to 6 reviews, some without scores, some criteria unanswered, verdicts missing. */
async function randomWorld(seed: number): Promise<World> {
  const random = seededRandom(seed);
  const slug = `world-${seed}`;
  const conference = await aConference(app, slug, { criteria: ['A', 'B', 'C'] });
  const criteria = Object.values(conference.criteria).map((id, i) => ({ id, ...SCALES[i]! }));
  for (const { id, ...scale } of criteria) {
    await app.sql('update criteria set min = $2, max = $3, step = $4, weight = $5 where id = $1', [
      id,
      scale.min,
      scale.max,
      scale.step,
      scale.weight,
    ]);
  }
  const member = async (name: string, role: 'cochair' | 'reviewer') =>
    aMember(app, conference.id, await aUser(app, name, { email: `${name}@${slug}.example` }), [role]);
  const seat = await member('chair', 'cochair');
  const reviewers = await Promise.all(
    Array.from({ length: 6 }, (_, i) => member(`reviewer-${i}`, 'reviewer')),
  );
  const tracks = [...Object.values(conference.tracks), null];
  const numbers = new Map<string, number>();
  for (let i = 0; i < 25; i++) {
    const made = await aProposal(app, conference.id, {
      title: `Talk ${i}`,
      trackId: tracks[random.below(3)]!,
    });
    numbers.set(made.id, made.number);
  }
  await app.sql('update proposals set conflicts_known = true where conference_id = $1', [conference.id]);
  const score = ({ min, max, step }: (typeof criteria)[number]): number =>
    min + step * random.below(Math.round((max - min) / step) + 1);
  const reviews = [...numbers.keys()].flatMap((proposalId) =>
    reviewers.slice(0, random.below(7)).map(({ memberId }): TestReview => ({
      proposalId,
      memberId,
      verdict: [true, false, null][random.below(3)]!,
      scores: Object.fromEntries(
        criteria.filter(() => random.next() < 0.7).map((criterion) => [criterion.id, score(criterion)]),
      ),
    })),
  );
  await someReviews(app, conference, reviews);
  return { conference, criteria, chair: await app.visitor().signIn(seat.email), seat, numbers, reviews };
}

const read = async ({ chair, conference }: World): Promise<RankedList> =>
  (await chair.get<RankedList>(`/api/conferences/${conference.slug}/ranking`)).json();

/** The list turned into one object per row. */
const byNumber = ({ rows }: RankedList): Map<number, unknown> =>
  new Map(
    rows.number.map((number, i) => [
      number,
      {
        reviews: rows.reviews[i],
        n: rows.n[i],
        mean: rows.mean[i],
        spread: rows.spread[i],
        yes: rows.yes[i],
        no: rows.no[i],
        criteria: rows.criteria.map((criterion) => [criterion.n[i], criterion.mean[i]]),
      },
    ]),
  );

describe('the ranked list on random worlds', () => {
  it.each([1, 2, 3, 4])('says what a naive computation says (%i)', async (seed) => {
    const world = await randomWorld(seed);
    const said = byNumber(await read(world));
    expect(said.size).toBe(25);
    for (const [proposalId, number] of world.numbers) {
      const own = world.reviews.filter((review) => review.proposalId === proposalId);
      const { n, mean, spread } = aggregate(
        own.map(({ scores }) => weightedScore(world.criteria, scores ?? {})),
      );
      expect(said.get(number)).toEqual({
        reviews: own.length,
        n,
        mean: atResolution(mean),
        spread: atResolution(spread),
        yes: own.filter(({ verdict }) => verdict === true).length,
        no: own.filter(({ verdict }) => verdict === false).length,
        criteria: world.criteria.map(({ id }) => {
          const one = aggregate(own.map(({ scores }) => scores?.[id]));
          return [one.n, atResolution(one.mean)];
        }),
      });
    }
  });

  it('is added up anew when a review changes, comes or goes, or a weight does, and not otherwise', async () => {
    const world = await randomWorld(6);
    const sums = () => app.statementsOf(() => read(world)).then((all) => all.filter(isSum).length);
    const isSum = (sql: string) => sql.includes('stddev_samp');
    const one = world.reviews.find(({ scores }) => Object.keys(scores ?? {}).length > 0)!;
    const key = [world.conference.id, one.proposalId, one.memberId];
    const where = 'where conference_id = $1 and proposal_id = $2 and member_id = $3';
    expect(await sums()).toBe(1);
    expect(await sums()).toBe(0);
    await app.sql(`update reviews set version = version + 1 ${where}`, key);
    expect(await sums()).toBe(1);
    await app.sql(`delete from reviews ${where}`, key);
    expect(await sums()).toBe(1);
    await someReviews(app, world.conference, [one]);
    expect(await sums()).toBe(1);
    await app.sql('update criteria set weight = 7 where conference_id = $1', [world.conference.id]);
    expect(await sums()).toBe(1);
    expect(await sums()).toBe(0);
  });

  it('is the same, but for the count, whatever is true of the rows one may not see', async () => {
    const world = await randomWorld(5);
    const random = seededRandom(50);
    const hidden = [...world.numbers.keys()].filter(() => random.next() < 0.3);
    expect(hidden.length).toBeGreaterThan(2);
    await app.sql(
      `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) select $1, unnest($2::uuid[]), $3, 'declared'`,
      [world.conference.id, hidden, world.seat.memberId],
    );
    const before = await read(world);
    expect(before.placeholders.reduce((sum, { count }) => sum + count, 0)).toBe(hidden.length);
    expect(before.rows.number.length).toBe(25 - hidden.length);
    const key = [world.conference.id, hidden];
    await app.sql('update scores set value = 5 where conference_id = $1 and proposal_id = any($2)', key);
    await app.sql(
      'update reviews set verdict = true where conference_id = $1 and proposal_id = any($2)',
      key,
    );
    await app.sql(
      `update proposals set title = 'Another', updated_at = now(), version = version + 1 where conference_id = $1 and id = any($2)`,
      key,
    );
    await app.sql(
      `insert into decisions (conference_id, proposal_id, outcome) select $1, unnest($2::uuid[]), 'accepted'`,
      key,
    );
    expect(await read(world)).toEqual(before);
  });
});
