import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { processStart } from '#api/platform/embedded-postgres/process-identity';

export const SOURCES = join(__dirname, '../../../apps/api/src/platform/embedded-postgres');

/** The user and group `nobody` of Linux, for what must work without root. */
export const NOBODY = 65534;

export interface Answer {
  readonly url?: string;
  readonly folder?: string;
  readonly error?: string;
  readonly lines: readonly string[];
}

export interface Owner {
  readonly process: ChildProcess;
  readonly answer: Answer;
  readonly folder: string;
  readonly url: string;
}

const children: ChildProcess[] = [];
const folders: string[] = [];

/** A folder for one test; every user may pass through it unless another mode is given. */
export function temporaryFolder(name: string, mode = 0o711): string {
  const folder = mkdtempSync(join(tmpdir(), `rostrum-${name}-`));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

/** Starts a process that owns an embedded PostgreSQL and waits for its first line. */
export async function startOwner(
  dataFolder: string,
  options: { uid?: number; sources?: string; fallbackFolder?: string; systemFolder?: string } = {},
): Promise<Owner> {
  const { uid, sources = SOURCES, fallbackFolder = join(dataFolder, '..', 'fallback') } = options;
  const child = spawn(process.execPath, [join(__dirname, 'owner.js'), sources, dataFolder, fallbackFolder], {
    ...(uid === undefined ? {} : { uid, gid: uid }),
    cwd: '/',
    env: { PATH: process.env['PATH'], ROSTRUM_SYSTEM_FOLDER: options.systemFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout! })) {
    const answer = JSON.parse(line) as Answer;
    return { process: child, answer, folder: answer.folder ?? '', url: answer.url ?? '' };
  }
  throw new Error('the owner ended without a word');
}

/** Waits until the process has ended; throws after `ms` milliseconds. */
export async function waitForEnd(pid: number, ms: number): Promise<void> {
  for (const until = Date.now() + ms; processStart(pid) !== null; await sleep(20)) {
    if (Date.now() > until) throw new Error(`process ${pid} still runs after ${ms} ms`);
  }
}

/** The pid of the server that runs in the owner's folder. */
export function postmasterPid(owner: Owner): number {
  return Number(readFileSync(join(owner.folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** The pid of the parent of a process (Linux). */
export function parentPid(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Ends the owner in order, and with it its server. */
export function stopOwner(owner: Owner): Promise<void> {
  return stop(owner.process);
}

/** Ends every owner a test has started and removes the test's folders. */
export async function cleanUp(): Promise<void> {
  for (const child of children.splice(0)) await stop(child);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

async function stop(child: ChildProcess): Promise<void> {
  const isRunning = child.exitCode === null && child.signalCode === null;
  if (isRunning && child.kill('SIGTERM')) await new Promise((resolve) => child.once('exit', resolve));
}
