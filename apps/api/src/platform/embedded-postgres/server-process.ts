import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries';
import { readPostmaster } from './postmaster';
import { serverEnvironment } from './server-environment';
import { asUser, type ServerUser } from './server-user';

/**
 * The shell that holds the server. It reads a pipe whose other end only we hold: when we end, by whatever means, the pipe closes and it
 * asks the server for a fast shutdown (SIGINT), and after half a minute for an immediate one (SIGQUIT; recovered at the next start).
 * It ends when the server has. Should it be killed itself, the reader it started still does its work. ($3 is the data directory.)
 */
const WATCHDOG = `
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
{
  while read -r _ <&3; do :; done
  kill -INT $server
  trap 'kill $nap; exit' TERM
  rest=30
  while [ $rest -gt -5 ] && [ -e "$3/postmaster.pid" ]; do
    [ $rest -eq 0 ] && kill -QUIT $server
    rest=$((rest - 1))
    sleep 1 & nap=$!
    wait $nap
  done
} 2>/dev/null &
reader=$!
exec 3<&-
wait $server
status=$?
kill $reader 2>/dev/null
exit $status
`;

const LONGEST_START_MS = 60_000;
const LARGEST_LOG_BYTES = 10_000_000;

export interface ServerSettings {
  readonly data: string;
  readonly logFile: string;
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly fsync: boolean;
}

export interface ServerProcess {
  readonly port: number;
  /** Resolves when the server is gone, however that came. */
  readonly ended: Promise<void>;
  /** A fast shutdown: open transactions are rolled back, everything committed is kept. */
  stop(): Promise<void>;
}

/** Starts the server and waits until it takes connections; another port is tried when `port` is null and the first is taken. */
export async function launchServer(settings: ServerSettings, port: number | null): Promise<ServerProcess> {
  for (let attempt = 1; ; attempt++) {
    const result = await launchOnce(settings, port ?? (await freePort()));
    if (typeof result !== 'string') return result;
    const maySucceedLater = /Address already in use|could not bind|still in use/.test(result);
    if (!maySucceedLater || attempt === 10) throw new Error(`PostgreSQL did not start: ${result}`);
    await sleep(200);
  }
}

async function launchOnce(settings: ServerSettings, port: number): Promise<ServerProcess | string> {
  const { data, logFile } = settings;
  const spawnedAt = Date.now();
  const { child, logStart } = spawnWatchdog(settings, port);
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      hasEnded = true;
      child.stdin?.destroy();
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  while (!hasEnded) {
    const postmaster = readPostmaster(data);
    const isOurs = postmaster?.port === port && postmaster.startedAt >= spawnedAt - 2000;
    if (isOurs && postmaster.isReady) {
      return { port, ended, stop: () => (child.stdin?.end(), ended) };
    }
    if (Date.now() - spawnedAt > LONGEST_START_MS) {
      child.stdin?.end();
      await ended;
      break;
    }
    await Promise.race([ended, sleep(10)]);
  }
  return readFileSync(logFile).subarray(logStart).toString('utf8').trim() || 'it said nothing';
}

function spawnWatchdog(settings: ServerSettings, port: number): { child: ChildProcess; logStart: number } {
  const { data, logFile, binaries, user, fsync } = settings;
  const parameters = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    jit: 'off',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_BYTES) {
    renameSync(logFile, `${logFile}.1`);
  }
  const log = openSync(logFile, 'a', 0o600);
  const logStart = statSync(logFile).size;
  const child = spawn('/bin/sh', ['-c', WATCHDOG, 'sh', binaries.postgres, '-D', data, ...flags], {
    ...asUser(user),
    cwd: '/',
    env: serverEnvironment(),
    // A session of its own, so that Ctrl-C in the terminal reaches us alone and we can end in order.
    detached: true,
    stdio: ['pipe', log, log],
  });
  closeSync(log);
  // The pipe breaks when the shell is killed; its exit event says so already.
  child.stdin?.on('error', () => {});
  return { child, logStart };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
