import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The first of the folders that we can keep small files in. Throws when there is none. */
export function writableFolder(folders: readonly string[]): string {
  for (const folder of folders) {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // Somebody else's, or read-only.
    }
  }
  throw new Error(`Cannot write to ${folders.join(' or ')}. Set ROSTRUM_FOLDER to a folder of yours.`);
}

/** Leaves word of where this server is, for a second `npm start` in the same checkout; returns what takes it back. */
export function leaveNote(folder: string, url: string): () => void {
  const file = join(folder, 'server.json');
  const text = JSON.stringify({ pid: process.pid, url });
  writeFileSync(file, text);
  return () => {
    if (read(file) === text) rmSync(file, { force: true });
  };
}

/** The address that process `pid` left word of, once it has; null when it does not within `ms` milliseconds. */
export async function waitForNote(folder: string, pid: number, ms: number): Promise<string | null> {
  for (const until = Date.now() + ms; Date.now() < until; await sleep(50)) {
    const note = JSON.parse(read(join(folder, 'server.json')) ?? '{}') as { pid?: number; url?: string };
    if (note.pid === pid && note.url !== undefined) return note.url;
  }
  return null;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8') || null;
  } catch {
    return null;
  }
}
