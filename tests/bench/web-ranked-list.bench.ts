import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, chromium } from '@playwright/test';
import { aMember, aUser } from '../factories/people';
import { startTestApp } from '../integration/app';
import { PASSWORD } from '../integration/browserless';
import { startTestCluster, stopTestCluster } from '../integration/cluster';
import { type BenchCase, type BenchRow, atMost, below } from './bench-case';
import { median } from './http-timing';
import { loadKubeconSize } from './kubecon-size-season';

const name = 'web/ranked-list';
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const RUNS = 5;

// Written as text: it runs in the page, whose types the server's programs do not have.

/**
 * Notes when the frame with the first row has been painted, by the page's own clock, which begins with the navigation.
 * Waiting for the row from outside would add the driver's retries: it asks again after 100, then 500 ms.
 */
const WATCH_FIRST_ROW = `new MutationObserver((_, observer) => {
  if (!document.querySelector('tr[data-number]')) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => performance.mark('first-row')));
}).observe(document, { childList: true, subtree: true })`;

const FIRST_ROW = `new Promise((tell) => {
  const look = () => {
    const [seen] = performance.getEntriesByName('first-row');
    if (seen) tell(seen.startTime);
    else setTimeout(look, 20);
  };
  look();
})`;

/** From the click on a column's title to the frame that shows the list in its order. */
const RESORT = `async (wanted) => {
  const buttons = [...document.querySelectorAll('.sort-button')];
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const started = performance.now();
  buttons.find(({ textContent }) => textContent.startsWith(wanted)).click();
  do await frame();
  while (!document.querySelector('th[aria-sort]')?.textContent.startsWith(wanted));
  return performance.now() - started;
}`;

/** The times between frames while the list is scrolled. */
const SCROLL = `async () => {
  const list = document.querySelector('.ranked-scroller');
  const frames = [];
  let last = performance.now();
  for (let frame = 0; frame < 120; frame++) {
    list.scrollTop += 240;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  return frames;
}`;

async function measure(page: Page, url: string): Promise<readonly BenchRow[]> {
  await page.addInitScript(WATCH_FIRST_ROW);
  const first: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    await page.goto(url);
    const seen = await page.evaluate<number>(FIRST_ROW);
    // The first load warms the server, as the day's first chair does.
    if (run > 0) first.push(seen);
  }
  const sorts: number[] = [];
  for (const title of ['Talk', 'Spread', 'Score', 'Track', 'n', 'Score']) 
    sorts.push(await page.evaluate<number>(`(${RESORT})(${JSON.stringify(title)})`));
  const frames = await page.evaluate<number[]>(`(${SCROLL})()`);
  return [
    below(`${name}/first-row-ms`, median(first), 'ms', 800, null),
    below(`${name}/resort-ms`, median(sorts), 'ms', 100, null),
    atMost(`${name}/scroll-median-frame-ms`, median(frames), 'ms', 17),
  ];
}

export const bench: BenchCase = {
  name,
  needsDataFolder: true,
  run: async (dataFolder) => {
    if (!existsSync(join(process.cwd(), 'dist/web/index.html'))) throw new Error('Build the web app first.');
    await startTestCluster();
    const app = await startTestApp();
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    });
    try {
      const conference = await loadKubeconSize(app, dataFolder);
      const chair = await aUser(app, 'Carla Chair');
      await aMember(app, conference.id, chair, ['cochair']);
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.request.post(`${app.url}/api/login`, { data: { email: chair.email, password: PASSWORD } });
      return await measure(page, `${app.url}/c/kubecon-size/chair/ranking`);
    } finally {
      await browser.close();
      await app.close();
      await stopTestCluster();
    }
  },
};
