import { aChairsSeason } from '../factories/chairs-season';
import { expect, expectGoodPage, test } from './fixtures';

test('an organizer sets a review aside beside the ranking, and all of a reviewer’s on the coverage page, and takes both back', async ({
  page,
  db,
  signIn,
}) => {
  const { seats, talks } = await aChairsSeason(db, 'uncounted-days');
  await signIn(seats.otto.email);
  await page.goto(`/c/uncounted-days/chair/ranking?at=${talks.best.number}&open`);
  const panel = page.getByRole('complementary', { name: `Talk #${talks.best.number}` });
  await expect(panel.getByText('n = 2')).toBeVisible();
  await panel.getByRole('button', { name: 'Review by Rita' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Set aside' })).toBeDisabled();
  await dialog.getByLabel('Because').fill('Copied from another review');
  await dialog.getByRole('button', { name: 'Set aside' }).click();
  await expect(dialog).toBeHidden();
  await expect(panel.getByText('1 of 2 counted')).toBeVisible();
  await expect(panel.getByText('Set aside: Copied from another review')).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByText('n = 2')).toBeVisible();

  await page.goto('/c/uncounted-days/chair/coverage');
  await page.getByRole('button', { name: /reviews by Rita$/ }).click();
  await dialog.getByLabel('Because').fill('Scored without reading');
  await dialog.getByRole('button', { name: 'Set aside' }).click();
  await expect(dialog).toBeHidden();
  const list = page.getByRole('region', { name: 'Set aside' }).first();
  await expect(list.getByText('Scored without reading')).toBeVisible();
  await expectGoodPage(page);
  await list.getByRole('button', { name: 'Count again' }).click();
  await expect(list).toBeHidden();
});
