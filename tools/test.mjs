// `npm test`: the same set-up as `npm start`, then the unit and integration tests (Jest), then the browser tests (Playwright).
// Arguments go to Jest, and then only Jest runs: `npm test -- schedule`.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './launch/chromium.mjs';
import { inProject } from './launch/project.mjs';
import { setUp } from './launch/set-up.mjs';
import { main, runShown, seconds } from './launch/steps.mjs';
import { jestCounts, playwrightCounts, total } from './launch/test-counts.mjs';

const jestArguments = process.argv.slice(2);

await main(async () => {
  const startedAt = Date.now();
  const reports = mkdtempSync(join(tmpdir(), 'rostrum-report-'));
  try {
    await setUp();
    const notes = [];
    if (!process.env.ROSTRUM_DATA) {
      notes.push('the tests on real data. To run them, set ROSTRUM_DATA to the folder that holds them');
    }
    const jest = await runJest(join(reports, 'jest.json'));
    const browser = await runBrowserTests(join(reports, 'browser.json'), notes);
    for (const note of notes) console.log(`\n  *** SKIPPED: ${note}. ***`);
    summarise(startedAt, jest, browser);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
});

async function runJest(report) {
  const jest = inProject('node_modules/jest/bin/jest.js');
  const code = await runShown([jest, '--json', `--outputFile=${report}`, ...jestArguments]);
  return withExitCode(jestCounts(report), code);
}

async function runBrowserTests(report, notes) {
  const none = { passed: 0, failed: 0, skipped: 0 };
  if (jestArguments.length > 0) {
    notes.push('the browser tests, because arguments were given. Run `npm test` without any');
    return none;
  }
  if (!existsSync(inProject('playwright.config.ts'))) return none;
  const chromium = findChromium();
  if (chromium === null) {
    notes.push(
      'the browser tests, because no Chromium or Chrome was found. ' +
        'Install one (Debian: apt-get install chromium) or set CHROMIUM to its path',
    );
    return none;
  }
  console.log(`\nBrowser tests with ${chromium}`);
  const code = await runShown(
    [inProject('node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json'],
    {
      ...process.env,
      CHROMIUM: chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  );
  return withExitCode(playwrightCounts(report), code);
}

/** A run that failed for another reason than a failed test (nothing found, a coverage threshold) is a failure too. */
function withExitCode(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function summarise(startedAt, jest, browser) {
  const all = total([jest, browser]);
  const parts = `unit and integration ${jest.passed}, browser ${browser.passed}`;
  console.log(
    `\nTests: ${all.passed} passed (${parts}), ${all.failed} failed, ${all.skipped} skipped in ${seconds(startedAt)}`,
  );
  // For .ci/run, which adds them to its own.
  if (process.env.TEST_COUNTS_FILE)
    writeFileSync(process.env.TEST_COUNTS_FILE, `${all.passed} ${all.failed}\n`);
  process.exitCode = all.failed > 0 ? 1 : 0;
}
