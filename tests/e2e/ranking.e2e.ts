import type { Page } from '@playwright/test';
import { aChairsSeason } from '../factories/chairs-season';
import { SIZES, expect, expectGoodPage, test } from './fixtures';

const row = (page: Page, title: string) => page.getByRole('row', { name: title });
const titles = (page: Page) => page.locator('tr[data-number] a').allTextContents();

test('a co-chair decides by keyboard alone, with every review beside the list', async ({
  page,
  db,
  signIn,
}) => {
  const { conference, seats, talks } = await aChairsSeason(db, 'deciding');
  const stored = () =>
    db.sql(
      `select p.title, d.outcome from decisions d join proposals p on p.id = d.proposal_id
       where d.conference_id = $1 order by d.decided_at`,
      [conference.id],
    );
  await signIn(seats.carla.email);
  await page.goto(`/c/${conference.slug}/chair/ranking`);
  await expect(row(page, 'Best of all')).toBeVisible();
  expect(await titles(page)).toEqual(['Best of all', 'Second best', 'Packets', 'Not scored yet']);
  await expect(page.getByText('not shown to you, a conflict of interest')).toBeVisible();
  await expect(page.getByText('1 not shown to you')).toBeVisible();
  await expect(page.getByText(/canary/i)).toHaveCount(0);
  await expectGoodPage(page);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`at=${talks.best.number}&open=1`));
  const panel = page.getByRole('complementary', { name: `Talk #${talks.best.number}` });
  await expect(panel.getByText('Note of Rita')).toBeVisible();
  await expect(panel.getByText('mean 4.25 ± 0.35, n = 2')).toBeVisible();
  await expectGoodPage(page);

  await page.keyboard.press('a');
  await expect(row(page, 'Best of all')).toContainText('Accepted');
  await expect(page.getByText('1 of 20 places')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('w');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('r');
  await expect(row(page, 'Packets')).toContainText('Rejected');
  await page.keyboard.press('u');
  await expect(row(page, 'Packets')).not.toContainText('Rejected');
  await expect.poll(stored).toEqual([
    { title: 'Best of all', outcome: 'accepted' },
    { title: 'Second best', outcome: 'waitlisted' },
  ]);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('r');
  await page
    .getByRole('alert')
    .filter({ hasText: `#${talks.second.number} rejected` })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(row(page, 'Second best')).toContainText('Waitlisted');

  // The address alone brings a colleague to the same view.
  await page.goto(`/c/${conference.slug}/chair/ranking?q=accepted&at=${talks.best.number}&open=1`);
  await expect(page.getByRole('button', { name: 'Accept a' })).toHaveAttribute('aria-pressed', 'true');
  expect(await titles(page)).toEqual(['Best of all']);
});

test('the list is sorted, searched and filtered, and what has no score stays last', async ({
  page,
  db,
  signIn,
}) => {
  const { conference, seats } = await aChairsSeason(db, 'sorting');
  await signIn(seats.otto.email);
  await page.goto(`/c/${conference.slug}/chair/ranking`);
  await expect(row(page, 'Canary title')).toBeVisible();
  await page.getByRole('button', { name: 'Score' }).click();
  await expect
    .poll(() => titles(page))
    .toEqual(['Packets', 'Second best', 'Best of all', 'Canary title', 'Not scored yet']);
  await expect(page.getByRole('columnheader', { name: 'Score' })).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('/');
  await page.keyboard.type('umbrella');
  await expect.poll(() => titles(page)).toEqual(['Second best', 'Best of all']);
  await expect(page.getByText('2 talks')).toBeVisible();
  await expect(page).toHaveURL(/q=umbrella/);
  await page.keyboard.type(' nowhere');
  await expect(page.getByText('No talk fits these filters')).toBeVisible();
  // An organizer sees decisions and makes none.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Accept/ })).toHaveCount(0);
});

test('two chairs decide at once: nothing is overwritten, both sides are offered', async ({
  page,
  db,
  signIn,
}) => {
  const { conference, seats, talks } = await aChairsSeason(db, 'at-once');
  await page.setViewportSize(SIZES.phone);
  await signIn(seats.carla.email);
  await page.goto(`/c/${conference.slug}/chair/ranking`);
  await row(page, 'Best of all').click();
  await expect(page.getByRole('button', { name: /^Accept/ })).toBeVisible();
  await expectGoodPage(page);
  await db.sql(`insert into decisions (conference_id, proposal_id, outcome) values ($1, $2, 'rejected')`, [
    conference.id,
    talks.best.id,
  ]);
  await page.getByRole('button', { name: /^Accept/ }).click();
  const note = page.getByRole('alert').filter({ hasText: 'before you' });
  await expect(note).toContainText('It is “Rejected” now, you chose “Accepted”');
  await expect
    .poll(() => db.sql('select outcome from decisions where proposal_id = $1', [talks.best.id]))
    .toEqual([{ outcome: 'rejected' }]);
  await note.getByRole('button', { name: 'Make it Accepted' }).click();
  await expect
    .poll(() => db.sql('select outcome, version from decisions where proposal_id = $1', [talks.best.id]))
    .toEqual([{ outcome: 'accepted', version: 2 }]);
});
