import { join } from 'node:path';
import { SeasonImportService } from '#api/features/exchange/import/season-import.service';
import { aUser } from '../factories/people';
import { startTestApp } from '../integration/app';
import { startTestCluster, stopTestCluster } from '../integration/cluster';
import { type BenchCase, below } from './bench-case';

const name = 'import/kubecon-size';

/** Files to conference, whole: reading, checking, storing, detecting conflicts of interest. */
export const bench: BenchCase = {
  name,
  needsDataFolder: true,
  run: async (dataFolder) => {
    await startTestCluster();
    const app = await startTestApp();
    try {
      await aUser(app, 'Ada', { isAdmin: true });
      const started = performance.now();
      const { counts } = await app.get(SeasonImportService).import({
        folder: join(dataFolder, 'kubecon-size'),
        slug: 'kubecon-size',
        name: 'kubecon-size',
        timeZone: 'UTC',
        ownerEmail: null,
      });
      const seconds = (performance.now() - started) / 1000;
      if (counts['reviews'] !== 15_000) throw new Error(`${counts['reviews']} reviews came in, not 15,000.`);
      return [below(`${name}/seconds`, seconds, 's', 10, '3')];
    } finally {
      await app.close();
      await stopTestCluster();
    }
  },
};
