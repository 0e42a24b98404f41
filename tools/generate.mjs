// npm run generate [-- --check]: openapi.json, the typed client of the web app, the generated docs.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const run = (command, args, cwd = root) => execFileSync(command, args, { cwd, stdio: 'inherit' });

run(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json']);
let stale = false;
try {
  run(process.execPath, ['dist/apps/api/src/generate.js', ...(check ? ['--check'] : [])]);
} catch {
  stale = true;
}
const tool = join(root, 'tools/openapi');
if (!existsSync(join(tool, 'node_modules/openapi-typescript')))
  run('npm', ['ci', '--no-audit', '--no-fund'], tool);
const committed = join(root, 'apps/web/src/api/schema.d.ts');
const target = check ? join(tmpdir(), `rostrum-schema-${process.pid}.d.ts`) : committed;
run(join(tool, 'node_modules/.bin/openapi-typescript'), ['docs/api/openapi.json', '-o', target]);
if (check) {
  const same = existsSync(committed) && readFileSync(committed, 'utf8') === readFileSync(target, 'utf8');
  rmSync(target);
  if (!same) {
    stale = true;
    console.error('Stale: apps/web/src/api/schema.d.ts. Run: npm run generate');
  }
}
process.exit(stale ? 1 : 0);
