import type { Page } from '@playwright/test';
import { aConference } from '../factories/conferences';
import { type Seat, aMember, aUser } from '../factories/people';
import { aProposal, aSpeaker } from '../factories/proposals';
import type { Sql } from '../factories/sql';
import { SIZES, expect, expectGoodPage, test } from './fixtures';

/** A conference that takes bids on 40 talks, and a reviewer who knows one of its tracks. */
async function aBiddingSeason(db: Sql, slug: string): Promise<Seat> {
  const conference = await aConference(db, slug);
  const rita = await aMember(db, conference.id, await aUser(db, `Rita of ${slug}`), ['reviewer']);
  const speakerIds = [await aSpeaker(db, conference.id, { name: 'Sam Speaker', company: 'Waves' })];
  for (let i = 0; i < 40; i++) {
    const trackId = conference.tracks[i % 4 === 0 ? 'Networking' : 'Security']!;
    await aProposal(db, conference.id, { title: `Talk number ${i}`, trackId, speakerIds });
  }
  await db.sql('update conferences set takes_bids = true where id = $1', [conference.id]);
  await db.sql(
    `update proposals set conflicts_known = true, description = 'What ' || title || ' is about.' where conference_id = $1`,
    [conference.id],
  );
  await db.sql('insert into expertise (conference_id, member_id, track_id, level) values ($1, $2, $3, 3)', [
    conference.id,
    rita.memberId,
    conference.tracks['Networking'],
  ]);
  return rita;
}

const stored = async (db: Sql, { memberId }: Seat): Promise<number[]> => {
  const rows = await db.sql<{ value: number }>('select value from bids where member_id = $1 order by 1', [
    memberId,
  ]);
  return rows.map(({ value }) => value);
};
const titleAtHand = async (page: Page): Promise<string> =>
  (await page.locator('tr[aria-current] th').textContent())!;

test('bidding by keyboard: answers, undo, several at once, a conflict of interest, a lost connection', async ({
  page,
  db,
  signIn,
  context,
}) => {
  const rita = await aBiddingSeason(db, 'bid-days');
  await signIn(rita.email);
  await page.goto('/c/bid-days/bids');
  await expect(page.getByText('0 of 40 answered')).toBeVisible();
  await expect(page.getByText('You know: Networking (expert).')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );
  expect(bytes).toBeLessThan(220_000);

  await page.keyboard.press('j');
  const first = await titleAtHand(page);
  await page.keyboard.press('y');
  await page.keyboard.press('m');
  await page.keyboard.press('n');
  await expect(page.getByText('3 of 40 answered')).toBeVisible();
  await expect.poll(() => stored(db, rita)).toEqual([-20, 5, 20]);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  for (let i = 0; i < 3; i++) await page.keyboard.press('u');
  await expect(page.getByText('0 of 40 answered')).toBeVisible();
  expect(await titleAtHand(page)).toBe(first);
  await expect.poll(() => stored(db, rita)).toEqual([]);

  // The text beside the list, its address to be sent on.
  await page.keyboard.press('o');
  await expect(page.getByText(/^What Talk number \d+ is about\.$/)).toBeVisible();
  await expect(page.getByText('Sam Speaker')).toBeVisible();
  await expect(page).toHaveURL(/at=\d+&open=1/);
  await expectGoodPage(page);
  await page.keyboard.press('Escape');

  // What I know, all of it at once, and back.
  const known = page.getByLabel('Only what I know');
  await known.click();
  await expect(known).toBeChecked();
  await page.getByLabel('Choose all that are shown').check();
  await expect(page.getByText('10 chosen:')).toBeVisible();
  await page.keyboard.press('y');
  await expect(page.getByText('10 of 40 answered')).toBeVisible();
  await expect.poll(() => stored(db, rita)).toEqual(Array.from({ length: 10 }, () => 20));
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(() => stored(db, rita)).toEqual([]);
  await known.click();
  await expect(known).not.toBeChecked();

  const conflicted = await titleAtHand(page);
  await page.keyboard.press('c');
  await expect(page.getByText('0 of 39 answered')).toBeVisible();
  await expect(page.getByText(conflicted)).toHaveCount(0);
  await expect(page.getByText(/declared a conflict of interest/)).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('0 of 40 answered')).toBeVisible();

  // To the end of the list and back: what is at hand is in sight.
  await page.keyboard.press('End');
  await expect(page.locator('tr[aria-rowindex="41"]')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(page.locator('tr[aria-rowindex="2"]')).toBeInViewport();

  await context.setOffline(true);
  await page.keyboard.press('y');
  await expect(page.getByText('Not sent yet: 1 bid kept in this browser, trying again')).toBeVisible();
  await context.setOffline(false);
  await expect.poll(() => stored(db, rita)).toEqual([20]);
});

test('bidding on a phone: one talk at a time, complete', async ({ page, db, signIn }) => {
  const rita = await aBiddingSeason(db, 'bid-pocket');
  await page.setViewportSize(SIZES.phone);
  await signIn(rita.email);
  await page.goto('/c/bid-pocket/bids');
  await expect(page.getByText('0 of 40 answered')).toBeVisible();
  await expect(page.getByText(/^What Talk number \d+ is about\.$/)).toBeVisible();
  await expectGoodPage(page);
  for (const answer of ['Yes', 'Maybe', 'No'] as const) {
    const before = await page.getByRole('article').getAttribute('aria-label');
    await page.getByRole('button', { name: answer, exact: true }).click();
    await expect(page.getByRole('article')).not.toHaveAttribute('aria-label', before!);
  }
  await expect(page.getByText('3 of 40 answered')).toBeVisible();
  await expect.poll(() => stored(db, rita)).toEqual([-20, 5, 20]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => stored(db, rita)).toEqual([5, 20]);
  await page.getByRole('button', { name: 'Conflict of interest' }).click();
  await expect(page.getByText('2 of 39 answered')).toBeVisible();
});
