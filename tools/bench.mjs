// npm run bench [-- NAME …]: measures, prints a table, writes bench/results.json. A name is a row's or the beginning of some.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist/tests/bench');
const names = process.argv.slice(2);
const concerns = (row) =>
  names.length === 0 || names.some((name) => row === name || row.startsWith(`${name}/`));
// A case is run when it may hold a wanted row, whichever of the two names is the longer.
const mayHold = (bench) => concerns(bench) || names.some((name) => name.startsWith(`${bench}/`));

rmSync(built, { recursive: true, force: true });
execFileSync(process.execPath, [join(root, 'node_modules/.bin/tsc'), '-p', 'tsconfig.bench.json'], {
  cwd: root,
  stdio: 'inherit',
});

const scratch = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
const rows = [];
const skipped = [];
const failed = [];
for (const file of readdirSync(built)
  .filter((entry) => entry.endsWith('.bench.js'))
  .toSorted()) {
  const name = caseName(file);
  if (!mayHold(name)) continue;
  const output = join(scratch, `${file}.json`);
  const child = spawnSync(process.execPath, [join(built, 'run-case.js'), join(built, file), output], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (child.status !== 0) {
    failed.push(name);
    continue;
  }
  const result = JSON.parse(readFileSync(output, 'utf8'));
  if (result.skipped) skipped.push(name);
  rows.push(...result.rows.filter((row) => concerns(row.name)));
}
rmSync(scratch, { recursive: true, force: true });

mkdirSync(join(root, 'bench'), { recursive: true });
writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify(rows, null, 2)}\n`);
const shown = (value, gate) =>
  Number.isInteger(value) || gate?.startsWith('=') ? String(value) : value.toPrecision(4);
console.table(
  Object.fromEntries(
    rows.map(({ name, value, unit, gate, moonshot, holds }) => [
      name,
      {
        value: shown(value, gate),
        unit,
        gate: gate ?? '',
        moonshot: moonshot ?? '',
        holds: holds ? 'yes' : 'NO',
      },
    ]),
  ),
);
for (const name of skipped)
  console.log(`SKIPPED ${name}: set ROSTRUM_DATA to the folder that holds its data`);
for (const name of failed) console.log(`FAILED ${name}`);
const missed = rows.filter(({ holds }) => !holds).length;
console.log(
  `${rows.length - missed} hold, ${missed} missed, ${skipped.length} skipped, ${failed.length} failed`,
);
process.exitCode = missed + failed.length > 0 ? 1 : 0;

/** The name a built bench file gives itself, read without running it. */
function caseName(file) {
  const source = readFileSync(join(built, file), 'utf8');
  const found = /const name = '([^']+)'/.exec(source);
  if (!found) throw new Error(`${file} must say const name = '…'`);
  return found[1];
}
