import { readFileSync } from 'node:fs';
import { type Page, test as base, expect } from '@playwright/test';
import { Client } from 'pg';
import type { Sql } from '../factories/sql';
import { PASSWORD } from '../integration/browserless';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The two sizes every page is looked at in. */
export const SIZES = { laptop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

interface Fixtures {
  /** SQL beside the server, for the factories. */
  readonly db: Sql;
  /** Signs the page's browser in, without the form. */
  readonly signIn: (email: string) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => use(process.env['E2E_URL']!),
  db: async ({}, use) => {
    const client = new Client({ connectionString: process.env['E2E_DATABASE_URL']! });
    await client.connect();
    await use({
      sql: async <T>(text: string, params: readonly unknown[] = []) =>
        (await client.query(text, params as unknown[])).rows as T[],
    });
    await client.end();
  },
  signIn: async ({ page, baseURL }, use) => {
    await use(async (email) => {
      const answer = await page
        .context()
        .request.post(`${baseURL}/api/login`, { data: { email, password: PASSWORD } });
      if (!answer.ok()) throw new Error(`Cannot sign in ${email}: ${answer.status()}`);
    });
  },
  // A page that throws has failed, whatever it shows.
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await use(page);
    expect(errors).toEqual([]);
  },
});

export { expect };

interface AxeWindow {
  readonly axe: {
    run(
      options: object,
    ): Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }>;
  };
}

/** Serious and critical findings of axe on the page as it stands, each with where. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as AxeWindow;
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ target }) => target.join(' '))
            .join(', ')}`,
      );
  });
}

/** No serious finding and nothing to scroll sideways for, in both sizes. */
export async function expectGoodPage(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const size of Object.values(SIZES)) {
    await page.setViewportSize(size);
    expect(await axeFindings(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  }
  if (before) await page.setViewportSize(before);
}
