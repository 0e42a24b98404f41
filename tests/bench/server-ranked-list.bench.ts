import { gunzipSync } from 'node:zlib';
import { aMember, aUser } from '../factories/people';
import { startTestApp } from '../integration/app';
import { startTestCluster, stopTestCluster } from '../integration/cluster';
import { atMost, type BenchCase, below } from './bench-case';
import { getRaw, median } from './http-timing';
import { loadKubeconSize } from './kubecon-size-season';

const name = 'server/ranked-list';

export const bench: BenchCase = {
  name,
  needsDataFolder: true,
  run: async (dataFolder) => {
    await startTestCluster();
    const app = await startTestApp();
    try {
      const conference = await loadKubeconSize(app, dataFolder);
      const chair = await aUser(app, 'Carla Chair');
      await aMember(app, conference.id, chair, ['cochair']);
      const visitor = await app.visitor().signIn(chair.email);
      const url = `${app.url}/api/conferences/kubecon-size/ranking`;
      const timings: number[] = [];
      let bytes: Buffer = Buffer.alloc(0);
      for (let run = 0; run < 12; run++) {
        const answer = await getRaw(url, visitor.cookies());
        if (run >= 2) timings.push(answer.milliseconds);
        bytes = answer.body;
      }
      const rows = (JSON.parse(gunzipSync(bytes).toString()) as { rows: { number: number[] } }).rows;
      if (rows.number.length !== 3000) throw new Error(`The list has ${rows.number.length} rows, not 3,000.`);
      const cold: number[] = [];
      for (let run = 0; run < 6; run++) {
        await app.sql('update reviews set version = version + 1 where ctid = (select min(ctid) from reviews)');
        cold.push((await getRaw(url, visitor.cookies())).milliseconds);
      }
      await app.sql('update reviews set version = version + 1 where ctid = (select min(ctid) from reviews)');
      const statements = await app.statementsOf(() => visitor.get('/api/conferences/kubecon-size/ranking'));
      return [
        below(`${name}/ms`, median(timings), 'ms', 120, '40'),
        below(`${name}/ms-after-a-review`, median(cold), 'ms', 120, null),
        below(`${name}/gzip-kb`, bytes.length / 1000, 'kB', 400, null),
        atMost(`${name}/statements`, statements.length, 'statements', 5),
      ];
    } finally {
      await app.close();
      await stopTestCluster();
    }
  },
};
