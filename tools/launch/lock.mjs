import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Nothing that is done under the lock takes longer, so an older one was left by a dead process whose number lives on. */
const LONGEST_MS = 15 * 60_000;

/** Takes the lock, after waiting for another live process that has it, and returns what gives it back. */
export async function takeLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  for (let waits = 0; !taken(path); waits++) {
    if (isStale(path)) {
      rmSync(path, { force: true });
      continue;
    }
    if (waits === 0) console.log('  Another command is installing or building here; waiting for it');
    await sleep(200);
  }
  return () => rmSync(path, { force: true });
}

function taken(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(path) {
  try {
    if (Date.now() - statSync(path).mtimeMs > LONGEST_MS) return true;
    process.kill(Number(readFileSync(path, 'utf8')) || -1, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
