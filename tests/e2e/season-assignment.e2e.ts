import { aSeasonToAssign } from '../factories/assignment-season';
import { expect, expectGoodPage, test } from './fixtures';

test('an organizer computes an assignment, looks at it, applies it and takes it back', async ({
  page,
  db,
  signIn,
}) => {
  const { conference, seats } = await aSeasonToAssign(db, 'assign-days');
  const active = async () =>
    (
      await db.sql(`select 1 from review_assignments where conference_id = $1 and state = 'active'`, [
        conference.id,
      ])
    ).length;
  await signIn(seats.olga.email);
  await page.goto('/c/assign-days/chair/assignment');
  await expect(page.getByRole('radio', { name: '4 each now' })).toBeChecked();
  await page.getByRole('radio', { name: 'Another number' }).check();
  await page.getByLabel('Reviewers for each talk').fill('2');
  await expect(page.getByText('16 places for 5 reviewers')).toBeVisible();
  await page.getByText('Advanced').click();
  await page.getByLabel('Talks of one speaker').fill('3');
  await page.getByLabel('Seed').fill('7');
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Compute' }).click();

  await expect(page.getByText('Every talk has all the reviewers it should have')).toBeVisible();
  await expect(page.getByText('Proved: no assignment does better')).toBeVisible();
  await expect(page.getByText('16 of 16 places')).toBeVisible();
  await expectGoodPage(page);
  expect(await active()).toBe(0);
  // Olga has a conflict of interest with talk 2: she may apply the run, and never learns who reviews that talk.
  const own = page.getByRole('row', { name: /Hidden from you/ });
  await expect(own).toContainText('You have a conflict of interest');

  await page
    .getByRole('row', { name: /^1 Talk 1/ })
    .getByRole('button', { name: 'Why these?' })
    .click();
  await expect(page.getByRole('dialog')).toContainText('Who could take a place instead');
  await expect(page.getByRole('dialog').getByText('Knows the track').first()).toBeVisible();
  await expectGoodPage(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Apply' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('16 assignments are made.');
  await dialog.getByText('Tracks', { exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'Tracks' }).click();
  await page.getByRole('option', { name: 'Security' }).click();
  await expect(dialog).toContainText('8 assignments are made.');
  await expect(dialog).toContainText('8 changes of the run are left out.');
  await page.keyboard.press('Tab');
  await expectGoodPage(page);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('Applied: 8 assignments made, 0 taken away.')).toBeVisible();
  await expect(page.getByText('8 changes of the run were not chosen')).toBeVisible();
  expect(await active()).toBe(8);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back: 8 removed, 0 given back, 0 left as they are.')).toBeVisible();
  expect(await active()).toBe(0);

  await page.getByRole('link', { name: 'All runs' }).click();
  await expect(page.getByRole('row', { name: /Taken back/ })).toContainText('16 of 16');
  await expectGoodPage(page);
});

test('a run that cannot cover every talk says which, why, and what would help', async ({
  page,
  db,
  signIn,
}) => {
  const { seats } = await aSeasonToAssign(db, 'short-days');
  await signIn(seats.olga.email);
  await page.goto('/c/short-days/chair/assignment');
  await page.getByRole('radio', { name: 'Another number' }).check();
  await page.getByLabel('Reviewers for each talk').fill('2');
  await page.getByText('Advanced').click();
  await page.getByLabel('Most talks for anybody').fill('3');
  await expect(page.getByText('The limit leaves room for only 15')).toBeVisible();
  await page.getByRole('button', { name: 'Compute' }).click();
  const alert = page.getByRole('alert').filter({ hasText: '1 talk cannot have all its reviewers' });
  await expect(alert).toContainText('8 talks need 16 reviewers in all');
  await expect(alert).toContainText('raise one of these 5 limits by 1');
  await expectGoodPage(page);
});

test('a result that went out of date is refused in words and changes nothing', async ({
  page,
  db,
  signIn,
}) => {
  const { conference, seats, proposalIds } = await aSeasonToAssign(db, 'late-days');
  await signIn(seats.chloe.email);
  await page.goto('/c/late-days/chair/assignment');
  await expect(page.getByRole('heading', { name: 'Assignment' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Compute' })).toHaveCount(0);
  await signIn(seats.olga.email);
  await page.goto('/c/late-days/chair/assignment');
  await page.getByRole('button', { name: 'Compute' }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await db.sql(`update proposals set state = 'withdrawn' where id = $1`, [proposalIds[3]]);
  await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('dialog')).toContainText('This run is out of date');
  await expect(page.getByRole('dialog')).toContainText('1 talk');
  await expect
    .poll(() => db.sql('select 1 from review_assignments where conference_id = $1', [conference.id]))
    .toEqual([]);
});

test('a co-chair gives a talk to a reviewer, is refused over a conflict of interest, and takes it away', async ({
  page,
  db,
  signIn,
}) => {
  const { conference, seats, reviewers } = await aSeasonToAssign(db, 'hand-days');
  const active = () =>
    db.sql(
      `select member_id as member from review_assignments where conference_id = $1 and state = 'active'`,
      [conference.id],
    );
  await signIn(seats.chloe.email);
  await page.goto('/c/hand-days/chair/assignment');
  const reviewer = page.getByRole('combobox', { name: 'Reviewer' });
  await page.getByLabel('Talk number').fill('1');
  await reviewer.fill('Rita');
  await page.getByRole('option', { name: /^Rita/ }).click();
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('has a conflict of interest with #1');
  await expect(dialog.getByRole('button', { name: 'Give it' })).toBeDisabled();
  await expectGoodPage(page);
  await dialog.getByRole('button', { name: 'Not now' }).click();

  await page.getByLabel('Talk number').fill('3');
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(dialog).toContainText('0 → 1');
  await dialog.getByRole('button', { name: 'Give it' }).click();
  await expect(page.getByText('it has 1 of 4 reviewers')).toBeVisible();
  expect(await active()).toEqual([{ member: reviewers[0]!.memberId }]);
  await expect(page.getByRole('row', { name: /Not begun/ })).toContainText('Talk 3 of hand-days');
  await expectGoodPage(page);

  await page.getByRole('button', { name: /^Take talk 3 from Rita/ }).click();
  await dialog.getByRole('button', { name: 'Take it away' }).click();
  await expect(page.getByText('it has 0 of 4 reviewers')).toBeVisible();
  expect(await active()).toEqual([]);
});
