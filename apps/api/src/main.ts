import { createApp, type RunningApp } from '#api/create-app';
import { SetupToken } from '#api/features/auth/setup-token';
import { type Config, readConfig } from '#api/platform/config';
import { DataFolderInUse } from '#api/platform/embedded-postgres/owner-lock';
import { startEmbeddedPostgres } from '#api/platform/embedded-postgres/start-embedded-postgres';
import { systemFolder } from '#api/platform/embedded-postgres/system-folder';
import { freePort } from '#api/platform/free-port';
import { loginSecret } from '#api/platform/http';
import { migrate } from '#api/platform/migrate';
import { projectRoot } from '#api/platform/project-root';
import { leaveNote, waitForNote, writableFolder } from '#api/platform/server-note';
import { stopOnSignals } from '#api/platform/stop-on-signals';

const report = (line: string): void => void process.stdout.write(`${line}\n`);

const LONGEST_START_MS = 60_000;

/** The outside database that is set, or our own. */
async function openDatabase(config: Config): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => {} };
  return startEmbeddedPostgres({
    dataFolder: config.dataFolder,
    fallbackFolder: systemFolder(projectRoot),
    report,
    onLost: (error) => {
      report(error.message);
      process.exit(1);
    },
  });
}

/** Listens on the wanted port or the next free one, also when another process takes that in the same moment. */
async function listen(
  wanted: Config,
  databaseUrl: string,
  secret: string,
): Promise<{ running: RunningApp; url: string }> {
  for (;;) {
    const config = { ...wanted, port: await freePort(wanted.host, wanted.port) };
    const running = await createApp(config, databaseUrl, secret);
    try {
      await running.app.listen(config.port, config.host);
      const host = ['0.0.0.0', '::'].includes(config.host) ? 'localhost' : config.host;
      return { running, url: `http://${host.includes(':') ? `[${host}]` : host}:${config.port}` };
    } catch (error) {
      await running.close();
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const folder = (): string => writableFolder([config.dataFolder, systemFolder(projectRoot)]);
  const database = await openDatabase(config).catch(async (error: unknown) => {
    const url =
      error instanceof DataFolderInUse ? await waitForNote(folder(), error.pid, LONGEST_START_MS) : null;
    if (url === null) throw error;
    report(`Rostrum is running already: ${url}`);
    return null;
  });
  if (database === null) return;
  try {
    const applied = await migrate(database.url);
    if (applied.length > 0) report(`Database brought up to date: ${applied.join(', ')}`);
    const { running, url } = await listen(config, database.url, loginSecret(folder()));
    const takeNoteBack = leaveNote(folder(), url);
    stopOnSignals(async () => {
      takeNoteBack();
      await running.close();
      await database.stop();
    }, report);
    const token = running.app.get(SetupToken).value;
    if (token) report(`Set-up token, asked for by the first-run page: ${token}`);
    report(`Rostrum is ready: ${url}`);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
