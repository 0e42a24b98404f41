import type { Page } from '@playwright/test';
import { aConference } from '../factories/conferences';
import { aUser } from '../factories/people';
import { expect, expectGoodPage, test } from './fixtures';

const SLUG = 'call-days';

async function aCall(db: Parameters<typeof aConference>[0]): Promise<void> {
  const known = await db.sql('select 1 from conferences where slug = $1', [SLUG]);
  if (known.length > 0) return;
  // Whoever opens an installation without an account is led to its first run.
  await aUser(db, 'Installation', { isAdmin: true, email: 'installation@example.org' });
  await aConference(db, SLUG, { name: 'Call Days' });
}

const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
};

test('somebody new writes first, is asked who they are at the end, and loses nothing', async ({
  page,
  db,
}) => {
  await aCall(db);
  await page.goto(`/c/${SLUG}`);
  await expect(page.getByRole('heading', { name: 'Call Days' })).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('link', { name: 'Submit a talk' }).click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Tracing at the edge');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Tracing at the edge');

  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByRole('heading', { name: /things left before you submit/ })).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('link', { name: 'Describe the talk' }).click();
  await page.keyboard.type('What we learned from a year of it.');
  await choose(page, 'Format', 'Talk, 30 min');
  await choose(page, 'Track', 'Security');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Nia Newcomer');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('nia@example.org');
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText('Your talk is saved for Nia Newcomer')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();

  await expect(page.getByText('Your talk has arrived.')).toBeVisible();
  await expectGoodPage(page);
  await expect
    .poll(() =>
      db.sql(
        `select p.title, p.state, s.email from proposals p join proposal_speakers l on l.proposal_id = p.id join speakers s on s.id = l.speaker_id where p.title like 'Tracing%'`,
      ),
    )
    .toEqual([{ title: 'Tracing at the edge', state: 'submitted', email: 'nia@example.org' }]);

  await page.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Your talk has arrived.')).toBeVisible();
});

test('a draft saves itself, and two edits of one field are shown side by side', async ({
  page,
  db,
  signIn,
}) => {
  await aCall(db);
  const dan = await aUser(db, 'Dan Drafts');
  await signIn(dan.email);
  await page.goto(`/c/${SLUG}/my-talks/new`);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('First title');
  await page.keyboard.press('Control+s');
  // Typed while the draft is on its way to the server and its own page to the browser.
  await page.getByRole('textbox', { name: 'Notes' }).fill('Typed meanwhile');
  await expect(page.getByText('Draft', { exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Typed meanwhile');
  await page.getByRole('button', { name: 'Add a co-speaker' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).nth(1).fill('Cleo');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('cleo@example.org');
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Better title');
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  const stored = () =>
    db.sql<{ title: string; notes: string; speakers: number }>(
      `select p.title, p.notes, (select count(*)::int from proposal_speakers l where l.proposal_id = p.id) as speakers
       from proposals p where p.created_by = $1`,
      [dan.userId],
    );
  expect(await stored()).toEqual([{ title: 'Better title', notes: 'Typed meanwhile', speakers: 2 }]);
  await expectGoodPage(page);

  await db.sql(
    `update proposals set title = 'Another tab', description = 'From there', version = version + 1 where created_by = $1`,
    [dan.userId],
  );
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Mine');
  await expect(page.getByRole('alert', { name: 'This was changed elsewhere' })).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('radio', { name: /What is stored now/ }).check();
  await page.getByRole('button', { name: 'Save what is chosen' }).click();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Another tab');
  await expect(page.getByRole('textbox', { name: 'Description', exact: true })).toHaveValue('From there');
  await page.goto(`/c/${SLUG}/my-talks`);
  await expect(page.getByRole('link', { name: /Another tab/ })).toBeVisible();
  await expectGoodPage(page);
});

test('what was typed while the server was away is saved when it is back', async ({ page, db, signIn }) => {
  await aCall(db);
  const omar = await aUser(db, 'Omar Offline');
  await signIn(omar.email);
  await page.goto(`/c/${SLUG}/my-talks/new`);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Before');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Draft', { exact: true })).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Typed offline');
  await expect(page.getByText(/^Offline: your changes are kept here/)).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await expect
    .poll(() => db.sql('select title from proposals where created_by = $1', [omar.userId]))
    .toEqual([{ title: 'Typed offline' }]);
});
