import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processStart } from './process-identity';

/** What PostgreSQL says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  /** Unix time in milliseconds, in whole seconds. */
  readonly startedAt: number;
  readonly port: number;
  readonly isReady: boolean;
}

const LONGEST_STOP_MS = 40_000;

/** Reads `postmaster.pid`; null when there is none, or it is half written. */
export function readPostmaster(data: string): Postmaster | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, startedAt, port] = [lines[0], lines[2], lines[3]].map(Number);
    if (!pid) return null;
    return {
      pid,
      startedAt: (startedAt ?? 0) * 1000,
      port: port ?? 0,
      isReady: lines[7]?.trim() === 'ready',
    };
  } catch {
    return null;
  }
}

/**
 * Stops a server that outlived its owner and its watchdog, and removes a `postmaster.pid` whose number now belongs to
 * a stranger (after a power cut PostgreSQL would refuse to start for it). Only the owner of the folder may call this.
 */
export async function settleLeftover(data: string, report: (line: string) => void): Promise<void> {
  const postmaster = readPostmaster(data);
  if (postmaster === null || processStart(postmaster.pid) === null) return;
  if (isStranger(postmaster.pid, data)) {
    rmSync(join(data, 'postmaster.pid'), { force: true });
    return;
  }
  report(`Waiting for the PostgreSQL of the last run to stop (process ${postmaster.pid})`);
  signal(postmaster.pid, 'SIGINT');
  for (const started = Date.now(); processStart(postmaster.pid) !== null; await sleep(20)) {
    if (Date.now() - started > LONGEST_STOP_MS) {
      throw new Error(
        `The PostgreSQL of the last run (process ${postmaster.pid}) does not stop. Stop it by hand.`,
      );
    }
  }
}

/** A postmaster works in its data directory; elsewhere than on Linux we cannot look and assume that it is one. */
function isStranger(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) !== realpathSync(data);
  } catch {
    // Not ours to look into, so not a server of ours.
    return true;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has just ended by itself.
  }
}
