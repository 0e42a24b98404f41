import { aChairsSeason } from '../factories/chairs-season';
import { aMember, aUser } from '../factories/people';
import { PASSWORD } from '../integration/browserless';
import { expect, expectGoodPage, test } from './fixtures';

test('two chairs of a track put its talks in order side by side and sign it off; the co-chair reads it', async ({
  page,
  db,
  signIn,
  browser,
  baseURL,
}) => {
  // Two people, one after the other's move: many waits for one test.
  test.slow();
  const { conference, seats, talks } = await aChairsSeason(db, 'ordered-days');
  const trackId = conference.tracks['Security']!;
  const chair = async (name: string) =>
    aMember(
      db,
      conference.id,
      await aUser(db, name, { email: `${name.toLowerCase()}@ordered-days.example` }),
      [{ role: 'track_chair', trackId }],
    );
  const ana = await chair('Ana');
  const ben = await chair('Ben');
  const url = `/c/ordered-days/chair/order/${trackId}`;
  const rows = page.locator('tr[data-number]');
  const shown = () => rows.evaluateAll((all) => all.map((row) => Number(row.getAttribute('data-number'))));
  const { best, second, hidden, unscored } = talks;

  await signIn(ana.email);
  await page.goto('/c/ordered-days/chair/order');
  // She chairs this track alone, and is led to it.
  await expect(page.getByRole('heading', { name: 'Order: Security' })).toBeVisible();
  await expect(rows).toHaveCount(4);
  expect(await shown()).toEqual([hidden.number, best.number, second.number, unscored.number]);
  await expect(page.getByRole('button', { name: 'Sign off' })).toBeDisabled();

  const other = await browser.newContext({ baseURL: baseURL! });
  await other.request.post(`${baseURL}/api/login`, { data: { email: ben.email, password: PASSWORD } });
  const bens = await other.newPage();
  await bens.goto(`${url}?at=${second.number}`);
  await expect(page.getByRole('button', { name: `Ben is at #${second.number}` })).toBeVisible();

  // Going down what is untouched: one key per talk, the next is at hand.
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('tr[aria-current]')).toHaveAttribute('data-number', `${hidden.number}`);
  for (const [key, next] of [
    ['1', best],
    ['1', second],
    ['2', unscored],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator('tr[aria-current]')).toHaveAttribute('data-number', `${next.number}`);
  }
  await page.keyboard.press('3');
  await expect(page.getByText('Every talk is placed.')).toBeVisible();
  // Ben sees it without doing anything, and moves a talk himself.
  const bensRows = bens.locator('tr[data-number]');
  await expect(bens.getByText('Every talk is placed.')).toBeVisible();
  await expect(bens.locator('tr[aria-current]')).toHaveAttribute('data-number', `${second.number}`);
  await bens.keyboard.press('Alt+ArrowUp');
  await bens.keyboard.press('Alt+ArrowUp');
  await expect(bensRows.nth(1)).toHaveAttribute('data-number', `${second.number}`);
  await expect(bens.getByRole('status').filter({ hasText: `#${second.number}` })).toHaveText(
    /Accept, place 2/,
  );
  await expect(rows.nth(1)).toHaveAttribute('data-number', `${second.number}`);

  // Dragged to the top by its handle; undone.
  const handle = rows.nth(2).locator('[data-handle]');
  const from = (await handle.boundingBox())!;
  const to = (await rows.nth(0).boundingBox())!;
  await page.mouse.move(from.x + 8, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 3, { steps: 4 });
  await expect(page.locator('tr[data-target]')).toHaveAttribute('data-number', `${hidden.number}`);
  await page.mouse.up();
  await expect(rows.nth(0)).toHaveAttribute('data-number', `${best.number}`);
  await page.getByRole('button', { name: 'Undo my last move' }).click();
  await expect(rows.nth(0)).toHaveAttribute('data-number', `${hidden.number}`);
  await expect(bensRows.nth(2)).toHaveAttribute('data-number', `${best.number}`);

  // Why it stands there.
  await rows.nth(0).locator('[data-note]').click();
  await page.getByRole('textbox', { name: `Why #${hidden.number} stands here` }).fill('New ground');
  await page.keyboard.press('Enter');
  await expect(bensRows.nth(0)).toContainText('New ground');
  await expectGoodPage(page);

  await page.getByRole('button', { name: 'Sign off' }).click();
  await expect(page.getByText('4 talks, signed off by Ana')).toBeVisible();
  await expect(bens.getByText('4 talks, signed off by Ana')).toBeVisible();
  await bens.getByRole('button', { name: 'Sign as well' }).click();
  await expect(page.getByText('4 talks, signed off by Ana and Ben')).toBeVisible();
  await expect(page.locator('[data-handle]')).toHaveCount(0);
  await other.close();

  await signIn(seats.carla.email);
  await page.goto('/c/ordered-days/chair/order');
  await expect(page.getByText('Signed off by Ana and Ben')).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('link', { name: 'Security' }).click();
  // One of the four is a talk that she has a conflict of interest with.
  await expect(rows).toHaveCount(3);
  await expect(page.getByText('1 talk not shown')).toBeVisible();
  await page.getByRole('button', { name: 'Take sign-off back' }).click();
  await page.getByLabel('Why').fill('Two of one company');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('Sign-off taken back by Carla: Two of one company')).toBeVisible();
});
