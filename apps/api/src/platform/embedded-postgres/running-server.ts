import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLE } from './cluster-files';
import { serverFolder } from './data-folder';
import { readPostmaster } from './postmaster';
import { processStart } from './process-identity';

/** The URL of the server that another Rostrum runs on one of the folders, or null when none does. */
export function runningServer(folders: readonly string[]): string | null {
  for (const folder of folders) {
    const postmaster = readPostmaster(join(serverFolder(folder), 'data'));
    if (!postmaster?.isReady || processStart(postmaster.pid) === null) continue;
    const password = readFileSync(join(folder, 'password'), 'utf8').trim();
    return `postgres://${ROLE}:${password}@127.0.0.1:${postmaster.port}/${ROLE}`;
  }
  return null;
}
