import { setTimeout as sleep } from 'node:timers/promises';
import { startTestApp } from '../integration/app';
import { startTestCluster, stopTestCluster } from '../integration/cluster';
import { type BenchCase, below } from './bench-case';
import { BuiltServer } from './built-server';

const name = 'server/memory';

/** The server's own memory, without PostgreSQL, some seconds after it is ready. */
export const bench: BenchCase = {
  name,
  needsDataFolder: false,
  run: async () => {
    await startTestCluster();
    const app = await startTestApp();
    const server = await BuiltServer.start(app.databaseUrl);
    try {
      await sleep(5000);
      return [below(`${name}/rest`, server.residentMb(), 'MB', 200, null)];
    } finally {
      await server.stop();
      await app.close();
      await stopTestCluster();
    }
  },
};
