import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(__dirname, '../../..');
const LONGEST_START_MS = 300_000;

/** One `npm start` of this checkout on a data folder of the test's, in a process group of its own as a terminal would give it. */
export class ServerProcess {
  output = '';
  readonly npm: ChildProcess;
  readonly exitCode: Promise<number | null>;

  constructor(
    readonly folder: string,
    environment: Record<string, string> = {},
  ) {
    const { PATH, HOME } = process.env;
    this.npm = spawn('npm', ['start'], {
      cwd: root,
      env: { PATH, HOME, ROSTRUM_FOLDER: folder, ...environment },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.npm.stdout!, this.npm.stderr!]) {
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.exitCode = new Promise((resolve) => this.npm.once('close', resolve));
  }

  /** Waits for the line that names the address. */
  async url(): Promise<string> {
    for (const until = Date.now() + LONGEST_START_MS; ; await sleep(20)) {
      const url = /Rostrum is ready: (\S+)/.exec(this.output)?.[1];
      if (url !== undefined) return url;
      const hasEnded = this.npm.exitCode !== null || this.npm.signalCode !== null;
      if (hasEnded || Date.now() > until) throw new Error(`not ready:\n${this.output}`);
    }
  }

  /** The server's own process, below npm and its shell. */
  pid(): number {
    return (JSON.parse(readFileSync(join(this.folder, 'server.json'), 'utf8')) as { pid: number }).pid;
  }

  signal(name: NodeJS.Signals, toWhom: 'group' | 'npm' = 'group'): void {
    process.kill(toWhom === 'group' ? -this.npm.pid! : this.npm.pid!, name);
  }

  /** What is left after at most `ms` milliseconds of the server and its PostgreSQL, as command lines. */
  async leftAfter(ms: number): Promise<string[]> {
    for (const until = Date.now() + ms; ; await sleep(20)) {
      const left = this.processes();
      if (left.length === 0 || Date.now() > until) return left;
    }
  }

  private processes(): string[] {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.filter((pid) => this.owns(pid)).map((pid) => `${pid} ${read(`/proc/${pid}/cmdline`)}`);
  }

  /** npm, its shell and the server know the folder from their environment, PostgreSQL and its watchdog from their command or place. */
  private owns(pid: string): boolean {
    if (Number(pid) === process.pid) return false;
    const words = read(`/proc/${pid}/environ`) + read(`/proc/${pid}/cmdline`);
    return words.includes(this.folder) || place(pid).startsWith(this.folder);
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function place(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}
