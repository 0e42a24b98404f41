import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whom PostgreSQL runs as: `null` is the user we are; PostgreSQL refuses to run as root. */
export type ServerUser = { readonly uid: number; readonly gid: number; readonly name: string } | null;

/**
 * As root: the owner of the data folder or of the folder around it, so that the same person may start it without root the next
 * time; else `postgres`; else `nobody`. Throws when root has none of them.
 */
export function serverUser(dataFolder: string): ServerUser {
  if (process.getuid?.() !== 0) return null;
  for (const path of [dataFolder, dirname(dataFolder)]) {
    const owner = statSync(path, { throwIfNoEntry: false })?.uid;
    if (owner !== undefined && owner !== 0) {
      const user = lookUp(String(owner));
      if (user !== null) return user;
    }
    if (owner === 0) break;
  }
  const user = lookUp('postgres') ?? lookUp('nobody');
  if (user !== null) return user;
  throw new Error(
    'PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody" to run it as. ' +
      'Start Rostrum as an ordinary user, or set DATABASE_URL.',
  );
}

/** Runs a shell condition as that user, for example `test -r "$1"`; true when it holds. */
export function holdsFor(user: ServerUser, condition: string, ...args: string[]): boolean {
  const result = spawnSync('/bin/sh', ['-c', condition, 'sh', ...args], {
    ...asUser(user),
    cwd: '/',
    stdio: 'ignore',
  });
  return result.status === 0;
}

/** The part of spawn's options that makes a child run as that user. */
export function asUser(user: ServerUser): { uid?: number; gid?: number } {
  return user === null ? {} : { uid: user.uid, gid: user.gid };
}

function lookUp(nameOrId: string): ServerUser {
  const ask = (flag: string): string =>
    spawnSync('id', [flag, '--', nameOrId], { encoding: 'utf8' }).stdout?.trim() ?? '';
  const [uid, gid, name] = [ask('-u'), ask('-g'), ask('-un')];
  // PostgreSQL wants a user with a name, and `id` of a bare number may answer without one.
  return /^\d+$/.test(uid) && /^\d+$/.test(gid) && name !== ''
    ? { uid: Number(uid), gid: Number(gid), name }
    : null;
}
