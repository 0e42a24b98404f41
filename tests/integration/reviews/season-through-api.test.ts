import type { RankedList } from '#api/features/decisions/ranked-list.types';
import { SeasonImportService } from '#api/features/exchange/import/season-import.service';
import { seededRandom } from '#optimize/random';
import { countedScores, takenApart } from '../../factories/entered-season';
import { aUser } from '../../factories/people';
import { aSeasonFolder } from '../../factories/season-folder';
import { type TestApp, startTestApp } from '../app';
import { Browserless } from '../browserless';

const TALKS = 60;
const REVIEWERS = 15;
const EACH = 5;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const lines = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.join(',')}\n`).join('');

/** 300 reviews on scales of their own, some scores missing, one by somebody with a conflict of interest. */
function aLargerSeason(): string {
  const random = seededRandom(4);
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
  const reviews = numbers(TALKS).flatMap((talk) =>
    numbers(EACH).map((k) => {
      const score = () => (random.next() < 0.15 ? '' : 1 + random.below(9) / 2);
      const reviewer = ((talk * 7 + k * 3) % REVIEWERS) + 1;
      return [
        `${talk}-${k}`,
        talk,
        reviewer,
        1 + random.below(9) / 2,
        score(),
        score(),
        `Said of ${talk} by ${reviewer}`,
      ];
    }),
  );
  return aSeasonFolder({
    'proposals.csv': lines([
      ['proposal_id', 'title', 'abstract', 'track_id', 'format', 'minutes', 'level', 'speaker_emails'],
      ...numbers(TALKS).map((n) => [
        n,
        `Talk ${n}`,
        'About it',
        1 + (n % 2),
        'talk',
        40,
        'beginner',
        'ada@talks.example',
      ]),
    ]),
    'reviewers.csv': lines([
      [
        'reviewer_id',
        'email',
        'given_name',
        'family_name',
        'affiliation',
        'expert_track_1',
        'expert_track_2',
      ],
      ...numbers(REVIEWERS).map((n) => [n, `pc${n}@pc.example`, 'Given', `Family${n}`, `Company ${n}`, 1, 2]),
    ]),
    'conflicts.csv': lines([
      ['proposal_id', 'reviewer_id', 'reason'],
      [reviews[0]![1]!, reviews[0]![2]!, 'friend'],
    ]),
    'bids.csv': null,
    'reviews.csv': lines([
      ['review_id', 'proposal_id', 'reviewer_id', 'content', 'novelty', 'delivery', 'comment'],
      ...reviews,
    ]),
  });
}

/** The ranked list as its owner reads it, row by row, without what names the conference’s own ids. */
async function ranking(slug: string, email: string): Promise<object[]> {
  const owner = await app.visitor().signIn(email);
  const { rows } = (await owner.get<RankedList>(`/api/conferences/${slug}/ranking`)).json();
  return rows.number.map((number, i) => ({
    number,
    ...Object.fromEntries(
      (['reviews', 'n', 'mean', 'spread', 'yes', 'no'] as const).map((name) => [name, rows[name][i]]),
    ),
    criteria: rows.criteria.map(({ n, mean }) => [n[i], mean[i]]),
  }));
}

describe('a season whose reviews are entered one by one', () => {
  it('adds up, talk by talk and score by score, to what the same season imported does', async () => {
    const ada = await aUser(app, 'Ada Root', { isAdmin: true });
    const folder = aLargerSeason();
    for (const slug of ['imported', 'entered'])
      await app
        .get(SeasonImportService)
        .import({ folder, slug, name: slug, timeZone: 'UTC', ownerEmail: null });
    const sittings = await takenApart(app, 'entered');
    expect((await ranking('entered', ada.email)).every((row) => (row as { n: number }).n === 0)).toBe(true);
    const refused: string[] = [];
    await Promise.all(
      sittings.map(async ({ cookie, reviews }) => {
        const reviewer = Browserless.with(app.url, cookie);
        for (const { number, body } of reviews) {
          const { status, text } = await reviewer.put(
            `/api/conferences/entered/reviews/${number}`,
            body,
            'new',
          );
          if (status !== 200) refused.push(`${status} ${text}`);
        }
      }),
    );
    // What an import takes and marks, nobody can submit.
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain('404');
    const scores = await countedScores(app, 'imported');
    expect(scores.length).toBeGreaterThan(700);
    expect(await countedScores(app, 'entered')).toEqual(scores);
    expect(await ranking('entered', ada.email)).toEqual(await ranking('imported', ada.email));
    const [stored] = await app.sql(
      `select count(*)::int as reviews, count(h.*)::int as history from reviews v
         join conferences c on c.id = v.conference_id and c.slug = 'entered'
         left join review_history h on h.conference_id = v.conference_id and h.round_id = v.round_id
           and h.proposal_id = v.proposal_id and h.member_id = v.member_id`,
    );
    expect(stored).toEqual({ reviews: TALKS * EACH - 1, history: TALKS * EACH - 1 });
  });
});
