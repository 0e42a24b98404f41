import { type Page, expect } from '@playwright/test';

/** The queue opened, so many talks and the pages' code kept on this device. */
export async function openQueue(page: Page, slug: string, talks: number): Promise<void> {
  await page.goto(`/c/${slug}/review`);
  await expect(page.getByText(`to read and score without a network: ${talks} talks.`)).toBeVisible();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}
