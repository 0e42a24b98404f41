import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Client } from 'pg';
import { createApp } from '#api/create-app';
import type { Config } from '#api/platform/config';
import { Database, type Scope } from '#api/platform/database';
import { isInAJob } from '#api/platform/jobs';
import type { Tx } from '#api/platform/tx';
import { migrate } from '#api/platform/migrate';
import type { Sql } from '../factories/sql';
import { Browserless } from './browserless';

const TEMPLATE = 'rostrum_template';
// Any fixed number: test files of one run that start together make the template once.
const LOCK = 5_820_113;

const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
};

async function admin<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** An own database for one test file, copied from a migrated template. Returns its URL. */
async function ownDatabase(cluster: string, name: string): Promise<void> {
  await admin(cluster, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const known = await client.query('select 1 from pg_database where datname = $1 and not datallowconn', [
      TEMPLATE,
    ]);
    if (known.rowCount === 0) {
      await client.query(`drop database if exists ${TEMPLATE}`);
      await client.query(`create database ${TEMPLATE} template template0`);
      await migrate(withDatabase(cluster, TEMPLATE));
      await client.query(`alter database ${TEMPLATE} allow_connections false`);
    }
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
    await client.query(`create database ${name} template ${TEMPLATE} strategy file_copy`);
  });
}

export interface TestApp extends Sql {
  readonly url: string;
  readonly databaseUrl: string;
  /** A caller with its own cookies, over real HTTP. */
  visitor(): Browserless;
  inTransaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  readonly nest: NestExpressApplication;
  get<T>(type: abstract new (...args: never[]) => T): T;
  /** The statements that `work` makes the server run, transaction control and jobs left out. */
  statementsOf(work: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * The whole server on a database of its own, listening on a free port.
 * @param looksForPlaces whether the server looks, some seconds after a change, for places to fill: it would change rows
 * beside tests that are about something else
 * @param comparesTexts whether it compares the talks' texts some seconds after one changed
 */
export async function startTestApp(
  change: Partial<Config> = {},
  { looksForPlaces = false, comparesTexts = false } = {},
): Promise<TestApp> {
  const cluster = process.env['ROSTRUM_TEST_CLUSTER'];
  if (!cluster) throw new Error('No test cluster: run this through Jest.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await ownDatabase(cluster, name);
  const databaseUrl = withDatabase(cluster, name);
  const config: Config = {
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    dataFolder: join(tmpdir(), name),
    smtpUrl: null,
    mailFrom: 'Rostrum <rostrum@localhost>',
    publicUrl: 'http://rostrum.test',
    trustedProxies: 0,
    logLevel: 'error',
    keepsTime: false,
    ...change,
  };
  const running = await createApp(config, databaseUrl, 'test secret');
  await running.app.listen(0, '127.0.0.1');
  // A caller that was idle for more than Node's five seconds must not meet a connection that is just being closed.
  running.app.getHttpServer().keepAliveTimeout = 600_000;
  const url = `http://127.0.0.1:${(running.app.getHttpServer().address() as AddressInfo).port}`;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  if (!looksForPlaces) {
    await client.query(
      `create or replace function places_may_be_open() returns trigger language plpgsql as 'begin return null; end'`,
    );
  }
  if (!comparesTexts) {
    await client.query(
      `create or replace function texts_may_be_similar() returns trigger language plpgsql as 'begin return null; end'`,
    );
  }
  const database = running.app.get(Database);
  return {
    url,
    databaseUrl,
    visitor: () => new Browserless(url),
    sql: async <T>(text: string, params: readonly unknown[] = []) =>
      (await client.query(text, params as unknown[])).rows as T[],
    inTransaction: (scope, work) => database.transaction(scope, work),
    nest: running.app,
    get: (type) => running.app.get(type as never),
    statementsOf: async (work) => {
      const statements: string[] = [];
      database.onStatement((sql) => {
        if (!isInAJob()) statements.push(sql);
      });
      try {
        await work();
      } finally {
        database.onStatement(null);
      }
      return statements;
    },
    close: async () => {
      await client.end();
      await running.close();
      // Not "with (force)": that may not end an autovacuum worker, which is the server's own; without it the server does.
      await admin(cluster, (admined) => admined.query(`drop database if exists ${name}`));
    },
  };
}
