import type { Config } from '#api/platform/config';
import { runningServer } from '#api/platform/embedded-postgres/running-server';
import { startEmbeddedPostgres } from '#api/platform/embedded-postgres/start-embedded-postgres';
import { systemFolder } from '#api/platform/embedded-postgres/system-folder';
import { migrate } from '#api/platform/migrate';
import { projectRoot } from '#api/platform/project-root';

/** The database of `npm start`: the outside one, that of the Rostrum that runs on the folder now, or else our own for a while. */
export async function openForCommand(
  config: Config,
  report: (line: string) => void,
): Promise<{ url: string; stop(): Promise<void> }> {
  const fallbackFolder = systemFolder(projectRoot);
  const shared = config.databaseUrl ?? runningServer([config.dataFolder, fallbackFolder]);
  const database = shared
    ? { url: shared, stop: async () => {} }
    : await startEmbeddedPostgres({ dataFolder: config.dataFolder, fallbackFolder, report });
  try {
    await migrate(database.url);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}
