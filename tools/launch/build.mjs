import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { wantedPackages } from './install.mjs';
import { inProject, project } from './project.mjs';
import { runQuietly, step } from './steps.mjs';

const server = {
  name: 'the server',
  sources: ['apps/api/src', 'libs', 'tsconfig.json', 'tsconfig.base.json', 'package.json'],
  result: 'dist/apps/api/src/main.js',
  stamp: 'dist/.server-built',
  build: async () => {
    await runQuietly('The compiler', ['node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.json']);
    for (const folder of ['apps', 'libs']) removeOrphans(inProject('dist', folder), inProject(folder));
  },
};

const web = {
  name: 'the web app',
  sources: ['apps/web', 'libs', 'tsconfig.base.json', 'package.json'],
  result: 'dist/web/index.html',
  stamp: 'dist/.web-built',
  build: () => runQuietly('The web build', ['node_modules/vite/bin/vite.js', 'build', 'apps/web']),
};

/** What is missing or older than its sources. */
export function staleParts() {
  return [server, web].map((part) => ({ ...part, print: fingerprint(part.sources) })).filter(isStale);
}

/** Builds the stale parts, side by side. */
export async function buildStale() {
  const stale = staleParts();
  if (stale.length === 0) return;
  await step(`Building ${stale.map((part) => part.name).join(' and ')}`, () =>
    Promise.all(stale.map(buildOne)),
  );
}

function isStale({ result, stamp, print }) {
  if (!existsSync(inProject(result)) || !existsSync(inProject(stamp))) return true;
  return readFileSync(inProject(stamp), 'utf8') !== print;
}

async function buildOne({ build, stamp, print }) {
  rmSync(inProject(stamp), { force: true });
  await build();
  mkdirSync(inProject('dist'), { recursive: true });
  writeFileSync(inProject(stamp), print);
}

/** Path, size and time of every source, and the packages they are built with. */
function fingerprint(sources) {
  const hash = createHash('sha256').update(wantedPackages());
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(project, path)}\0${size}\0${mtimeMs}\n`);
  };
  const walk = (folder) => {
    const entries = readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (!entry.name.endsWith('.test.ts')) add(path);
    }
  };
  for (const source of sources.map((path) => inProject(path))) {
    if (statSync(source).isDirectory()) walk(source);
    else add(source);
  }
  return hash.digest('hex');
}

/** The compiler leaves behind what it made from sources that are gone. */
function removeOrphans(built, sources) {
  if (!existsSync(built)) return;
  for (const name of readdirSync(built, { recursive: true })) {
    const source = join(sources, name.replace(/\.js(\.map)?$/, '.ts'));
    if (/\.js(\.map)?$/.test(name) && !existsSync(source)) rmSync(join(built, name));
  }
}
