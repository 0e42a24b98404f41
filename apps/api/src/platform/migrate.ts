import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { runMigrations } from 'graphile-worker';
import { projectRoot } from '#api/platform/project-root';

const folder = join(projectRoot, 'apps/api/src/platform/migrations');
// Any fixed number: it names "migrating Rostrum" among the server's advisory locks.
const LOCK = 7_401_966;

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Plain SQL files, forward only, in the order of their numbers. */
export function migrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }));
}

/** Brings the database up to date; two processes at once wait for each other. Returns the names applied. */
export async function migrate(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const applied: string[] = [];
  try {
    const version = Number((await client.query('show server_version_num')).rows[0].server_version_num);
    if (version < 150000)
      throw new Error(`Rostrum needs PostgreSQL 15 or newer; this server is ${Math.floor(version / 10000)}.`);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      `create table if not exists migrations (
         name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
    );
    const known = new Map<string, string>(
      (await client.query('select name, checksum from migrations')).rows.map((row) => [
        row.name,
        row.checksum,
      ]),
    );
    for (const migration of migrations()) {
      const checksum = createHash('sha256').update(migration.sql).digest('hex');
      const stored = known.get(migration.name);
      if (stored !== undefined && stored !== checksum) {
        throw new Error(
          `Migration ${migration.name} was changed after this database had applied it. Restore the file; changes go into a new one.`,
        );
      }
      if (stored !== undefined) continue;
      await client.query('begin');
      try {
        await client.query(migration.sql);
        await client.query('insert into migrations (name, checksum) values ($1, $2)', [
          migration.name,
          checksum,
        ]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw new Error(
          `Migration ${migration.name} failed and left nothing behind: ${(error as Error).message}`,
          { cause: error },
        );
      }
      applied.push(migration.name);
    }
    if (applied.length > 0) await runMigrations({ connectionString: url });
  } finally {
    await client.end();
  }
  return applied;
}
