import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Calls `onGone` when the npm that runs us ends without telling us. npm hands SIGTERM only to the shell between us, and kill -9 to
 * nobody; without this the server would go on alone.
 */
export function watchNpm(onGone) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const { name, parent: grandparent } = describe(parent);
  // Some shells replace themselves by their last command; then npm is our parent.
  const isNpmAlive = name.endsWith('sh') ? () => describe(parent).parent === grandparent : () => true;
  const timer = setInterval(() => {
    if (process.ppid === parent && isNpmAlive()) return;
    clearInterval(timer);
    onGone();
  }, 400);
  timer.unref();
}

function describe(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const nameEnd = stat.lastIndexOf(')');
      return {
        name: stat.slice(stat.indexOf('(') + 1, nameEnd),
        parent: Number(stat.slice(nameEnd + 2).split(' ')[1]),
      };
    } catch {
      return { name: '', parent: 0 };
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  const [, parent, name] = /^\s*(\d+)\s+(.*)$/.exec(stdout ?? '') ?? [];
  return { name: name?.trim() ?? '', parent: Number(parent ?? 0) };
}
