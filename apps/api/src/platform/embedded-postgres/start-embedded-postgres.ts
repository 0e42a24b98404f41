import { join } from 'node:path';
import { findBinaries } from './binaries';
import { ROLE, ensureCluster } from './cluster-files';
import { chooseFolder, serverFolder } from './data-folder';
import { takeOwnership } from './owner-lock';
import { settleLeftover } from './postmaster';
import { serverUser } from './server-user';
import { supervise } from './supervisor';

export interface EmbeddedPostgresOptions {
  /** Where the data should be, for example `.rostrum` in the checkout. */
  readonly dataFolder: string;
  /** Where they go when the server's user cannot enter it: `systemFolder(checkout)`. */
  readonly fallbackFolder: string;
  /** Told what is worth telling the person who waits; a line at a time. */
  readonly report: (line: string) => void;
  /** False only for data that may be lost with the machine, as in tests. */
  readonly fsync?: boolean;
  /** Called when the server died and could not be started again; default: reported. */
  readonly onLost?: (error: Error) => void;
}

export interface EmbeddedPostgres {
  /** Of the role `rostrum`, which owns the database `rostrum` and may create others. */
  readonly url: string;
  /** The folder that is used: the one wanted, or the fallback. */
  readonly folder: string;
  /** A fast shutdown; returns when no process is left. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of our own that lives as long as this process and not longer, and starts it again should it die.
 * Throws DataFolderInUse when another process has the folder; every other error says what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataFolder, fallbackFolder, report } = options;
  const fsync = options.fsync ?? true;
  const user = serverUser(dataFolder);
  const binaries = findBinaries(user, report);
  const folder = chooseFolder(dataFolder, fallbackFolder, user, report);
  const release = takeOwnership(folder);
  try {
    const logFile = join(folder, 'postgres.log');
    await settleLeftover(join(serverFolder(folder), 'data'), report);
    const { data, password } = ensureCluster(folder, binaries, user, { sync: fsync, report });
    const onLost = options.onLost ?? ((error: Error) => report(error.message));
    const server = await supervise({ data, logFile, binaries, user, fsync }, report, onLost);
    return {
      url: `postgres://${ROLE}:${password}@127.0.0.1:${server.port}/${ROLE}`,
      folder,
      stop: async () => {
        await server.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
