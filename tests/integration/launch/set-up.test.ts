import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../../..');
const tools = (name: string): string => pathToFileURL(join(root, 'tools/launch', name)).href;

/** What an expression on a module of tools/ gives, in a Node of its own: they are plain ES modules and run without Jest. */
function ask(module: string, expression: string, environment: NodeJS.ProcessEnv = {}): unknown {
  const code = `import * as it from ${JSON.stringify(tools(module))}; console.log(JSON.stringify(await (${expression})))`;
  const env = { PATH: process.env['PATH'], ...environment };
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    env,
  });
  return JSON.parse(output.trim().split('\n').at(-1)!);
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum set-up-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the version of Node', () => {
  const cases = { '18.20.0': false, '20.18.3': false, '20.19.0': true, '21.7.0': false, '22.12.0': false };
  const more = { '22.13.0': true, '23.11.0': false, '24.10.9': false, '24.11.0': true, '26.0.0': true };

  it.each(Object.entries({ ...cases, ...more }))('%s is taken or refused: %s', (version, isTaken) => {
    const range = '^20.19.0 || ^22.13.0 || >=24.11.0';
    expect(
      ask('node-version.mjs', `it.satisfies(${JSON.stringify(version)}, ${JSON.stringify(range)})`),
    ).toBe(isTaken);
  });
});

describe('the counts of a test run', () => {
  const count = (name: string, report: unknown): unknown => {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(report));
    return ask('test-counts.mjs', `it.${name}(${JSON.stringify(file)})`);
  };

  it('hold a test file that could not run as a failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 2,
      numPendingTests: 3,
      numTodoTests: 0,
    };
    expect(count('jestCounts', report)).toEqual({ passed: 7, failed: 3, skipped: 3 });
  });

  it('hold errors outside of browser tests as failures', () => {
    const report = {
      stats: { expected: 5, flaky: 1, unexpected: 1, skipped: 2 },
      errors: [{ message: 'no tests found' }],
    };
    expect(count('playwrightCounts', report)).toEqual({ passed: 6, failed: 2, skipped: 2 });
  });

  it('hold a run without a report as a failure', () => {
    expect(ask('test-counts.mjs', `it.jestCounts('/nowhere')`)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('the browser', () => {
  it('is the one CHROMIUM names, or none when that is not there', () => {
    expect(ask('chromium.mjs', 'it.findChromium()', { CHROMIUM: process.execPath })).toBe(process.execPath);
    expect(ask('chromium.mjs', 'it.findChromium()', { CHROMIUM: '/nowhere/chromium' })).toBeNull();
  });
});

describe('the lock of installing and building', () => {
  const take = (file: string): unknown =>
    ask(
      'lock.mjs',
      `Promise.race([it.takeLock(${JSON.stringify(file)}).then(() => 'taken'),
      new Promise((resolve) => setTimeout(resolve, 700, 'waits').unref())]).then((result) => (setTimeout(() => process.exit(), 50), result))`,
    );

  it('waits for a live process', () => {
    const file = join(folder, 'dist/lock');
    mkdirSync(dirname(file));
    writeFileSync(file, String(process.pid));
    expect(take(file)).toBe('waits');
  });

  it('is taken from a dead process', () => {
    const file = join(folder, 'lock');
    const dead = spawnSync(process.execPath, ['--version']).pid;
    writeFileSync(file, String(dead));
    expect(take(file)).toBe('taken');
  });
});

describe('npm start', () => {
  const main = (): string => join(folder, 'apps/api/src/main.ts');
  const start = () => spawnSync(process.execPath, ['tools/start.mjs'], { cwd: folder, encoding: 'utf8' });

  beforeEach(() => {
    for (const name of [
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'tsconfig.base.json',
      'tools',
    ]) {
      cpSync(join(root, name), join(folder, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    mkdirSync(dirname(main()), { recursive: true });
    mkdirSync(join(folder, 'libs'));
    mkdirSync(join(folder, 'apps/web'));
    writeFileSync(join(folder, 'apps/web/index.html'), '<title>page</title>\n');
    writeFileSync(
      join(folder, 'apps/web/vite.config.mjs'),
      "export default { root: import.meta.dirname, build: { outDir: '../../dist/web', emptyOutDir: true } };\n",
    );
    writeFileSync(main(), "import { word } from './word';\nprocess.stdout.write(`${word} runs\\n`);\n");
    writeFileSync(join(folder, 'apps/api/src/word.ts'), "export const word = 'server';\n");
  });

  it('builds the first time and whenever a source has changed, and not otherwise', () => {
    expect(start().stdout).toMatch(/Building the server and the web app … \d\.\d s\nserver runs/);
    expect(start().stdout).toBe('server runs\n');
    const later = new Date(statSync(main()).mtimeMs + 2000);
    utimesSync(main(), later, later);
    expect(start().stdout).toMatch(/Building the server … /);
    utimesSync(join(folder, 'apps/web/index.html'), later, later);
    expect(start().stdout).toMatch(/Building the web app … /);
  });

  it('removes what was built from a source that is gone', () => {
    start();
    expect(existsSync(join(folder, 'dist/apps/api/src/word.js'))).toBe(true);
    rmSync(join(folder, 'apps/api/src/word.ts'));
    writeFileSync(main(), "process.stdout.write('alone\\n');\n");
    expect(start().stdout).toContain('alone');
    expect(existsSync(join(folder, 'dist/apps/api/src/word.js'))).toBe(false);
  });

  it('shows the compiler’s words and fails when a source is wrong, and builds again once it is right', () => {
    writeFileSync(main(), 'const count: number = "two";\n');
    const wrong = start();
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain("Type 'string' is not assignable to type 'number'");
    writeFileSync(main(), "process.stdout.write('right\\n');\n");
    expect(start().stdout).toContain('right');
  });
});
