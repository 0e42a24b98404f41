import type { Page, Route } from '@playwright/test';
import { aReviewSeason } from '../factories/review-season';
import { expect, expectGoodPage, test } from './fixtures';

const numberIn = (page: Page): number => Number(new URL(page.url()).pathname.split('/').at(-1));
const sheet = (page: Page) => page.getByRole('form', { name: 'Your review' });
const reason = (page: Page) => page.getByRole('textbox', { name: 'Reason for your scores' });

/** A whole review, submitted by Ctrl+Enter. */
async function review(page: Page, words: string): Promise<number> {
  // The address is a moment ahead of the sheet.
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(sheet(page)).toBeVisible();
  const number = numberIn(page);
  for (const name of ['Content', 'Originality', 'Relevance', 'Speakers'])
    await page.getByRole('radiogroup', { name }).getByRole('radio', { name: '4', exact: true }).click();
  await page.getByRole('radio', { name: 'Yes' }).click();
  await page.getByRole('radiogroup', { name: 'How sure' }).getByRole('radio', { name: '3' }).click();
  await reason(page).fill(words);
  await expect(page.getByText(/Draft saved/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  return number;
}

const isSubmission = (url: URL): boolean => /\/reviews\/\d+$/.test(url.pathname);

/** Submissions reach no server until they are let go. */
async function heldSubmissions(page: Page): Promise<{ release: () => void }> {
  let release = (): void => {};
  const released = new Promise<void>((go) => (release = go));
  await page.route(isSubmission, async (route: Route) => {
    if (route.request().method() === 'PUT') await released;
    await route.continue().catch(() => {});
  });
  return { release };
}

test('the next talk shows while the review is still on its way, and nothing is lost or mixed up', async ({
  page,
  db,
  signIn,
}) => {
  const { rita, conference } = await aReviewSeason(db, 'behind-days');
  const stored = () =>
    db.sql(
      `select p.number, v.comment, v.version from reviews v join proposals p on p.id = v.proposal_id
       where v.conference_id = $1 and v.member_id = $2 and v.comment like 'Behind%' order by v.comment`,
      [conference.id, rita.memberId],
    );
  await signIn(rita.email);
  await page.goto('/c/behind-days/review/next');
  await expect(page.getByText('3 of 12 done')).toBeVisible();
  const held = await heldSubmissions(page);
  const first = await review(page, 'Behind one.');
  await expect.poll(() => numberIn(page)).not.toBe(first);
  await expect(page.getByText('4 of 12 done')).toBeVisible();
  await expect(page.getByText(`#${first} is being submitted`)).toBeVisible();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expectGoodPage(page);
  expect(await stored()).toEqual([]);

  // Back: what was sent stands there, still on its way.
  await page.goBack();
  await expect.poll(() => numberIn(page)).toBe(first);
  await expect(reason(page)).toHaveValue('Behind one.');
  await page.goForward();
  await expect.poll(() => numberIn(page)).not.toBe(first);
  const second = await review(page, 'Behind two.');
  await expect.poll(() => numberIn(page)).not.toBe(second);
  await expect(page.getByText('5 of 12 done')).toBeVisible();
  held.release();
  await expect(page.getByText(`#${second} is submitted`)).toBeVisible();
  await expect.poll(stored).toEqual([
    { number: first, comment: 'Behind one.', version: 1 },
    { number: second, comment: 'Behind two.', version: 1 },
  ]);
  await expect(page.getByText('5 of 12 done')).toBeVisible();

  // The tab goes in the moment after: what was submitted is sent by whatever page comes next.
  await page.unrouteAll({ behavior: 'wait' });
  await page.route(isSubmission, (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  const third = await review(page, 'Behind three.');
  await expect.poll(() => numberIn(page)).not.toBe(third);
  await page.goto('about:blank');
  await page.unrouteAll({ behavior: 'wait' });
  await page.goto('/c/behind-days/review');
  await expect(page.getByText('6 of 12 done')).toBeVisible();
  await expect.poll(stored).toContainEqual({ number: third, comment: 'Behind three.', version: 1 });
});

test('a review that is refused after its writer went on comes back to them', async ({ page, db, signIn }) => {
  const { rita, conference } = await aReviewSeason(db, 'refused-days');
  await signIn(rita.email);
  await page.goto('/c/refused-days/review/next');
  const held = await heldSubmissions(page);
  const first = await review(page, 'Just too late.');
  await expect.poll(() => numberIn(page)).not.toBe(first);
  await db.sql(`update review_rounds set closes_at = now() - interval '1 minute' where conference_id = $1`, [
    conference.id,
  ]);
  held.release();
  const told = page.getByRole('alert').filter({ hasText: `#${first} was not submitted` });
  await expect(told).toBeVisible();
  await expect(page.getByText('3 of 12 done')).toBeVisible();
  await expectGoodPage(page);
  await db.sql(`update review_rounds set closes_at = now() + interval '1 day' where conference_id = $1`, [
    conference.id,
  ]);
  await told.getByRole('button', { name: `Open #${first}` }).click();
  await expect.poll(() => numberIn(page)).toBe(first);
  await expect(reason(page)).toHaveValue('Just too late.');
  await expect(page.getByText(/Not saved, kept in this browser/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => numberIn(page)).not.toBe(first);
  await expect(page.getByText('4 of 12 done')).toBeVisible();
  await expect
    .poll(() =>
      db.sql(`select version from reviews where conference_id = $1 and comment = 'Just too late.'`, [
        conference.id,
      ]),
    )
    .toEqual([{ version: 1 }]);
});
