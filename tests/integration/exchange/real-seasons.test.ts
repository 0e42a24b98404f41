import { join } from 'node:path';
import { SeasonImportService } from '#api/features/exchange/import/season-import.service';
import { aUser } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';

const data = process.env['ROSTRUM_DATA'];
if (!data) console.log('SKIPPED: importing real seasons. Set ROSTRUM_DATA to the folder that holds them.');
const onData = data ? describe : describe.skip;
const MINUTE = 60_000;

let app: TestApp;
beforeAll(async () => {
  if (!data) return;
  app = await startTestApp();
  await aUser(app, 'Ada', { isAdmin: true });
});
afterAll(() => app?.close());

const load = (slug: string) =>
  app.get(SeasonImportService).import({
    folder: join(data!, slug),
    slug,
    name: slug,
    timeZone: 'UTC',
    ownerEmail: null,
  });

const number = async (sql: string, slug: string): Promise<number> =>
  (
    await app.sql<{ n: number }>(
      sql.replaceAll('$here', `(select id from conferences where slug = '${slug}')`),
    )
  )[0]!.n;

onData('kubecon-size', () => {
  it(
    'comes in whole, with the figures of its description',
    async () => {
      const season = await load('kubecon-size');
      expect(season.counts).toMatchObject({
        tracks: 15,
        formats: 3,
        levels: 3,
        criteria: 5,
        proposals: 3000,
        speakers: 2746,
        members: 111,
        conflictsOfInterest: 3300,
        bids: 32_336,
        reviews: 15_000,
        scores: 75_000,
      });
      expect(season.conflictedReviews).toBeGreaterThan(0);
      const unknown = `select count(*)::int as n from proposals where conference_id = $here and not conflicts_known`;
      expect(await number(unknown, 'kubecon-size')).toBe(0);
    },
    MINUTE,
  );
});

onData('iclr2021', () => {
  it(
    'comes in with its decisions, and its ties at the cut',
    async () => {
      const season = await load('iclr2021');
      expect(season.counts).toMatchObject({
        proposals: 3014,
        reviews: 11_508,
        scores: 11_508,
        criteria: 1,
        members: 7,
      });
      const outcome = (word: string): Promise<number> =>
        number(
          `select count(*)::int as n from decisions where conference_id = $here and outcome = '${word}'`,
          'iclr2021',
        );
      expect([await outcome('accepted'), await outcome('rejected')]).toEqual([860, 1756]);
      // The 860th place lies among papers of the same mean: 712 is between all and none of the tied ones' luck.
      const means = `with means as (
          select avg(s.value) as mean, d.outcome from scores s join decisions d using (conference_id, proposal_id)
          where s.conference_id = $here group by s.proposal_id, d.outcome),
        cut as (select mean from means order by mean desc offset 859 limit 1)
        select count(*)::int as n from means`;
      const counted = (where: string): Promise<number> => number(`${means} where ${where}`, 'iclr2021');
      const above = await counted(`outcome = 'accepted' and mean > (select mean from cut)`);
      const tied = await counted(`outcome = 'accepted' and mean = (select mean from cut)`);
      expect(await counted('mean = (select mean from cut)')).toBe(244);
      expect([above <= 712, 712 <= above + tied]).toEqual([true, true]);
      expect(
        await number(
          `select count(*)::int as n from proposals where conference_id = $here and description <> ''`,
          'iclr2021',
        ),
      ).toBe(2966);
    },
    MINUTE,
  );
});
