import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startTestCluster, stopTestCluster } from '../integration/cluster';

/** Starts the built server, as a user would get it, on a database of its own. Publishes E2E_URL and E2E_DATABASE_URL. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  const name = `e2e_${process.pid}`;
  const admin = new Client({ connectionString: cluster.url });
  await admin.connect();
  await admin.query(`create database ${name} template template0`);
  await admin.end();
  const databaseUrl = new URL(cluster.url);
  databaseUrl.pathname = `/${name}`;
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-e2e-'));
  const server = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl.href,
      ROSTRUM_FOLDER: folder,
      PORT: '3900',
      // The clock would send reminders in the midst of other tests.
      KEEPS_TIME: 'false',
      SMTP_URL: '',
      PUBLIC_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.env['E2E_URL'] = await readyUrl(server);
  process.env['E2E_DATABASE_URL'] = databaseUrl.href;
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
    await stopTestCluster();
  };
}

function readyUrl(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const ready = /Rostrum is ready: (\S+)/.exec(said);
      if (ready) resolve(ready[1]!);
    });
    server.once('exit', (code) =>
      reject(new Error(`The server ended (${code}) before it was ready:\n${said}`)),
    );
  });
}
