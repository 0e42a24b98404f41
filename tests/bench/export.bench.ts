import { setTimeout as sleep } from 'node:timers/promises';
import { Workbook } from 'exceljs';
import { aMember, aUser } from '../factories/people';
import { startTestApp } from '../integration/app';
import { Browserless } from '../integration/browserless';
import { startTestCluster, stopTestCluster } from '../integration/cluster';
import { type BenchCase, below } from './bench-case';
import { BuiltServer } from './built-server';
import { getRaw, median } from './http-timing';
import { loadKubeconSize } from './kubecon-size-season';

const name = 'export';

/** All 15,000 reviews out of the built server: to the last byte, and what that costs it of memory. */
export const bench: BenchCase = {
  name,
  needsDataFolder: true,
  run: async (dataFolder) => {
    await startTestCluster();
    const app = await startTestApp();
    let server: BuiltServer | null = null;
    try {
      const conference = await loadKubeconSize(app, dataFolder);
      const chair = await aUser(app, 'Olga Organizer');
      await aMember(app, conference.id, chair, ['organizer']);
      server = await BuiltServer.start(app.databaseUrl);
      const visitor = await new Browserless(server.url).signIn(chair.email);
      const base = `${server.url}/api/conferences/kubecon-size/exports`;
      await getRaw(base, visitor.cookies());
      await sleep(3000);
      const rest = server.residentMb();
      const first = await getRaw(`${base}/season.xlsx`, visitor.cookies());
      const grown = server.peakMb() - rest;
      const book = new Workbook();
      await book.xlsx.load(first.body as never);
      const rows = book.getWorksheet('Reviews')!.rowCount - 1;
      if (rows !== 15_000) throw new Error(`The workbook has ${rows} reviews, not 15,000.`);
      const timed = async (file: string): Promise<number> => {
        const runs: number[] = [];
        for (let run = 0; run < 5; run += 1) runs.push((await getRaw(`${base}/${file}`, visitor.cookies())).milliseconds);
        return median(runs);
      };
      return [
        below(`${name}/xlsx/seconds`, (await timed('season.xlsx')) / 1000, 's', 2, null),
        below(`${name}/xlsx/rss-mb`, grown, 'MB more', 150, null),
        below(`${name}/csv/ms`, await timed('reviews.csv'), 'ms', 200, null),
        { name: `${name}/server/after-mb`, value: server.residentMb(), unit: 'MB', gate: null, moonshot: null, holds: true },
      ];
    } finally {
      await server?.stop();
      await app.close();
      await stopTestCluster();
    }
  },
};
