import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { serverFolder } from './data-folder';
import { serverEnvironment } from './server-environment';
import { asUser, type ServerUser } from './server-user';

/** The role and the database that Rostrum uses: an ordinary role that owns its database and may create others. */
export const ROLE = 'rostrum';

export interface Cluster {
  /** PostgreSQL's data directory. */
  readonly data: string;
  readonly password: string;
}

/** Finds the cluster in the folder or makes it, whole or not at all. Throws when another major version wrote it. */
export function ensureCluster(
  folder: string,
  binaries: Binaries,
  user: ServerUser,
  options: { sync: boolean; report: (line: string) => void },
): Cluster {
  const data = join(serverFolder(folder), 'data');
  const passwordFile = join(folder, 'password');
  const known = existsSync(passwordFile) ? readFileSync(passwordFile, 'utf8').trim() : '';
  const password = known === '' ? randomBytes(24).toString('base64url') : known;
  if (known === '') writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });

  if (existsSync(data)) {
    refuseOtherMajor(data, binaries.major);
    if (known === '') singleUser(data, binaries, user, [`alter role ${ROLE} password '${password}'`]);
    return { data, password };
  }
  options.report(`Creating the database in ${serverFolder(folder)}`);
  removeDrafts(serverFolder(folder));
  const draft = `${data}.new-${process.pid}`;
  initialise(draft, binaries, user, options.sync);
  singleUser(draft, binaries, user, [
    `create role ${ROLE} login createdb password '${password}'`,
    `create database ${ROLE} owner ${ROLE}`,
  ]);
  allowOnlyPasswords(draft, user);
  renameSync(draft, data);
  return { data, password };
}

function initialise(draft: string, binaries: Binaries, user: ServerUser, sync: boolean): void {
  const fixed = [
    ['--pgdata', draft],
    ['--username', 'postgres'],
    ['--auth', 'trust'],
    ['--encoding', 'UTF8'],
    ['--locale-provider', 'builtin'],
    ['--builtin-locale', 'C.UTF-8'],
    ['--no-instructions'],
    sync ? [] : ['--no-sync'],
  ].flat();
  // The same order of text on every machine; the system's C.UTF-8, where it has one, tells letters for text search.
  const first = run(binaries.initdb, [...fixed, '--locale', 'C.UTF-8'], user);
  if (first.status === 0) return;
  const second = run(binaries.initdb, [...fixed, '--locale', 'C'], user);
  if (second.status !== 0) throw new Error(`initdb failed: ${second.stderr || second.error?.message}`);
}

/** Speaks to the cluster without a server. The superuser has no password, so this is the only way to be one. */
function singleUser(data: string, binaries: Binaries, user: ServerUser, statements: string[]): void {
  const args = ['--single', '-D', data, '-c', 'exit_on_error=on', 'postgres'];
  const result = run(binaries.postgres, args, user, `${statements.join('\n')}\n`);
  if (result.status !== 0 || /ERROR|FATAL|PANIC/.test(result.stderr)) {
    throw new Error(`PostgreSQL could not be prepared: ${result.stderr || result.error?.message}`);
  }
}

/** Other users of this machine reach the port too, so every connection proves that it knows the password. */
function allowOnlyPasswords(data: string, user: ServerUser): void {
  const path = join(data, 'pg_hba.conf');
  writeFileSync(path, 'host all all 127.0.0.1/32 scram-sha-256\n', { mode: 0o600 });
  if (user !== null) chownSync(path, user.uid, user.gid);
}

function refuseOtherMajor(data: string, major: number): void {
  const wrote = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (wrote === String(major)) return;
  throw new Error(
    `${data} was written by PostgreSQL ${wrote}, and this Rostrum brings PostgreSQL ${major}, which cannot read it. ` +
      `Nothing was changed. Use the Rostrum that wrote it, or set DATABASE_URL to a PostgreSQL ${wrote} server that has the data.`,
  );
}

/** What an interrupted first start left behind. */
function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('data.new-')) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function run(program: string, args: string[], user: ServerUser, input = '') {
  return spawnSync(program, args, {
    ...asUser(user),
    cwd: '/',
    env: serverEnvironment(),
    encoding: 'utf8',
    input,
  });
}
