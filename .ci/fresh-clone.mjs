// Fresh clones, as the user we are and, when that is root, as an ordinary one too: the two commands' promises, each of them a count.
// The folder is closed to others (0700) and has a space in its name.
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const LONGEST_FIRST_START_MS = 240_000;
const LONGEST_NEXT_START_MS = 3_000;
const LONGEST_END_MS = 5_000;
const NOBODY = { uid: 65534, gid: 65534 };

const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
const counts = { passed: 0, failed: 0 };
const isRoot = process.getuid() === 0;

await tryAs(isRoot ? 'root' : 'the current user', {});
if (isRoot) await tryAs('nobody', NOBODY);
else console.log('SKIPPED: a second user; it needs root to become one');
if (process.env.TEST_COUNTS_FILE)
  writeFileSync(process.env.TEST_COUNTS_FILE, `${counts.passed} ${counts.failed}\n`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function tryAs(name, ids) {
  const scratch = mkdtempSync(join(tmpdir(), 'rostrum-fresh-'));
  chmodSync(scratch, 0o711);
  const clone = join(scratch, 'a fresh clone');
  const home = join(scratch, 'home');
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', checkout, clone]);
  mkdirSync(home);
  if (ids.uid !== undefined) execFileSync('chown', ['-R', `${ids.uid}:${ids.gid}`, clone, home]);
  chmodSync(clone, 0o700);
  const { TEST_COUNTS_FILE: _, DATABASE_URL: __, PORT: ___, ...rest } = process.env;
  const environment = { ...rest, HOME: home, ROSTRUM_SYSTEM_FOLDER: join(scratch, 'system') };
  const npmStart = () => new Start(clone, { ...ids, env: environment });
  const check = (what, work) => counted(`${name}: ${what}`, work);
  try {
    let server = npmStart();
    await check('a fresh clone reaches a ready page', () => server.page(LONGEST_FIRST_START_MS));
    await check('a second npm start says where the first one is', async () => {
      const second = npmStart();
      const code = await second.ended;
      if (code !== 0 || !second.output.includes(server.url))
        throw new Error(`exit code ${code}: ${second.output}`);
    });
    await check('Ctrl-C leaves no process behind', () => server.end('SIGINT', scratch));
    server = npmStart();
    await check(`the next start is ready in ${LONGEST_NEXT_START_MS} ms`, () =>
      server.page(LONGEST_NEXT_START_MS),
    );
    await check('SIGTERM to npm leaves no process behind', () => server.end('SIGTERM', scratch, false));
    server = npmStart();
    await server.page(LONGEST_END_MS * 2).catch(() => {});
    await check('kill -9 of all but PostgreSQL leaves no process behind', () =>
      server.end('SIGKILL', scratch),
    );
  } finally {
    for (const pid of processesOf(scratch)) process.kill(pid, 'SIGKILL');
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function counted(what, work) {
  const startedAt = Date.now();
  try {
    await work();
    counts.passed++;
    console.log(`passed: ${what} (${Date.now() - startedAt} ms)`);
  } catch (error) {
    counts.failed++;
    console.log(`FAILED: ${what} (${Date.now() - startedAt} ms)\n${error.message}`);
  }
}

/** One `npm start` in a process group of its own, as a terminal would give it. */
class Start {
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
function processesOf(folder) {
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
