import { aConference } from '../factories/conferences';
import { aMember, aUser } from '../factories/people';
import { aSpeaker } from '../factories/proposals';
import { anAssignedProposal } from '../factories/reviews';
import { expect, expectGoodPage, test } from './fixtures';

test.beforeAll(async ({ db }) => {
  const conference = await aConference(db, 'blind-season', { name: 'Blind Season' });
  await db.sql('update review_rounds set speakers_hidden = true where id = $1', [conference.roundId]);
  const olga = await aUser(db, 'Olga Winter', { email: 'olga@blind.example' });
  await aMember(db, conference.id, olga, ['organizer', 'cochair']);
  const rita = await aMember(db, conference.id, await aUser(db, 'Rita', { email: 'rita@blind.example' }), [
    'reviewer',
  ]);
  const talks = [
    ['How Keltion runs queues', 'At Keltion we trust Ada’s queues. See https://keltion.io/ada, Will you?'],
    ['Ada Marsh on caches', 'A cache that forgets, by Ada Marsh.'],
    ['Locks without keys', 'Nothing here tells who wrote it.'],
  ] as const;
  const speakerId = await aSpeaker(db, conference.id, { name: 'Ada Marsh', company: 'Keltion Inc.' });
  const will = await aSpeaker(db, conference.id, { name: 'Will Page' });
  for (const [title, description] of talks) {
    const { id } = await anAssignedProposal(db, conference, [rita], { title, speakerIds: [speakerId, will] });
    await db.sql('update proposals set description = $2 where id = $1', [id, description]);
  }
  // A further talk of the same speakers makes what was known of the others unknown.
  await db.sql('update proposals set conflicts_known = true where conference_id = $1', [conference.id]);
});

test('an organizer hides by one key what tells who speaks, undoes it, and reviewers read the rest', async ({
  page,
  signIn,
}) => {
  await signIn('olga@blind.example');
  await page.goto('/c/blind-season/chair/redaction');
  await expect(page.getByText('2 talks may tell who speaks and want a look')).toBeVisible();
  const list = page.getByRole('region', { name: 'Talks to look at' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByLabel('Description, as reviewers read it')).toHaveValue(
    'At [company] we trust [name]’s queues. See [link], Will you?',
  );
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Will', exact: true }).click();
  await expect(page.getByLabel('Description, as reviewers read it')).toHaveValue(/\[link\], \[name\] you\?$/);
  await page.keyboard.press('a');
  await expect(page.getByText('#1: 5 places are hidden from reviewers')).toBeVisible();
  await expect(page.getByText('1 talk may tell who speaks and wants a look')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('2 talks may tell who speaks and want a look')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Talk #1' })).toBeVisible();
  await page.getByLabel('Title, as reviewers read it').fill('How somebody runs queues');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expect(page.getByText('#1: reviewers read this now')).toBeVisible();

  await signIn('rita@blind.example');
  await page.goto('/c/blind-season/review/1');
  await expect(page.getByRole('heading', { name: /How somebody runs queues/ })).toBeVisible();
  await expect(page.getByText('Keltion')).toHaveCount(0);
});
