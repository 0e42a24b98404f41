import { readFileSync } from 'node:fs';

/** The counts of a run that left no report: one failure, because something must have stopped it. */
const BROKEN = { passed: 0, failed: 1, skipped: 0 };

/** Reads the JSON report of Jest. A test file that could not run at all counts as one failure. */
export function jestCounts(file) {
  return read(file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

/** Reads the JSON report of Playwright. A test that passed at a second try has passed; errors outside of tests have failed. */
export function playwrightCounts(file) {
  return read(file, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }));
}

/** Adds counts up. */
export function total(counts) {
  const sum = (name) => counts.reduce((all, one) => all + one[name], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

function read(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return BROKEN;
  }
}
