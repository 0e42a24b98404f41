import type { Page } from '@playwright/test';
import { aReviewSeason } from '../factories/review-season';
import { expect, expectGoodPage, test } from './fixtures';

const numberIn = (page: Page): number => Number(new URL(page.url()).pathname.split('/').at(-1));
const sheet = (page: Page) => page.getByRole('form', { name: 'Your review' });

/** A whole review by keys alone, of a talk that is open and untouched. */
async function reviewByKeys(page: Page, digit: string): Promise<void> {
  const number = numberIn(page);
  await expect(sheet(page)).toBeVisible();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  for (let i = 0; i < 4; i++) {
    if (i > 0) await page.keyboard.press('Enter');
    await page.keyboard.press(digit);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(i + 1);
  }
  await page.keyboard.press('y');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Clear, and with numbers.');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => numberIn(page)).not.toBe(number);
}

test('five talks in one go by keyboard alone, put off and taken up, a break, and on', async ({
  page,
  db,
  signIn,
}) => {
  const { rita, conference } = await aReviewSeason(db, 'go-days');
  const { slug } = conference;
  await db.sql("update review_rounds set closes_at = now() + interval '20 days' where id = $1", [
    conference.roundId,
  ]);
  await signIn(rita.email);
  await page.goto(`/c/${slug}/review`);
  await expect(page.getByText('3 of 12 done')).toBeVisible();
  await expect(page.getByText('min a talk is usual')).toBeVisible();
  await expectGoodPage(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();

  await page.goto(`/c/${slug}/review/next?sitting=5`);
  await expect(sheet(page)).toBeVisible();
  await expect(page).not.toHaveURL(/sitting/);
  await expect(page.getByText('0 of 5')).toBeVisible();
  await expectGoodPage(page);
  const later = numberIn(page);
  await page.keyboard.press('l');
  await expect.poll(() => numberIn(page)).not.toBe(later);
  await expect(page.getByText(`#${later} is put off`)).toBeVisible();
  for (const [i, digit] of ['4', '3', '5', '2'].entries()) {
    await reviewByKeys(page, digit);
    await expect(page.getByText(`${i + 1} of 5`)).toBeVisible();
  }
  await page.reload();
  await expect(page.getByText('4 of 5')).toBeVisible();
  await reviewByKeys(page, '3');

  await expect(page.getByRole('heading', { name: 'Time for a break' })).toBeVisible();
  await expect(page.getByText('5 talks reviewed')).toBeVisible();
  await expect(page.getByText('8 of 12 done')).toBeVisible();
  await expectGoodPage(page);
  await page.keyboard.press('m');
  await expect(page.getByText('0 of 4')).toBeVisible();
  await expect.poll(() => numberIn(page)).not.toBe(later);

  await page.keyboard.press('u');
  await expect(page.getByText('1 put off to the end')).toBeVisible();
  await page.getByRole('link', { name: '1 put off' }).click();
  await expect(page).toHaveURL(/show=skipped/);
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expectGoodPage(page);
  await page.reload();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('j');
  await page.keyboard.press('l');
  await expect(page.getByText('No talk of yours fits this filter.')).toBeVisible();
  await expect
    .poll(() => db.sql('select 1 from review_skips where conference_id = $1', [conference.id]))
    .toEqual([]);
});

test('my reviews: equal scores in a band, a correction that comes back to its row, then done', async ({
  page,
  db,
  signIn,
}) => {
  const { rita, conference, proposals } = await aReviewSeason(db, 'mine-days');
  const { slug } = conference;
  // Everything but four talks is somebody else's; three of the four are done, the last one now.
  await db.sql(
    `update review_assignments set state = 'revoked' where conference_id = $1 and member_id = $2 and proposal_id <> all($3::uuid[])`,
    [conference.id, rita.memberId, proposals.slice(0, 4).map(({ id }) => id)],
  );
  await signIn(rita.email);
  await page.goto(`/c/${slug}/review/next`);
  await expect(sheet(page)).toBeVisible();
  expect(numberIn(page)).toBe(proposals[3]!.number);
  await page.goto(`/c/${slug}/review/mine`);
  await expect(page.getByText('One talk is left before you can say that you are done.')).toBeVisible();
  await page.getByRole('link', { name: 'Go on' }).click();
  await reviewByKeys(page, '3');

  await page.goto(`/c/${slug}/review/mine`);
  const row = page.getByRole('row').filter({ hasText: `#${proposals[0]!.number}` });
  await expect(page.getByRole('row')).toHaveCount(5);
  await expect(row).toContainText('2–3');
  await expectGoodPage(page);
  await row.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(new RegExp(`/review/mine\\?at=${proposals[0]!.number}$`));
  await expect(row.getByRole('link')).toBeFocused();
  await expect(row).not.toContainText('2–3');

  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('You said that you are done')).toBeVisible();
  await expect
    .poll(() =>
      db.sql('select round_id from reviewer_rounds where conference_id = $1 and member_id = $2', [
        conference.id,
        rita.memberId,
      ]),
    )
    .toEqual([{ round_id: conference.roundId }]);
  await page.goto(`/c/${slug}/review/next`);
  await expect(page.getByText('Nothing is left')).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('link', { name: 'My reviews' }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByRole('button', { name: 'Done' })).toBeVisible();
});
