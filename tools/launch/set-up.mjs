import { buildStale, staleParts } from './build.mjs';
import { installPackages, isInstalled } from './install.mjs';
import { takeLock } from './lock.mjs';
import { requireNode } from './node-version.mjs';
import { inProject } from './project.mjs';

/** Everything that must be there before the server or the tests can run; two commands at once wait for each other. */
export async function setUp() {
  requireNode();
  if (isInstalled() && staleParts().length === 0) return;
  const release = await takeLock(inProject('dist', '.set-up.pid'));
  try {
    await installPackages();
    await buildStale();
  } finally {
    release();
  }
}
