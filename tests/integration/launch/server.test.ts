import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { cleanUp, temporaryFolder } from './owner-process';
import { ServerProcess } from './server-process';

const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;

describeOnLinux('npm start', () => {
  const started: ServerProcess[] = [];
  const start = (folder: string, environment?: Record<string, string>): ServerProcess => {
    const server = new ServerProcess(folder, environment);
    started.push(server);
    return server;
  };
  const needsSetup = async (url: string): Promise<boolean> => {
    const answer = await fetch(`${url}/api/installation`);
    if (!answer.ok) throw new Error(`it answered ${answer.status}`);
    return ((await answer.json()) as { needsSetup: boolean }).needsSetup;
  };

  afterEach(async () => {
    const all = started.splice(0);
    for (const server of all.filter(({ npm }) => npm.exitCode === null && npm.signalCode === null)) {
      server.signal('SIGINT');
    }
    for (const server of all) await server.leftAfter(60_000);
    await cleanUp();
  });

  it('says at a second start where the first is, and leaves nothing behind at Ctrl-C', async () => {
    const folder = join(temporaryFolder('start'), 'data');
    // Two at once: one becomes the server, and the other waits until it can say where.
    const both = [start(folder), start(folder)];
    const url = await Promise.any(both.map((one) => one.url()));
    const isServer = (one: ServerProcess): boolean => one.output.includes(`Rostrum is ready: ${url}`);
    const first = both.find(isServer)!;
    const second = both.find((one) => !isServer(one))!;
    expect(await second.exitCode).toBe(0);
    expect(second.output).toContain(`Rostrum is running already: ${url}`);
    const third = start(folder);
    expect(await third.exitCode).toBe(0);
    expect(third.output).toContain(`Rostrum is running already: ${url}`);
    expect(await needsSetup(url)).toBe(true);

    first.signal('SIGINT');
    expect(await first.leftAfter(60_000)).toEqual([]);
    expect(existsSync(join(folder, 'server.json'))).toBe(false);
  });

  it('keeps what it acknowledged, and leaves nothing behind, when it is killed', async () => {
    const folder = join(temporaryFolder('killed'), 'data');
    const first = start(folder);
    const account = { name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' };
    const answer = await fetch(`${await first.url()}/api/installation/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(account),
    });
    expect(answer.status).toBe(204);
    process.kill(first.pid(), 'SIGKILL');
    expect(await first.leftAfter(60_000)).toEqual([]);

    expect(await needsSetup(await start(folder).url())).toBe(false);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'leaves nothing behind when npm alone gets %s',
    async (signal) => {
      const server = start(join(temporaryFolder('npm'), 'data'));
      await server.url();
      server.signal(signal, 'npm');
      expect(await server.leftAfter(60_000)).toEqual([]);
    },
    60_000,
  );

  it('answers again after its PostgreSQL was killed', async () => {
    const folder = join(temporaryFolder('postgres'), 'data');
    const server = start(folder);
    const url = await server.url();
    const [postmaster] = readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(postmaster), 'SIGKILL');
    const until = Date.now() + 60_000;
    while (!(await needsSetup(url).catch(() => false)) && Date.now() < until) await sleep(50);
    expect(await needsSetup(url)).toBe(true);
  });

  it('takes the next free port when the wanted one is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const server = start(join(temporaryFolder('port'), 'data'), { PORT: String(port) });
    const url = await server.url();
    other.close();
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
    expect(await needsSetup(url)).toBe(true);
  });

  it('uses the database of DATABASE_URL and then starts none', async () => {
    const cluster = process.env['ROSTRUM_TEST_CLUSTER'] ?? '';
    const admin = new Client(cluster);
    await admin.connect();
    await admin.query('create database launch_outside');
    const outside = new URL(cluster);
    outside.pathname = '/launch_outside';
    const folder = join(temporaryFolder('outside'), 'data');
    const server = start(folder, { DATABASE_URL: outside.href });
    expect(await needsSetup(await server.url())).toBe(true);
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
    server.signal('SIGINT');
    expect(await server.leftAfter(60_000)).toEqual([]);
    await admin.query('drop database launch_outside');
    await admin.end();
  });
});
