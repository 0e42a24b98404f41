import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, chromium } from '@playwright/test';
import { startEmbeddedPostgres } from '#api/platform/embedded-postgres/start-embedded-postgres';
import type { TestConference } from '../factories/conferences';
import { aUser } from '../factories/people';
import { type TestApp, startTestApp } from '../integration/app';
import { PASSWORD } from '../integration/browserless';
import { type BenchCase, type BenchRow, below, exactly, shown } from './bench-case';
import { BuiltServer } from './built-server';
import { median } from './http-timing';
import { loadKubeconSize } from './kubecon-size-season';

const name = 'web/review-sitting';
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const TALKS = 109;
/** How many are reviewed, after the first few have warmed the server and the browser. */
const SITTING = 60;
const WARM = 5;
/** Milliseconds that somebody looks at a talk at least who only leafs through. */
const GLANCE = 300;

// Written as text: it runs in the page, whose types the server's programs do not have.

/**
 * From the moment a key was pressed, by the page's own clock, to the frame that shows what it led to: the mark "saved"
 * after a save, or another talk's title. The driver's own waiting is in none of these.
 */
const WATCH = `(() => {
  let pressed = null;
  window.measured = [];
  const title = () => document.querySelector('.proposal-text h1')?.textContent ?? null;
  const painted = (what) => {
    const { at } = pressed;
    pressed = null;
    requestAnimationFrame(() => setTimeout(() => window.measured.push({ what, ms: performance.now() - at })));
  };
  addEventListener('keydown', (event) => {
    pressed = { at: event.timeStamp, title: title(), isSaving: false };
  }, true);
  new MutationObserver(() => {
    if (pressed === null) return;
    const mark = document.querySelector('.save-mark')?.dataset.mark;
    if (title() !== null && title() !== pressed.title) painted('talk');
    else if (mark === 'waiting') pressed.isSaving = true;
    else if (mark === 'saved' && pressed.isSaving) painted('saved');
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
})()`;

class Sitting {
  private seen = 0;

  constructor(private readonly page: Page) {}

  /** Presses a key and gives the milliseconds to what it led to. */
  async press(key: string, what: 'saved' | 'talk'): Promise<number> {
    await this.page.keyboard.press(key);
    const last = await this.page.evaluate<{ what: string; ms: number }>(`new Promise((tell) => {
      const look = () =>
        window.measured.length > ${this.seen} ? tell(window.measured.at(-1)) : setTimeout(look, 20);
      look();
    })`);
    this.seen += 1;
    if (last.what !== what) throw new Error(`${key} led to "${last.what}", not to "${what}".`);
    return last.ms;
  }

  /** One talk: five scores, yes or no, how sure, a comment, and on. */
  async review(i: number): Promise<{ saved: number[]; typed: number; submitted: number }> {
    const { keyboard } = this.page;
    const saved: number[] = [];
    await keyboard.press('s');
    for (let k = 0; k < 5; k++) {
      saved.push(await this.press(String(1 + ((i + k) % 5)), 'saved'));
      await keyboard.press('Enter');
    }
    saved.push(await this.press(i % 4 === 0 ? 'y' : 'x', 'saved'));
    await keyboard.press('Enter');
    saved.push(await this.press('3', 'saved'));
    await keyboard.press('Enter');
    await keyboard.insertText('Clear, and with numbers');
    const typed = await this.press('.', 'saved');
    // The page ahead has had the time that somebody reads.
    return { saved, typed, submitted: await this.press('Control+Enter', 'talk') };
  }
}

async function measure(page: Page, url: string): Promise<readonly BenchRow[]> {
  await page.addInitScript(WATCH);
  await page.goto(`${url}/c/kubecon-size/review`);
  await page.locator('.queue-row a').first().click();
  await page.locator('.review-form').waitFor();
  const sitting = new Sitting(page);
  const reviews: { saved: number[]; typed: number; submitted: number }[] = [];
  for (let i = 0; i < WARM + SITTING; i++) {
    const done = await sitting.review(i);
    if (i >= WARM) reviews.push(done);
  }
  const steps: number[] = [];
  for (let i = 0; i < SITTING; i++) {
    await page.waitForTimeout(GLANCE);
    steps.push(await sitting.press('p', 'talk'));
  }
  const saved = reviews.flatMap((review) => review.saved);
  const submitted = reviews.map((review) => review.submitted);
  return [
    shown(`${name}/key-to-saved/median-ms`, median(saved), 'ms'),
    below(`${name}/key-to-saved/p95-ms`, p95(saved), 'ms', 100, null),
    below(`${name}/typed-to-saved/longest-ms`, Math.max(...reviews.map(({ typed }) => typed)), 'ms', 1000, null),
    shown(`${name}/next-talk/median-ms`, median(steps), 'ms'),
    below(`${name}/next-talk/p95-ms`, p95(steps), 'ms', 100, null),
    below(`${name}/submit-to-next-talk/p95-ms`, p95(submitted), 'ms', 100, null),
  ];
}

const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]!;

/** A reviewer with talks that they have neither reviewed nor a conflict of interest with. */
async function seatReviewer(app: TestApp, { id, roundId }: TestConference): Promise<string> {
  const [member] = await app.sql<{ id: string }>(
    'select id from committee_members where conference_id = $1 order by id limit 1',
    [id],
  );
  const user = await aUser(app, 'Rita Reviewer');
  await app.sql(
    `update committee_members set user_id = $3, state = 'active', agreed_to = 'bench', agreed_at = now()
     where conference_id = $1 and id = $2`,
    [id, member!.id, user.userId],
  );
  await app.sql(`insert into member_roles (conference_id, member_id, role) values ($1, $2, 'reviewer')`, [
    id,
    member!.id,
  ]);
  await app.sql(
    `insert into review_assignments (conference_id, round_id, proposal_id, member_id)
     select $1, $2, p.id, $3 from proposals p where p.conference_id = $1
       and not exists (select 1 from reviews v where v.conference_id = $1 and v.proposal_id = p.id and v.member_id = $3)
       and not exists (select 1 from conflicts_of_interest c where c.conference_id = $1 and c.proposal_id = p.id and c.member_id = $3)
     order by md5(p.id::text) limit $4`,
    [id, roundId, member!.id, TALKS],
  );
  await app.sql('update committee_members set conflicts_known = true where conference_id = $1', [id]);
  await app.sql('analyze');
  return user.email;
}

/** In a real browser, on a server of its own and a database that syncs to disk. */
export const bench: BenchCase = {
  name,
  needsDataFolder: true,
  run: async (dataFolder) => {
    if (!existsSync(join(process.cwd(), 'dist/web/index.html'))) throw new Error('Build the web app first.');
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
    chmodSync(folder, 0o711);
    const database = await startEmbeddedPostgres({
      dataFolder: join(folder, 'cluster'),
      fallbackFolder: join(folder, 'fallback'),
      report: () => {},
    });
    process.env['ROSTRUM_TEST_CLUSTER'] = database.url;
    const app = await startTestApp();
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    });
    let server: BuiltServer | null = null;
    try {
      const conference = await loadKubeconSize(app, dataFolder);
      const email = await seatReviewer(app, conference);
      server = await BuiltServer.start(app.databaseUrl);
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.request.post(`${server.url}/api/login`, { data: { email, password: PASSWORD } });
      const rows = await measure(page, server.url);
      const [stored] = await app.sql<{ count: number }>(
        `select count(*)::int as count from reviews v join committee_members m on m.id = v.member_id
         where v.conference_id = $1 and m.user_id is not null and v.comment = 'Clear, and with numbers.'`,
        [conference.id],
      );
      return [...rows, exactly(`${name}/reviews-stored`, stored!.count, 'reviews', WARM + SITTING)];
    } finally {
      await browser.close();
      await server?.stop();
      await app.close();
      await database.stop();
      for (const path of [folder, database.folder]) rmSync(path, { recursive: true, force: true });
    }
  },
};
