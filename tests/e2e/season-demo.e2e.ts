import { readFile } from 'node:fs/promises';
import { Workbook } from 'exceljs';
import { aUser } from '../factories/people';
import { expect, expectGoodPage, test } from './fixtures';

test('the admin loads the demo, looks at it as its people, takes the workbook along and removes it all', async ({
  page,
  db,
  signIn,
}) => {
  await aUser(db, 'Dora Demo', { isAdmin: true, email: 'dora@example.org' });
  await signIn('dora@example.org');
  await page.goto('/');
  await page.getByRole('button', { name: 'Load the demo' }).click();
  await page.getByRole('link', { name: /Harbourlight/ }).click();
  await page.getByRole('link', { name: 'Exports' }).click();
  await expect(page.getByRole('row', { name: /Proposals/ })).toContainText('320');
  await expectGoodPage(page);

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download workbook' }).click();
  const book = new Workbook();
  await book.xlsx.load((await readFile(await (await downloading).path())) as never);
  expect(book.getWorksheet('Ranking')!.rowCount).toBe(321);

  // By keyboard: the menu opens, the first reviewer is somebody one can be.
  await page.getByRole('button', { name: 'Demo: look as' }).press('Enter');
  await expect(page.getByRole('menu')).toContainText('Track chair');
  const [reviewer] = await db.sql<{ name: string }>(
    `select m.name from committee_members m join member_roles r on r.member_id = m.id and r.role = 'reviewer'
       join conferences c on c.id = m.conference_id and c.slug = 'harbourlight' order by m.name collate "und-x-icu" limit 1`,
  );
  await page.getByRole('menuitem', { name: reviewer!.name }).press('Enter');
  const looking = page.getByRole('button', { name: `You are looking as ${reviewer!.name}, reviewer` });
  await expect(looking).toBeVisible();
  await expectGoodPage(page);
  await expect(page.getByRole('link', { name: 'Exports' })).toHaveCount(0);

  await looking.click();
  await page.getByRole('menuitem', { name: 'Back to Dora Demo' }).click();
  await expect(page.getByRole('button', { name: 'Demo: look as' })).toBeVisible();
  await page.goto('/');
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Remove the demo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the demo' }).click();
  await expect(page.getByRole('link', { name: /Harbourlight/ })).toHaveCount(0);
  await expect.poll(() => db.sql('select 1 from users where is_demo')).toEqual([]);
});
