import { join } from 'node:path';
import type { RankedList } from '#api/features/decisions/ranked-list.types';
import { SeasonImportService } from '#api/features/exchange/import/season-import.service';
import { countedScores, takenApart } from '../factories/entered-season';
import { aUser } from '../factories/people';
import { startTestApp, type TestApp } from '../integration/app';
import { startTestCluster, stopTestCluster } from '../integration/cluster';
import { type BenchCase, exactly, shown } from './bench-case';
import { reviewersAtWork } from './reviewers-at-work';

const name = 'reviews/season-through-api';
const AT_ONCE = 20;

/** All 15,000 reviews by their 110 reviewers through the API, held against the same season as the importer takes it. */
export const bench: BenchCase = {
  name,
  needsDataFolder: true,
  run: async (dataFolder) => {
    await startTestCluster();
    const app = await startTestApp();
    try {
      const owner = await aUser(app, 'Ada', { isAdmin: true });
      for (const slug of ['imported', 'entered'])
        await app.get(SeasonImportService).import({
          folder: join(dataFolder, 'kubecon-size'),
          slug,
          name: slug,
          timeZone: 'UTC',
          ownerEmail: null,
        });
      const sittings = await takenApart(app, 'entered');
      await app.sql('vacuum analyze');
      let seconds = 0;
      let saved = 0;
      const errors: string[] = [];
      for (let from = 0; from < sittings.length; from += AT_ONCE) {
        const worked = await reviewersAtWork({
          url: app.url,
          slug: 'entered',
          sittings: sittings.slice(from, from + AT_ONCE),
        });
        seconds += worked.seconds;
        saved += worked.saves.length;
        errors.push(...worked.errors);
      }
      // Reviews over a conflict of interest that detection found: an import takes and marks them, nobody can submit them.
      const refused = errors.filter((error) => /^PUT .* 404/.test(error)).length;
      const other = errors.filter((error) => !/ 404/.test(error));
      if (other.length > 0) console.error(other.slice(0, 5).join('\n'));
      const [scores, entered] = [await countedScores(app, 'imported'), await countedScores(app, 'entered')];
      const [list, enteredList] = [await rows(app, 'imported', owner.email), await rows(app, 'entered', owner.email)];
      const differing = list.filter((row, i) => row !== enteredList[i]).length + Math.abs(list.length - enteredList.length);
      return [
        shown(`${name}/seconds`, seconds, 's'),
        shown(`${name}/reviews-per-second`, saved / seconds, 'reviews/s'),
        shown(`${name}/refused`, refused, 'over a conflict of interest'),
        exactly(`${name}/errors`, other.length, 'errors', 0),
        exactly(`${name}/scores`, entered.length, 'scores', scores.length),
        exactly(`${name}/differing-scores`, scores.filter((line, i) => line !== entered[i]).length, 'scores', 0),
        exactly(`${name}/differing-rows`, differing, 'of the ranked list', 0),
      ];
    } finally {
      await app.close();
      await stopTestCluster();
    }
  },
};

/** The ranked list, one text per row. */
async function rows(app: TestApp, slug: string, email: string): Promise<string[]> {
  const owner = await app.visitor().signIn(email);
  const { rows: columns } = (await owner.get<RankedList>(`/api/conferences/${slug}/ranking`)).json();
  return columns.number.map((number, i) =>
    [
      number,
      ...(['reviews', 'n', 'mean', 'spread', 'yes', 'no'] as const).map((column) => columns[column][i]),
      ...columns.criteria.flatMap(({ n, mean }) => [n[i], mean[i]]),
    ].join(' '),
  );
}
