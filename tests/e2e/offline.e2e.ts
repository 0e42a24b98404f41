import type { Page } from '@playwright/test';
import { aReviewSeason } from '../factories/review-season';
import { expect, expectGoodPage, test } from './fixtures';

/** The queue opened, the talks and the pages' code kept on this device. */
async function openQueue(page: Page, slug: string, talks: number): Promise<void> {
  await page.goto(`/c/${slug}/review`);
  await expect(page.getByText(`to read and score without a network: ${talks} talks.`)).toBeVisible();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

test('without a network the queue and every talk open, after a reload too', async ({
  page,
  db,
  signIn,
  context,
}) => {
  const { rita, proposals } = await aReviewSeason(db, 'tunnel-days');
  await signIn(rita.email);
  await openQueue(page, 'tunnel-days', 12);
  await expectGoodPage(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('3 of 12 done')).toBeVisible();
  for (const { number } of [proposals[4]!, proposals[9]!]) {
    await page.goto(`/c/tunnel-days/review/${number}`);
    await expect(page.getByRole('form', { name: 'Your review' })).toBeVisible();
    await expect(page.getByText('Everybody signs, few verify.')).toBeVisible();
  }
  await page.goto('/');
  await page.getByRole('link', { name: /Cloud Native Days/ }).click();
  await expect(page.getByText('3 of 12 done')).toBeVisible();
  await context.setOffline(false);
});
