import { Workbook } from 'exceljs';
import { aConference } from '../factories/conferences';
import { aMember, aUser, newId } from '../factories/people';
import { anAssignedProposal } from '../factories/reviews';
import { expect, expectGoodPage, test } from './fixtures';

const DESK = '/c/next-days/chair/committee';

test.describe.configure({ mode: 'serial' });

// Last Days had Rita, who reviewed what she was asked to, and Rex, who did not; Olga organizes both editions.
test.beforeAll(async ({ db }) => {
  const last = await aConference(db, 'last-days', { name: 'Last Days' });
  const next = await aConference(db, 'next-days', { name: 'Next Days' });
  await db.sql(
    `update conferences set languages = '{en,de}', takes_interest = true, company_share_percent = 30 where id = $1`,
    [next.id],
  );
  await db.sql(
    `insert into topics (conference_id, id, name) values ($1, $2, 'eBPF'), ($1, $3, 'WebAssembly')`,
    [next.id, newId(), newId()],
  );
  const olga = await aUser(db, 'Olga Winter', { email: 'olga@editions.example' });
  await aMember(db, last.id, olga, ['organizer']);
  await aMember(db, next.id, olga, ['organizer'], 'Hill');
  const rita = await aMember(
    db,
    last.id,
    await aUser(db, 'Rita Field', { email: 'rita@editions.example' }),
    ['reviewer'],
    'Acme',
  );
  const rex = await aMember(db, last.id, await aUser(db, 'Rex Moor', { email: 'rex@editions.example' }), [
    'reviewer',
  ]);
  const talk = await anAssignedProposal(db, last, [rita, rex]);
  await db.sql(
    'insert into reviews (conference_id, round_id, proposal_id, member_id) values ($1, $2, $3, $4)',
    [last.id, last.roundId, talk.id, rita.memberId],
  );
  await db.sql(`update review_assignments set state = 'done' where member_id = $1`, [rita.memberId]);
  const interest = newId();
  await db.sql(
    `insert into committee_interests (conference_id, id, name, email, company, languages, note)
     values ($1, $2, 'Ines Brook', 'ines@editions.example', 'Acme', '{de}', 'I reviewed for three years.')`,
    [next.id, interest],
  );
  await db.sql('insert into committee_interest_tracks values ($1, $2, $3)', [
    next.id,
    interest,
    next.tracks['Security'],
  ]);
});

test('an organizer invites again who finished last time', async ({ page, signIn }) => {
  await signIn('olga@editions.example');
  await page.goto(DESK);
  await page.getByRole('link', { name: 'Invite again' }).click();
  await page.getByRole('combobox', { name: 'Committee of' }).click();
  await page.getByRole('option', { name: /Last Days/ }).click();
  await expect(page.getByRole('row', { name: /Rita Field/ }).getByRole('checkbox')).toBeChecked();
  await expect(page.getByRole('row', { name: /Rex Moor/ }).getByRole('checkbox')).not.toBeChecked();
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Invite 1 person' }).click();
  const done = page.getByRole('dialog', { name: '1 person invited' });
  await expect(done.getByText('rita@editions.example')).toBeVisible();
  await done.getByRole('button', { name: 'Done' }).click();
  // It goes with a fade, and names the same person.
  await expect(done).toBeHidden();
  await expect(page.getByRole('row', { name: /Rita Field/ })).toContainText('has a seat: invited');
});

test('an offer to review becomes a seat, dismissing can be taken back', async ({ page, signIn }) => {
  await signIn('olga@editions.example');
  await page.goto(`${DESK}/interests`);
  const offer = page.getByRole('article', { name: 'Ines Brook' });
  await expect(offer).toContainText('Security · German');
  await expectGoodPage(page);
  await offer.getByRole('button', { name: 'Dismiss' }).click();
  await expect(offer).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await offer.getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite Ines Brook' });
  await expect(
    dialog.getByRole('radiogroup', { name: 'Knowledge of Security' }).getByLabel('Knows'),
  ).toBeChecked();
  await expectGoodPage(page);
  await dialog.getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByRole('dialog', { name: '1 person invited' })).toBeVisible();
});

test('a workbook is previewed, and a company with too large a share is warned of', async ({
  page,
  signIn,
}) => {
  const book = new Workbook();
  const sheet = book.addWorksheet('People');
  sheet.addRow(['Name', 'E-mail', 'Company', 'Topics', 'Languages', 'Senior']);
  sheet.addRow(['Nora Hill', 'nora@editions.example', 'Beta', 'eBPF', 'German', 'yes']);
  await signIn('olga@editions.example');
  await page.goto(DESK);
  await expect(page.getByRole('note')).toContainText('Acme with 2 of 2');
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: 'Invite people' });
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'people.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  });
  await expect(dialog.getByText('From the sheet People')).toBeVisible();
  await expect(dialog.getByText('eBPF · German · Senior')).toBeVisible();
  await expect(dialog.getByRole('note')).toContainText('Acme with 2 of 3');
  await expectGoodPage(page);
  await dialog.getByRole('button', { name: 'Invite 1 person' }).click();
  await page.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('link', { name: 'Nora Hill' }).click();
  const panel = page.getByRole('complementary', { name: 'Member Nora Hill' });
  await panel.getByLabel('Other e-mails').fill('nora@home.example');
  await panel.getByRole('radiogroup', { name: 'Knowledge of WebAssembly' }).getByText('Aware').click();
  await expectGoodPage(page);
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByRole('status')).toHaveText('Saved');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Topics' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { name: /Nora Hill.*eBPF.*WebAssembly/ })).toBeVisible();
});

test('the completion list tells who did all, and goes along as a file', async ({ page, signIn }) => {
  await signIn('olga@editions.example');
  await page.goto('/c/last-days/chair/committee/completion');
  await expect(page.getByText('1 of 3 did all they were asked for')).toBeVisible();
  await expectGoodPage(page);
  // The choice is in the address: the box follows when the address has changed.
  await page.getByLabel('Only those who did all').click();
  await expect(page.getByLabel('Only those who did all')).toBeChecked();
  await expect(page.getByRole('row', { name: /Rex Moor/ })).toBeHidden();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Excel file' }).click();
  expect((await download).suggestedFilename()).toBe('last-days-completion.xlsx');
});
