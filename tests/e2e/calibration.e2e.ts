import { aChairsSeason } from '../factories/chairs-season';
import { manyReviews } from '../factories/many-reviews';
import { expect, expectGoodPage, test } from './fixtures';

test('a co-chair sees calibrated scores beside the mean, sorts the clear from the contested, and reads how the committee scores', async ({
  page,
  db,
  signIn,
}) => {
  const { conference, seats } = await aChairsSeason(db, 'calibrated-by-eye');
  await manyReviews(db, conference);
  await db.sql('update conferences set uses_calibration = true where id = $1', [conference.id]);
  await signIn(seats.carla.email);
  await page.goto(`/c/${conference.slug}/chair/ranking?q=track:security`);

  const triage = page.getByRole('region', { name: 'Triage' });
  await expect(triage.getByText(/^Corrected for/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('columnheader', { name: 'Score' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Calibrated' })).toBeVisible();
  await expectGoodPage(page);

  const discuss = triage.getByRole('button', { name: /to discuss/ });
  const count = Number.parseInt((await discuss.textContent())!, 10);
  await discuss.click();
  await expect(discuss).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: 'undecided' })).toContainText(`${count} talk`);

  await triage.getByRole('button', { name: 'One more review would help' }).click();
  await triage.getByRole('table').getByRole('button').first().click();
  await expect(page.getByRole('complementary')).toContainText('Calibrated score');

  await triage.getByRole('link', { name: 'Reviewers' }).click();
  await expect(page.getByRole('rowheader', { name: 'Harsh' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Harsh/ })).toContainText('−');
  await expectGoodPage(page);
});
