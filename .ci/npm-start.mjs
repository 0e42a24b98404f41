import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const LONGEST_END_MS = 60_000;

/** One `npm start` in a process group of its own, as a terminal would give it. */
export class Start {
  output = '';

  constructor(folder, options) {
    this.child = spawn('npm', ['start'], {
      ...options,
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream.on('data', (chunk) => (this.output += chunk));
    this.ended = new Promise((resolve) => this.child.once('exit', (code) => resolve(code)));
  }

  get url() {
    return /Rostrum is ready: (\S+)/.exec(this.output)?.[1];
  }

  /** Waits for the address and fetches the page. */
  async page(longestMs) {
    const until = Date.now() + longestMs;
    while (this.url === undefined) {
      const hasEnded = this.child.exitCode !== null || this.child.signalCode !== null;
      if (hasEnded || Date.now() > until) throw new Error(`not ready after ${longestMs} ms:\n${this.output}`);
      await sleep(10);
    }
    const response = await fetch(this.url);
    const text = await response.text();
    if (!response.ok || !/<html/i.test(text))
      throw new Error(`${this.url} answered ${response.status}: ${text.slice(0, 200)}`);
  }

  /** Signals the whole group (as Ctrl-C does) or npm alone, and waits until nothing that belongs to the folder runs. */
  async end(signal, folder, wholeGroup = true) {
    const pid = Number(this.child.pid);
    process.kill(wholeGroup ? -pid : pid, signal);
    for (const until = Date.now() + LONGEST_END_MS; processesOf(folder).length > 0; await sleep(20)) {
      if (Date.now() < until) continue;
      const left = processesOf(folder).map((pid) => `${pid} ${commandOf(pid)}`);
      throw new Error(`still running after ${LONGEST_END_MS} ms:\n${left.join('\n')}\n${this.output}`);
    }
  }
}

/** Every live process that names the folder in its command or works in it (Linux; elsewhere by `ps`, the command only). */
export function processesOf(folder) {
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n');
    return lines.filter((line) => line.includes(folder)).map((line) => Number.parseInt(line, 10));
  }
  const pids = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number);
  return pids.filter(
    (pid) => pid !== process.pid && (commandOf(pid).includes(folder) || folderOf(pid).startsWith(folder)),
  );
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function folderOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}
