import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '#api/create-app';
import { type Config, readConfig } from '#api/platform/config';
import { startEmbeddedPostgres } from '#api/platform/embedded-postgres/start-embedded-postgres';
import { systemFolder } from '#api/platform/embedded-postgres/system-folder';
import { freePort } from '#api/platform/free-port';
import { loginSecret } from '#api/platform/http';
import { migrate } from '#api/platform/migrate';
import { projectRoot } from '#api/platform/project-root';
import { SetupToken } from '#api/features/auth/setup-token';

const report = (line: string): void => void process.stdout.write(`${line}\n`);

/** The outside database that is set, or our own. */
async function openDatabase(config: Config): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => {} };
  return startEmbeddedPostgres({
    dataFolder: config.dataFolder,
    fallbackFolder: systemFolder(projectRoot),
    report,
  });
}

async function main(): Promise<void> {
  const wanted = readConfig(process.env);
  const database = await openDatabase(wanted);
  try {
    const applied = await migrate(database.url);
    if (applied.length > 0) report(`Database brought up to date: ${applied.join(', ')}`);
    const config = { ...wanted, port: await freePort(wanted.host, wanted.port) };
    const running = await createApp(config, database.url, loginSecret(config.dataFolder));
    await running.app.listen(config.port, config.host);
    const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`;
    // Read by a second `npm start` in the same folder, which then only says where this one is.
    mkdirSync(config.dataFolder, { recursive: true });
    const note = join(config.dataFolder, 'server.json');
    writeFileSync(note, JSON.stringify({ pid: process.pid, url }));
    const token = running.app.get(SetupToken).value;
    if (token) report(`Set-up token, asked for by the first-run page: ${token}`);
    report(`Rostrum is ready: ${url}`);
    let stopping = false;
    const stop = (): void => {
      if (stopping) return;
      stopping = true;
      report('Stopping …');
      rmSync(note, { force: true });
      running
        .close()
        .then(() => database.stop())
        .then(() => process.exit(0))
        .catch((error: unknown) => {
          report(String(error));
          process.exit(1);
        });
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
