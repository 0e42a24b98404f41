// node tools/screenshots.mjs URL EMAIL PASSWORD: takes the README's pictures from a running installation whose demo is loaded
// (and changes that demo: it accepts talks, places them, and computes an assignment).
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './launch/chromium.mjs';
import { inProject } from './launch/project.mjs';

const [url, email, password] = process.argv.slice(2);
if (!password) throw new Error('Say where and as whom: node tools/screenshots.mjs URL EMAIL PASSWORD');
const folder = inProject('docs/screenshots');
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const context = await browser.newContext({
  viewport: { width: 1280, height: 800 },
  colorScheme: 'light',
  locale: 'en-GB',
});
const { request } = context;
const page = await context.newPage();

async function lookAs(role, at = 'harbourlight') {
  await request.post(`${url}/api/login`, { data: { email, password } });
  const { items } = await (await request.get(`${url}/api/demo-people`)).json();
  const { people } = items.find(({ slug }) => slug === at);
  const { userId } = people.find(({ roles }) => roles.includes(role));
  await request.post(`${url}/api/login/look-as`, { data: { userId } });
}

/** Accepts the best talks and gives most of them a place, so that the board has something to show. */
async function fillSchedule() {
  const at = `${url}/api/conferences/harbourlight`;
  const { rows } = await (await request.get(`${at}/ranking`)).json();
  const best = rows.number.filter((_, i) => rows.outcome[i] === null).slice(0, 40);
  for (const number of best) {
    await request.put(`${at}/proposals/${number}/decision`, {
      headers: { 'If-None-Match': '*' },
      data: { outcome: 'accepted', note: '' },
    });
  }
  await request.post(`${at}/sessions/from-decisions`);
  const board = await (await request.get(`${at}/schedule`)).json();
  const first = board.slots.filter(({ startsAt }) => startsAt < board.days[1].onDate);
  const places = first.flatMap(({ startsAt }) => board.rooms.map(({ id }) => ({ roomId: id, startsAt })));
  for (const { id, version } of board.sessions.slice(0, -6)) {
    const place = places.shift();
    if (place)
      await request.put(`${at}/placements/${id}`, { headers: { 'If-Match': `"${version}"` }, data: place });
  }
}

async function shoot(name, path, prepare = async () => {}, at = 'harbourlight') {
  await page.goto(`${url}/c/${at}/${path}`);
  await page.waitForLoadState('networkidle');
  await prepare();
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

await lookAs('reviewer');
await shoot('review', 'review', async () => {
  await page.keyboard.press('r');
  await page.getByRole('form', { name: 'Your review' }).waitFor();
  await page.keyboard.press('4');
});
await lookAs('cochair');
await shoot('ranking', 'chair/ranking', async () => {
  for (let i = 0; i < 6; i += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page
    .getByRole('complementary')
    .getByText(/n = \d/)
    .first()
    .waitFor();
});
await shoot('committee', 'chair/committee');
await fillSchedule();
await shoot('schedule', 'chair/schedule');
await lookAs('organizer');
await shoot('conflicts', 'chair/conflicts-of-interest');
await shoot('coverage', 'chair/coverage', () => page.getByRole('button', { name: 'Apply' }).waitFor());
await shoot('assignment', 'chair/assignment', async () => {
  await page.getByRole('radio', { name: '5 each' }).check();
  await page.getByRole('button', { name: 'Compute' }).click();
  await page.getByText(/Proved: no assignment does better/).waitFor();
});
await shoot('reminders', 'chair/reminders');
await lookAs('organizer', 'meridian');
await shoot('redaction', 'chair/redaction', undefined, 'meridian');
await browser.close();
