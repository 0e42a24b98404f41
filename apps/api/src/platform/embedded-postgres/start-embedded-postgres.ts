import { join } from 'node:path';
import { findBinaries } from './binaries';
import { ROLE, ensureCluster } from './cluster-files';
import { chooseFolder, serverFolder } from './data-folder';
import { takeOwnership } from './owner-lock';
import { settleLeftover } from './postmaster';
import { launchServer, type ServerProcess, type ServerSettings } from './server-process';
import { serverUser } from './server-user';

export interface EmbeddedPostgresOptions {
  /** Where the data should be, for example `.rostrum` in the checkout. */
  readonly dataFolder: string;
  /** Where they go when the server's user cannot enter it: `systemFolder(checkout)`. */
  readonly fallbackFolder: string;
  /** Told what is worth telling the person who waits; a line at a time. */
  readonly report: (line: string) => void;
  /** False only for data that may be lost with the machine, as in tests. */
  readonly fsync?: boolean;
  /** Called when the server died and could not be started again; default: nothing. */
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

const RESTARTS_PER_MINUTE = 5;

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
    const stop = await supervise({ data, logFile, binaries, user, fsync }, options);
    return {
      url: `postgres://${ROLE}:${password}@127.0.0.1:${stop.port}/${ROLE}`,
      folder,
      stop: async () => {
        await stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function supervise(
  settings: ServerSettings,
  { report, onLost }: EmbeddedPostgresOptions,
): Promise<(() => Promise<void>) & { port: number }> {
  let isStopping = false;
  let server = await launchServer(settings, null);
  const restarts: number[] = [];

  const restart = async (): Promise<void> => {
    const now = Date.now();
    while (restarts[0] !== undefined && restarts[0] < now - 60_000) restarts.shift();
    if (restarts.push(now) > RESTARTS_PER_MINUTE)
      throw new Error('PostgreSQL keeps dying; its log is in postgres.log.');
    report('PostgreSQL ended unexpectedly; starting it again');
    await settleLeftover(settings.data, report);
    if (!isStopping) watch(await launchServer(settings, server.port));
  };
  const watch = (next: ServerProcess): void => {
    server = next;
    if (isStopping) void next.stop();
    void next.ended.then(async () => {
      if (isStopping) return;
      pending = restart().catch((error: unknown) => {
        const lost = error instanceof Error ? error : new Error(String(error));
        report(lost.message);
        onLost?.(lost);
      });
    });
  };
  let pending: Promise<void> = Promise.resolve();
  watch(server);

  const stop = async (): Promise<void> => {
    isStopping = true;
    await server.stop();
    await pending;
    await server.stop();
  };
  return Object.assign(stop, { port: server.port });
}
