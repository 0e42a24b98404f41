import { expect, expectGoodPage, test } from './fixtures';

// Goes first, on the empty installation (playwright.config.ts): whoever comes later finds its account there.
test('the first run creates an account, then a small conference, by keyboard', async ({ page, db }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/setup$/);
  await expectGoodPage(page);
  await page.getByLabel('Your name').focus();
  await page.keyboard.type('Ada Weber');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ada@example.org');
  await page.keyboard.press('Tab');
  await page.keyboard.type('correct horse battery');
  await page.keyboard.press('Enter');

  await expect(page.getByText('No conferences yet')).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('link', { name: 'Create a conference' }).click();
  await page.getByLabel('Name').fill('Cloud Days 2027');
  await expect(page.getByLabel('Address')).toHaveValue('cloud-days-2027');
  await page.getByLabel('First day').fill('2027-05-01');
  await page.getByLabel('Last day').fill('2027-05-02');
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Create' }).click();

  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expectGoodPage(page);
  const review = page.getByRole('form', { name: 'Review round' });
  await review.getByRole('button', { name: 'Use the four criteria of large conferences' }).click();
  await review.getByRole('button', { name: 'Save' }).click();
  await expect(review.getByRole('status')).toHaveText('Saved');
  await expect
    .poll(() => db.sql('select name from criteria order by position'))
    .toEqual([{ name: 'Content' }, { name: 'Originality' }, { name: 'Relevance' }, { name: 'Speakers' }]);
});

test('a settings page that somebody else changed keeps what was typed and offers both', async ({
  page,
  db,
  signIn,
}) => {
  await signIn('ada@example.org');
  await page.goto('/c/cloud-days-2027/chair/settings');
  const form = page.getByRole('form', { name: 'Conference', exact: true });
  await form.getByRole('textbox', { name: 'Name' }).fill('Mine');
  await db.sql(`update conferences set name = 'Theirs', version = version + 1`);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toContainText('Somebody changed this');
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('Mine');
  await form.getByRole('button', { name: 'Save mine' }).click();
  await expect(form.getByRole('status')).toHaveText('Saved');
  await expect.poll(() => db.sql('select name from conferences')).toEqual([{ name: 'Mine' }]);
});
