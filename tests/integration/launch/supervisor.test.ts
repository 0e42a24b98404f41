import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { processStart } from '#api/platform/embedded-postgres/process-identity';
import {
  cleanUp,
  parentPid,
  postmasterPid,
  startOwner,
  stopOwner,
  temporaryFolder,
  waitForEnd,
  type Owner,
} from './owner-process';

async function connect(url: string): Promise<Client> {
  const client = new Client(url);
  client.on('error', () => {});
  await client.connect();
  return client;
}

interface Inserts {
  acknowledged(): number;
  /** Waits until so many were acknowledged. */
  reach(count: number): Promise<void>;
  readonly broken: Promise<void>;
}

/** Inserts one row after another until the connection breaks. */
async function insertUntilBroken(client: Client): Promise<Inserts> {
  await client.query('create table if not exists kept (number integer primary key)');
  let count = 0;
  const insertAll = async (): Promise<void> => {
    for (;;) {
      await client.query('insert into kept values ($1)', [count + 1]);
      count++;
    }
  };
  return {
    acknowledged: () => count,
    reach: async (wanted) => {
      while (count < wanted) await sleep(5);
    },
    broken: insertAll().catch(() => {}),
  };
}

async function countKept(owner: Owner): Promise<number> {
  const client = await connect(owner.url);
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from kept');
  await client.end();
  return rows[0]!.count;
}

/** The first answer that is none of the refusals of a server on its way back; throws the last one after a minute. */
async function retry<T>(ask: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + 60_000; ; await sleep(50)) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

describe('the embedded PostgreSQL', () => {
  afterEach(cleanUp);

  it('ends soon after a kill -9 of its owner and keeps every acknowledged row', async () => {
    const data = join(temporaryFolder('kill'), 'with a space');
    const owner = await startOwner(data);
    const server = postmasterPid(owner);
    const watchdog = parentPid(server);
    const inserts = await insertUntilBroken(await connect(owner.url));
    await inserts.reach(11);
    owner.process.kill('SIGKILL');
    await waitForEnd(server, 60_000);
    await waitForEnd(watchdog, 60_000);
    await inserts.broken;

    const next = await startOwner(data);
    expect(inserts.acknowledged()).toBeGreaterThan(10);
    expect(await countKept(next)).toBeGreaterThanOrEqual(inserts.acknowledged());
  });

  it('leaves no process behind when its owner ends in order', async () => {
    const owner = await startOwner(join(temporaryFolder('term'), 'data'));
    const server = postmasterPid(owner);
    const watchdog = parentPid(server);
    await stopOwner(owner);
    expect([processStart(server), processStart(watchdog)]).toEqual([null, null]);
  });

  it('comes back at the same address with every acknowledged row when PostgreSQL itself is killed', async () => {
    const owner = await startOwner(join(temporaryFolder('crash'), 'data'));
    const inserts = await insertUntilBroken(await connect(owner.url));
    await inserts.reach(11);
    const server = postmasterPid(owner);
    process.kill(server, 'SIGKILL');
    await inserts.broken;
    const kept = await retry(() => countKept(owner));
    expect(inserts.acknowledged()).toBeGreaterThan(10);
    expect(kept).toBeGreaterThanOrEqual(inserts.acknowledged());
    expect(postmasterPid(owner)).not.toBe(server);
  });

  it('comes back when its watchdog is killed', async () => {
    const owner = await startOwner(join(temporaryFolder('watchdog'), 'data'));
    const server = postmasterPid(owner);
    process.kill(parentPid(server), 'SIGKILL');
    await waitForEnd(server, 60_000);
    const client = await retry(() => connect(owner.url));
    await client.end();
    expect(postmasterPid(owner)).not.toBe(server);
  });

  it('starts on a folder whose owner and watchdog were both killed', async () => {
    const data = join(temporaryFolder('both'), 'data');
    const owner = await startOwner(data);
    const server = postmasterPid(owner);
    process.kill(parentPid(server), 'SIGKILL');
    owner.process.kill('SIGKILL');
    const next = await startOwner(data);
    expect(next.answer.error).toBeUndefined();
    await waitForEnd(server, 0);
  });

  it('refuses a second owner of a folder and lets the first go on', async () => {
    const data = join(temporaryFolder('second'), 'data');
    const first = await startOwner(data);
    const second = await startOwner(data);
    expect(second.answer.error).toContain(`process ${first.process.pid}`);
    await (await connect(first.url)).end();
  });

  it('takes over from an owner whose pid now belongs to somebody else', async () => {
    const data = join(temporaryFolder('reused'), 'data');
    mkdirSync(data);
    writeFileSync(join(data, 'owner.pid'), JSON.stringify({ pid: process.pid, start: 'long ago' }));
    expect((await startOwner(data)).answer.error).toBeUndefined();
  });

  it('takes over from an owner.pid that a power cut left empty', async () => {
    const data = join(temporaryFolder('empty'), 'data');
    mkdirSync(data);
    writeFileSync(join(data, 'owner.pid'), '');
    expect((await startOwner(data)).answer.error).toBeUndefined();
  });

  it('starts over a postmaster.pid whose number now belongs to a stranger, and leaves the stranger alone', async () => {
    const data = join(temporaryFolder('stale'), 'data');
    const first = await startOwner(data);
    const file = join(data, 'postgres/data/postmaster.pid');
    const [, ...rest] = readFileSync(file, 'utf8').split('\n');
    await stopOwner(first);
    // Our own pid: alive, signals reach it, and it is no server.
    writeFileSync(file, [String(process.pid), ...rest].join('\n'));
    expect((await startOwner(data)).answer.error).toBeUndefined();
  });

  it('refuses the data of another major version and says what to do', async () => {
    const data = join(temporaryFolder('major'), 'data');
    await stopOwner(await startOwner(data));
    writeFileSync(join(data, 'postgres/data/PG_VERSION'), '17\n');
    const { answer } = await startOwner(data);
    expect(answer.error).toContain('written by PostgreSQL 17');
    expect(answer.error).toContain('DATABASE_URL');
  });

  it('keeps its password to its owner and makes a new one when the file is lost', async () => {
    const data = join(temporaryFolder('password'), 'data');
    const first = await startOwner(data);
    const file = join(data, 'password');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await stopOwner(first);
    rmSync(file);
    const second = await startOwner(data);
    expect(new URL(second.url).password).not.toBe(new URL(first.url).password);
    await (await connect(second.url)).end();
  });

  it('forgets a first start that was interrupted', async () => {
    const data = join(temporaryFolder('interrupted'), 'data');
    await stopOwner(await startOwner(data));
    rmSync(join(data, 'postgres/data'), { recursive: true });
    mkdirSync(join(data, 'postgres/data.new-1/base'), { recursive: true });
    expect((await startOwner(data)).answer.error).toBeUndefined();
    expect(() => statSync(join(data, 'postgres/data.new-1'))).toThrow('ENOENT');
  });
});
