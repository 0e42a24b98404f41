import { aConference } from '../factories/conferences';
import { aMember, aUser } from '../factories/people';
import { aSpeaker } from '../factories/proposals';
import { anAssignedProposal } from '../factories/reviews';
import { expect, expectGoodPage, test } from './fixtures';

const CHAIR = '/c/matched-days/chair/conflicts-of-interest';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ db }) => {
  const conference = await aConference(db, 'matched-days', { name: 'Matched Days' });
  await db.sql('update conferences set uses_assignment = true where id = $1', [conference.id]);
  const olga = await aUser(db, 'Olga Winter', { email: 'olga@matched.example' });
  await aMember(db, conference.id, olga, ['organizer', 'cochair']);
  const rita = await aUser(db, 'Rita Moss', { email: 'rita@matched.example' });
  const seat = await aMember(db, conference.id, rita, ['reviewer'], 'Initech');
  const talks = [
    ['Provenance by default', { name: 'Moss, Rita', email: 'r.moss@home.example' }],
    ['Quotas for queues', { name: 'Bo Banks', company: 'Initech Labs' }],
    ['Caches that forget', { name: 'Cy Cole', company: 'Globex', email: 'cy@globex.example' }],
    ['Locks without keys', { name: 'Di Dale', company: 'Hooli' }],
  ] as const;
  for (const [title, speaker] of talks)
    await anAssignedProposal(db, conference, [seat], {
      title,
      speakerIds: [await aSpeaker(db, conference.id, speaker)],
    });
});

test('an organizer decides by keyboard what looks alike, undoes it, and checks people', async ({
  page,
  signIn,
}) => {
  await signIn('olga@matched.example');
  await page.goto(CHAIR);
  const open = page.getByRole('region', { name: /^To decide/ });
  await expect(open.getByRole('listitem')).toHaveCount(2);
  await expect(open.getByText('the same name · closes one talk')).toBeVisible();
  await expectGoodPage(page);
  await page.keyboard.press('n');
  await expect(page.getByText('Rita Moss and Moss, Rita count as different')).toBeVisible();
  await page.keyboard.press('y');
  await expect(page.getByText('Initech and Initech Labs count as the same')).toBeVisible();
  await expect(page.getByRole('row', { name: /Rita Moss Initech 1/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(open.getByRole('listitem')).toHaveCount(1);
  const people = page.getByRole('region', { name: 'Check people' });
  await people
    .getByLabel('Names, e-mail addresses, companies')
    .fill('Someone,cy@globex.example,Hooli\nnobody,no address@x');
  await people.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(people.getByText('E-mail: #3; Company: #4')).toBeVisible();
  await expect(people.getByText(/Line 2: .* is no e-mail address/)).toBeVisible();
  await expectGoodPage(page);
});

test('a reviewer declares: one talk from its page, and whom they are close to', async ({ page, signIn }) => {
  await signIn('rita@matched.example');
  await page.goto('/c/matched-days/review/4');
  await page.getByRole('button', { name: 'Not for me' }).click();
  await page.getByRole('menuitem', { name: 'I have a conflict of interest' }).click();
  await page.getByRole('button', { name: 'Declare it' }).click();
  await expect(page.getByText('#4 is gone from your queue and every other page')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back: #4 is in your queue again')).toBeVisible();
  await page.goto('/c/matched-days/my-seat');
  await page.getByLabel('E-mail address').fill('cy@globex.example');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Noted. Talks that this leads to are closed to you.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Manager cy@globex.example/ })).toBeVisible();
  await expectGoodPage(page);
  await page.goto('/c/matched-days/review');
  await expect(page.getByText('Locks without keys')).toBeVisible();
  await expect(page.getByText('Caches that forget')).toHaveCount(0);
});
