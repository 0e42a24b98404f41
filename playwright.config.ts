import { defineConfig } from '@playwright/test';

const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** The browser tests: one built server on a throw-away database for all of them; each file makes a conference of its own. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.e2e.ts',
  globalSetup: './tests/e2e/global-setup.ts',
  // Two cores: a second worker would only make both slower.
  workers: 1,
  // These end what hangs, and nothing else: a machine with much else to do may be many times slower.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  outputDir: 'test-results',
  // The first run needs an installation that nobody has touched, so it goes first.
  projects: [
    { name: 'first run', testMatch: 'first-run.e2e.ts' },
    { name: 'everything else', testIgnore: 'first-run.e2e.ts' },
  ],
  use: {
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    viewport: { width: 1280, height: 800 },
    // Colours are measured as they stand, not halfway through a fade.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    timezoneId: 'America/New_York',
    screenshot: 'only-on-failure',
    trace: 'off',
  },
});
