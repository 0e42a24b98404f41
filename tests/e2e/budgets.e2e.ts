import { aChairsSeason } from '../factories/chairs-season';
import { expect, expectGoodPage, test } from './fixtures';

test('a co-chair shares places out, moves the line, and sees what the choice adds up to', async ({
  page,
  db,
  signIn,
}) => {
  const { conference, seats, talks } = await aChairsSeason(db, 'budget-days');
  await db.sql(
    `update conferences set uses_budgets = true, talks_per_company = 1, company_cap_blocks = true where id = $1`,
    [conference.id],
  );
  await db.sql('update proposals set format_id = $2 where conference_id = $1', [
    conference.id,
    conference.formats['Talk'],
  ]);
  const places = async () =>
    (
      await db.sql<{ places: number }>(
        'select places from tracks where conference_id = $1 order by position',
        [conference.id],
      )
    ).map((track) => track.places);
  await signIn(seats.carla.email);

  // Four talks in one track and one in the other: five places are shared out as four and one.
  await page.goto('/c/budget-days/chair/budgets');
  await page.getByLabel('Places of Talk', { exact: true }).fill('5');
  await page.getByRole('button', { name: 'Share out by submissions' }).click();
  await expect(page.getByLabel('Places of Talk in Security')).toHaveValue('4');
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(places).toEqual([4, 1]);

  // The line of one track, moved by a key; nothing is stored before it is kept, with a place of the other track.
  await page.goto('/c/budget-days/chair/ranking?q=track%3ASecurity');
  await expect(page.getByRole('row', { name: 'Best of all' })).toBeVisible();
  await page.keyboard.press('b');
  const panel = page.getByRole('complementary', { name: 'Balance' });
  await expect(panel.getByText('4 places')).toBeVisible();
  const slider = panel.getByRole('slider', { name: 'Move the line' });
  await slider.focus();
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('ArrowLeft');
    await expect(slider).toHaveValue(String(-(i + 1)));
  }
  await expect(page).toHaveURL(/cut=-3/);
  await expect(panel.getByText('Falls below')).toBeVisible();
  await expect(panel.getByRole('button', { name: `#${talks.second.number} Second best` })).toBeVisible();
  await expectGoodPage(page);
  expect(await places()).toEqual([4, 1]);
  await panel.getByLabel('Given to').click();
  await page.getByRole('option', { name: 'Networking (1)' }).click();
  await panel.getByRole('button', { name: 'Keep 1 place' }).click();
  await expect.poll(places).toEqual([1, 4]);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(places).toEqual([4, 1]);

  // What accepting would mean stands in the open talk, and a cap that blocks is held.
  await page.goto(`/c/budget-days/chair/ranking?at=${talks.second.number}&open=1`);
  await page.getByRole('button', { name: 'Accept a' }).click();
  await expect(page.getByRole('row', { name: 'Second best' })).toContainText('Accepted');
  // It shows before it is stored, and going elsewhere ends what is on its way.
  await expect
    .poll(() => db.sql('select outcome from decisions where proposal_id = $1', [talks.second.id]))
    .toEqual([{ outcome: 'accepted' }]);
  await page.goto(`/c/budget-days/chair/ranking?at=${talks.best.number}&open=1`);
  const beside = page.getByRole('list', { name: 'What accepting would mean' });
  await expect(beside.getByText(`Umbrella: #${talks.second.number} accepted`)).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Accept a' }).click();
  await expect(page.getByText('Umbrella would have 2 accepted talks; the cap is 1')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Best of all' })).not.toContainText('Accepted');
});
