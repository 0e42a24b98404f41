import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { runQuietly, step, StepFailed } from './steps.mjs';

const lockFile = inProject('package-lock.json');
const stampFile = inProject('node_modules', '.rostrum-installed');

/** What node_modules should be made from; part of the fingerprint of everything that is built with it. */
export function wantedPackages() {
  const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex').slice(0, 16);
  return `${lock} ${process.platform}-${process.arch}`;
}

/** Whether node_modules was made from this package-lock.json, by us or by hand. */
export function isInstalled() {
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') === wantedPackages();
  return npmRecordsTheSame();
}

/** Installs the packages when node_modules is missing or was made from another package-lock.json. */
export async function installPackages() {
  if (!isInstalled()) await step('Installing packages (once, about a minute)', npmCi);
  if (existsSync(stampFile)) return;
  try {
    writeFileSync(stampFile, wantedPackages());
  } catch {
    // node_modules belongs to somebody else; it is compared again the next time.
  }
}

/** npm's own record of node_modules against package-lock.json. */
function npmRecordsTheSame() {
  const recordFile = inProject('node_modules', '.package-lock.json');
  if (!existsSync(recordFile)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(lockFile, 'utf8'));
  const { packages: found } = JSON.parse(readFileSync(recordFile, 'utf8'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    // Optional packages of other platforms are left out.
    return path in found ? found[path].version === entry.version : entry.optional === true;
  });
}

function npmCi() {
  const npm = process.env.npm_execpath ?? npmBesideNode();
  // Development packages are wanted whatever NODE_ENV says: the build needs them.
  const args = ['ci', '--include=dev', '--include=optional', '--prefer-offline', '--no-audit', '--no-fund'];
  return runQuietly('npm ci', [npm, ...args, '--loglevel=error']);
}

function npmBesideNode() {
  const folder = process.execPath.replace(/[^/\\]+$/, '');
  const found = [
    `${folder}../lib/node_modules/npm/bin/npm-cli.js`,
    `${folder}node_modules/npm/bin/npm-cli.js`,
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ].find((path) => existsSync(path));
  if (found === undefined) throw new StepFailed('npm was not found beside Node. Run `npm start` instead.');
  return found;
}
