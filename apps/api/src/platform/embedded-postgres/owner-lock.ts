import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processStart } from './process-identity';

/** Another live Rostrum uses this data folder. */
export class DataFolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`Another Rostrum (process ${pid}) is using ${folder}. Stop it first.`);
  }
}

/**
 * Takes `owner.pid` in the folder, over from a dead owner if need be, and returns what gives it back.
 * Throws DataFolderInUse when the owner lives.
 */
export function takeOwnership(folder: string): () => void {
  const path = join(folder, 'owner.pid');
  const own = `${JSON.stringify({ pid: process.pid, start: processStart(process.pid) })}\n`;
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, own, { mode: 0o644 });
  try {
    // link() fails when the name is taken, which makes it the lock; the file is whole from its first moment.
    for (let attempt = 0; attempt < 10 && !linked(draft, path); attempt++) removeStale(path, folder);
    if (read(path) !== own) throw new Error(`Could not take ${path}.`);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (read(path) === own) rmSync(path, { force: true });
  };
}

function removeStale(path: string, folder: string): void {
  const seen = read(path);
  if (seen === null) return;
  const owner = parse(seen);
  if (owner !== null && owner.start !== null && processStart(owner.pid) === owner.start) {
    throw new DataFolderInUse(folder, owner.pid);
  }
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  // Somebody quicker may have replaced the stale file by their own between our look and our move: hand it back.
  if (read(aside) !== seen) linked(aside, path);
  rmSync(aside, { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
  }
  // A file system without hard links (a shared folder of a virtual machine).
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string): { pid: number; start: string | null } | null {
  try {
    return JSON.parse(text) as { pid: number; start: string | null };
  } catch {
    return null;
  }
}
