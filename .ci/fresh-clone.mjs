// Fresh clones, as the user we are and, when that is root, as an ordinary one too: the two commands' promises, each of them a count.
// The folder is closed to others (0700) and has a space in its name.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { processesOf, Start } from './npm-start.mjs';

const LONGEST_FIRST_START_MS = 900_000;
const LONGEST_NEXT_START_MS = 120_000;
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
  // Nothing of ours or of an npm that runs us may steer the clone.
  const ours = /^(npm_.*|TEST_COUNTS_FILE|DATABASE_URL|PORT|ROSTRUM_FOLDER)$/;
  const rest = Object.fromEntries(Object.entries(process.env).filter(([variable]) => !ours.test(variable)));
  // An ordinary user has a home of its own, so npm starts without a cache, as on a fresh machine.
  const homeOf = ids.uid === undefined ? {} : { HOME: home };
  const environment = { ...rest, ...homeOf, ROSTRUM_SYSTEM_FOLDER: join(scratch, 'system') };
  const npmStart = () => new Start(clone, { ...ids, env: environment });
  const check = (what, work) => counted(`${name}: ${what}`, work);
  try {
    const server = npmStart();
    await check('a fresh clone reaches a ready page', () => server.page(LONGEST_FIRST_START_MS));
    await check('a second npm start says where the first one is', async () => {
      const second = npmStart();
      const code = await second.ended;
      if (code !== 0 || !second.output.includes(server.url))
        throw new Error(`exit code ${code}: ${second.output}`);
    });
    await check('Ctrl-C leaves no process behind', () => server.end('SIGINT', scratch));
    await check('the next start installs and builds nothing', () => quickStart(npmStart(), scratch));
    await check('SIGTERM to npm leaves no process behind', () =>
      endedBy('SIGTERM', npmStart(), scratch, false),
    );
    await check('kill -9 of all but PostgreSQL leaves no process behind', () =>
      endedBy('SIGKILL', npmStart(), scratch),
    );
  } finally {
    for (const pid of processesOf(scratch)) process.kill(pid, 'SIGKILL');
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** How long it took is printed, and is the machine's as much as ours: what makes it quick is held. */
async function quickStart(server, scratch) {
  const startedAt = Date.now();
  await server.page(LONGEST_NEXT_START_MS);
  console.log(`the next start was ready after ${Date.now() - startedAt} ms`);
  if (/Installing|Building/.test(server.output)) throw new Error(`not a quick start:\n${server.output}`);
  await server.end('SIGINT', scratch);
}

async function endedBy(signal, server, scratch, wholeGroup) {
  await server.page(LONGEST_NEXT_START_MS);
  await server.end(signal, scratch, wholeGroup);
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
