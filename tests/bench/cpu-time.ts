import { readFileSync, readdirSync } from 'node:fs';
import type { TestApp } from '../integration/app';

/** Milliseconds of processor time; unlike wall time it says much the same on a busy machine. */
export interface CpuTime {
  readonly server: number;
  /** Every process of the database's cluster; null where the system does not tell (it is read from /proc). */
  readonly database: number | null;
}

// USER_HZ: what /proc counts in, on every Linux that Node runs on.
const TICK_MS = 10;

/** What the server, which is this process, and its database's cluster have used so far. */
export async function cpuTime(app: TestApp): Promise<CpuTime> {
  const { user, system } = process.cpuUsage();
  const [backend] = await app.sql<{ pid: number }>('select pg_backend_pid() as pid');
  return { server: (user + system) / 1000, database: clusterTime(backend!.pid) };
}

export const cpuBetween = (before: CpuTime, after: CpuTime): CpuTime => ({
  server: after.server - before.server,
  database: before.database === null || after.database === null ? null : after.database - before.database,
});

function clusterTime(backend: number): number | null {
  const parent = statOf(backend)?.parent;
  const postmaster = parent === undefined ? null : statOf(parent);
  if (!postmaster) return null;
  const processes = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : []));
  const living = processes.filter((each) => each.parent === parent).reduce((sum, { own }) => sum + own, 0);
  return (living + postmaster.own + postmaster.ended) * TICK_MS;
}

/** Ticks of a process, and of those of its children that ended. */
function statOf(pid: number): { parent: number; own: number; ended: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold anything; the fields after it are numbered from 3 on.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
    const field = (number: number): number => fields[number - 3]!;
    return { parent: field(4), own: field(14) + field(15), ended: field(16) + field(17) };
  } catch {
    return null;
  }
}
