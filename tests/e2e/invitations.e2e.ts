import { aConference } from '../factories/conferences';
import { aMember, aUser } from '../factories/people';
import { aProposal, aSpeaker } from '../factories/proposals';
import { PASSWORD } from '../integration/browserless';
import { expect, expectGoodPage, test } from './fixtures';

const DESK = '/c/committee-days/chair/committee';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ db }) => {
  const conference = await aConference(db, 'committee-days', {
    name: 'Committee Days',
    tracks: ['Security', 'Networking'],
  });
  const olga = await aUser(db, 'Olga Winter', { email: 'olga@committee.example' });
  await aUser(db, 'Root Winter', { email: 'root@committee.example', isAdmin: true });
  await aMember(db, conference.id, olga, ['organizer', 'cochair']);
  const speaker = await aSpeaker(db, conference.id, { name: 'Sam', company: 'Acme' });
  await aProposal(db, conference.id, { title: 'Keys that rotate themselves', speakerIds: [speaker] });
});

test('an organizer pastes a list, mends what is wrong in place, and invites', async ({ page, signIn }) => {
  await signIn('olga@committee.example');
  await page.goto(DESK);
  await expect(page.getByRole('heading', { name: 'Committee', level: 1 })).toBeVisible();
  await expect(page.getByText('Nobody but you yet')).toBeVisible();
  await expectGoodPage(page);
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: 'Invite people' });
  const list = dialog.getByLabel('Paste a list');
  await list.fill(
    'name;e-mail;company;roles;tracks;max load\n' +
      'Nora Field;nora@committee.example;Acme, Inc.;reviewer;Securty;40\n' +
      'Tariq Hill;tariq@committee.example;;track chair;Networking;',
  );
  await expect(
    dialog.getByText('No track is called “Securty”. The tracks: Security, Networking.'),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Invite', exact: true })).toBeDisabled();
  await expectGoodPage(page);
  await list.fill((await list.inputValue()).replace('Securty', 'Security'));
  await dialog.getByRole('button', { name: 'Invite 2 people' }).click();
  const done = page.getByRole('dialog', { name: '2 people invited' });
  await expect(done.getByText('tariq@committee.example')).toBeVisible();
  await expectGoodPage(page);
  await done.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: /Nora Field.*Invited/ })).toBeVisible();
  await expectGoodPage(page);
});

test('a member beside the list: why they have a conflict of interest, and what they know', async ({
  page,
  signIn,
  db,
}) => {
  await signIn('olga@committee.example');
  await page.goto(DESK);
  await page.getByRole('link', { name: 'Nora Field' }).click();
  const panel = page.getByRole('complementary', { name: 'Member Nora Field' });
  await expect(panel.getByText('Keys that rotate themselves')).toBeVisible();
  await expect(panel.getByText('same company')).toBeVisible();
  await expectGoodPage(page);
  await panel.getByLabel('Max load').fill('25');
  await panel.getByRole('radiogroup', { name: 'Knowledge of Networking' }).getByText('Knows').click();
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByRole('status')).toHaveText('Saved');
  await expect
    .poll(() =>
      db.sql(
        `select m.max_load, e.level from committee_members m join expertise e on e.member_id = m.id join tracks t on t.id = e.track_id
       where m.email = 'nora@committee.example' and t.name = 'Networking'`,
      ),
    )
    .toEqual([{ max_load: 25, level: 2 }]);
  await page.reload();
  await expect(panel.getByLabel('Max load')).toHaveValue('25');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('the preview inbox has the mail, its link makes an account and gives the seat', async ({
  page,
  signIn,
  browser,
}) => {
  await signIn('root@committee.example');
  await page.goto('/admin/mail');
  await page.getByRole('link', { name: /nora@committee.example/ }).click();
  const link = page.getByRole('article').getByRole('link', { name: /\/invitations\// });
  await expectGoodPage(page);
  const href = (await link.getAttribute('href'))!;

  const visit = await browser.newContext();
  const guest = await visit.newPage();
  await guest.goto(href);
  await expect(guest.getByText('Committee Days invites you to its programme committee.')).toBeVisible();
  await expectGoodPage(guest);
  await guest.getByLabel('Choose a password').fill(PASSWORD);
  await guest.getByLabel(/I have read this and agree/).check();
  await guest.getByRole('button', { name: 'Accept' }).click();
  await expect(guest).toHaveURL(/\/c\/committee-days/);
  await guest.goto(href);
  await expect(guest.getByText('You have accepted')).toBeVisible();
  await expectGoodPage(guest);

  await guest.goto('/c/committee-days/my-seat');
  const known = guest.getByRole('radiogroup', { name: 'How well I know Security' });
  await expect(known.getByRole('radio', { name: 'Expert' })).toBeChecked();
  await expect(guest.getByText('1 talk was found by your addresses')).toBeVisible();
  await expectGoodPage(guest);
  await guest.getByLabel('I work for').fill('Initech');
  await guest.getByRole('form', { name: 'About me' }).getByRole('button', { name: 'Save' }).click();
  await expect(guest.getByRole('form', { name: 'About me' }).getByRole('status')).toHaveText('Saved');
  // A company one has left still counts: nobody writes away their own conflict of interest.
  await expect(guest.getByText('1 talk was found by your addresses')).toBeVisible();
  await visit.close();
});
