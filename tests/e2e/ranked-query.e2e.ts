import type { Page } from '@playwright/test';
import { aChairsSeason } from '../factories/chairs-season';
import { SIZES, expect, expectGoodPage, test } from './fixtures';

const titles = (page: Page) => page.locator('tr[data-number] a').allTextContents();
const box = (page: Page) => page.getByRole('combobox', { name: 'Find talks' });

test('a query is written by keyboard, changed by its controls, saved, and sent to a chair who sees their own talks', async ({
  page,
  db,
  signIn,
}) => {
  const { conference, seats } = await aChairsSeason(db, 'querying');
  const ranking = `/c/${conference.slug}/chair/ranking`;
  await signIn(seats.carla.email);
  await page.goto(ranking);
  await expect(page.getByRole('row', { name: 'Best of all' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('tra');
  await expect(page.getByRole('option', { name: 'track:' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(box(page)).toHaveValue('track:');
  await page.keyboard.type('sec');
  await expect(page.getByRole('option', { name: 'track:Security' })).toBeVisible();
  await expectGoodPage(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'track:Security' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('track:Security ');
  await page.keyboard.type('score>=3.5');
  await expect.poll(() => titles(page)).toEqual(['Best of all', 'Second best']);
  await expect(page).toHaveURL(/q=track%3ASecurity\+score%3E%3D3\.5/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');

  // Each term is a control, and each control writes the query.
  await page.getByRole('button', { name: 'Change score>=3.5' }).click();
  await page.getByRole('textbox', { name: 'Score' }).fill('4');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(box(page)).toHaveValue('track:Security score>=4');
  await expect.poll(() => titles(page)).toEqual(['Best of all']);
  await page.getByRole('button', { name: 'Remove track:Security' }).click();
  await expect(box(page)).toHaveValue('score>=4');

  await box(page).fill('score>=4 scor<5');
  await expect(page.getByText('Did you mean “score”?')).toBeVisible();
  await box(page).fill('score>=4');
  await expect(page.getByText('Did you mean “score”?')).toHaveCount(0);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('textbox', { name: 'Save what is shown as' }).fill('Strong ones');
  await page.getByRole('checkbox', { name: 'Share with all chairs' }).click();
  await expect(page.getByRole('checkbox', { name: 'Share with all chairs' })).toBeChecked();
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page).toHaveURL(/view=[0-9a-f-]{36}/);
  const view = new URL(page.url()).searchParams.get('view')!;

  await signIn(seats.otto.email);
  await page.goto(`${ranking}?view=${view}`);
  await expect(page.getByRole('button', { name: 'Strong ones' })).toBeVisible();
  await expect(box(page)).toHaveValue('score>=4');
  await expect.poll(() => titles(page)).toEqual(['Canary title', 'Best of all']);
});

test('many talks are decided in one step and given back in one', async ({ page, db, signIn }) => {
  const { conference, seats } = await aChairsSeason(db, 'in-one-step');
  const stored = () =>
    db.sql(
      `select p.title, d.outcome from decisions d join proposals p on p.id = d.proposal_id
       where d.conference_id = $1 order by p.title`,
      [conference.id],
    );
  await signIn(seats.carla.email);
  await page.goto(`/c/${conference.slug}/chair/ranking`);
  await expect(page.getByRole('row', { name: 'Best of all' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByText('1 talk marked')).toBeVisible();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 talks marked')).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Mark all 4 talks found' }).click();
  await expect(page.getByText('4 talks marked')).toBeVisible();
  await page.keyboard.press('r');
  await expect.poll(async () => (await stored()).length).toBe(4);
  await expect(page.getByText('4 rejected')).toBeVisible();
  await page
    .getByRole('alert')
    .filter({ hasText: '4 talks rejected' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect.poll(stored).toEqual([]);
  await expect(page.getByText('4 talks are as they were before.')).toBeVisible();

  await page.setViewportSize(SIZES.phone);
  await page
    .getByRole('checkbox', { name: /^Mark #/ })
    .first()
    .click();
  await expect(page.getByText('1 talk marked')).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('button', { name: /^Accept/ }).click();
  await expect.poll(stored).toEqual([{ title: 'Best of all', outcome: 'accepted' }]);
  await page.getByRole('button', { name: 'Export and latest steps' }).click();
  await page.getByRole('menuitem', { name: /^Accepted 1/ }).click();
  await expect.poll(stored).toEqual([]);
});
