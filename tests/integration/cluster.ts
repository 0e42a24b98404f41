import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
// Relative, because Jest loads its global set-up without the conditions that lead `#api/*` to the sources.
import { startEmbeddedPostgres } from '../../apps/api/src/platform/embedded-postgres/start-embedded-postgres';
import { systemRoot } from '../../apps/api/src/platform/embedded-postgres/system-folder';

/** A PostgreSQL server that a test run may fill with databases. */
export interface TestCluster {
  /** Of a role that may create databases. */
  readonly url: string;
  stop(): Promise<void>;
}

let running: TestCluster | null = null;

/**
 * Starts the one server of a test run: that of TEST_DATABASE_URL (15 or newer), else a throw-away one of our own without fsync.
 * Never that of DATABASE_URL. Publishes its URL as ROSTRUM_TEST_CLUSTER, which Jest's workers inherit.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const outside = process.env['TEST_DATABASE_URL'];
  running = outside ? { url: outside, stop: async () => {} } : await startOwn();
  process.env['ROSTRUM_TEST_CLUSTER'] = running.url;
  return running;
}

/** Stops what startTestCluster started; does nothing when nothing was. */
export async function stopTestCluster(): Promise<void> {
  await running?.stop();
  running = null;
}

async function startOwn(): Promise<TestCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-test-'));
  // As root the server runs as somebody else, who must be able to pass through.
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({
    dataFolder: join(folder, 'cluster'),
    fallbackFolder: join(systemRoot(), basename(folder)),
    report: () => {},
    fsync: false,
  });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      for (const path of [folder, server.folder]) rmSync(path, { recursive: true, force: true });
    },
  };
}
