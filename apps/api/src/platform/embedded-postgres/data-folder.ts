import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { holdsFor, type ServerUser } from './server-user';

/**
 * The first of `wanted` and `fallback` in which the user can keep a database. One that already holds a database is never passed
 * over: if it cannot be used any more, that is an error with its remedy, because an empty database elsewhere would look like a loss.
 */
export function chooseFolder(
  wanted: string,
  fallback: string,
  user: ServerUser,
  report: (line: string) => void,
): string {
  const folder =
    [wanted, fallback].find((candidate) => holdsDatabase(candidate)) ??
    [wanted, fallback].find((candidate) => prepare(candidate, user));
  const name = user?.name ?? 'this user';
  if (folder === undefined) {
    throw new Error(`Neither ${wanted} nor ${fallback} can hold a database of ${name}.`);
  }
  if (!isUsable(folder, user)) {
    throw new Error(
      `${folder} holds a database that ${name} cannot use. Start Rostrum as the user who made it, ` +
        `or give it to ${name}: chown -R ${name} "${serverFolder(folder)}", with every folder above open (chmod o+x).`,
    );
  }
  if (folder === fallback)
    report(`Keeping the data in ${folder}, because ${name} cannot keep them in ${wanted}`);
  return folder;
}

/** What belongs to the user PostgreSQL runs as; the rest of the folder is ours. */
export function serverFolder(folder: string): string {
  return join(folder, 'postgres');
}

function holdsDatabase(folder: string): boolean {
  const inside = serverFolder(folder);
  try {
    return existsSync(inside) && readdirSync(inside).length > 0;
  } catch {
    // Closed to us, so somebody made it for themselves.
    return true;
  }
}

function prepare(folder: string, user: ServerUser): boolean {
  const inside = serverFolder(folder);
  // Whatever the umask we were started with, the server's user must be able to pass through.
  const umask = process.umask(0o022);
  try {
    const isNew = !existsSync(folder);
    mkdirSync(inside, { recursive: true });
    if (isNew) chmodSync(folder, user === null ? 0o700 : 0o711);
    if (user !== null) chownSync(inside, user.uid, user.gid);
    chmodSync(inside, 0o700);
  } catch {
    return false;
  } finally {
    process.umask(umask);
  }
  if (isUsable(folder, user)) return true;
  rmdirSync(inside);
  return false;
}

function isUsable(folder: string, user: ServerUser): boolean {
  const inside = serverFolder(folder);
  const uid = user?.uid ?? process.getuid?.();
  try {
    if (statSync(inside).uid !== uid) return false;
  } catch {
    return false;
  }
  return holdsFor(user, 'test -r "$1" && test -w "$1" && test -x "$1"', inside);
}
