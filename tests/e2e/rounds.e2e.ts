import { aMember, aUser } from '../factories/people';
import { aReviewSeason } from '../factories/review-season';
import { expect, expectGoodPage, test } from './fixtures';

test('an organizer adds a second look for talks near the line, and a reviewer sees only those', async ({
  page,
  db,
  signIn,
}) => {
  const { conference, rita, proposals } = await aReviewSeason(db, 'two-rounds');
  const olga = await aMember(db, conference.id, await aUser(db, 'Olga two-rounds'), ['organizer', 'cochair']);
  await db.sql('update conferences set uses_assignment = false where id = $1', [conference.id]);
  await db.sql('update committee_members set is_senior = true where id = $1', [rita.memberId]);
  await signIn(olga.email);

  await page.goto('/c/two-rounds/chair/settings');
  await expect(page.getByRole('heading', { name: 'Review round' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose talks and reviewers' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Add a round' }).click();
  await page.getByRole('menuitem', { name: 'Second look' }).click();
  const second = page.getByRole('form', { name: 'Second look' });
  await expect(second.getByText('Every talk · every reviewer')).toBeVisible();

  const choose = second.getByRole('button', { name: 'Choose talks and reviewers' });
  const dialog = page.getByRole('dialog', { name: 'Who and what “Second look” is for' });
  await choose.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(choose).toBeFocused();
  await choose.click();
  await dialog.getByRole('radio', { name: 'By their numbers' }).click();
  const [one, two] = [proposals[4]!.number, proposals[5]!.number];
  await dialog.getByRole('textbox', { name: 'Numbers' }).fill(`${one}, ${two}`);
  await expect(dialog.getByText('2 of 12 talks')).toBeVisible();
  // Rita, who is the one senior, is added by that.
  await dialog.getByRole('checkbox', { name: 'Seniors only' }).click();
  await dialog.getByRole('button', { name: 'Add 1 of 1' }).click();
  await expect(dialog.getByText('2 of 12 talks, 1 reviewers.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Set talks and reviewers' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(second.getByText('2 of 12 talks')).toBeVisible();
  await expectGoodPage(page);

  await signIn(rita.email);
  await page.goto('/c/two-rounds/review');
  await expect(page.getByRole('link', { name: /A small CNI/ })).toBeVisible();
  await db.sql(
    `update review_rounds set opens_at = now() - interval '1 minute' where conference_id = $1 and position = 1`,
    [conference.id],
  );
  await page.reload();
  await expect(page.getByRole('link', { name: /Admission policies/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /A small CNI/ })).toHaveCount(0);

  // The earlier round is still open; what is written from there goes into it, though the talk is in both.
  await page
    .getByRole('navigation', { name: 'Rounds' })
    .getByRole('link', { name: 'Review', exact: true })
    .click();
  await expect(page.getByRole('link', { name: /A small CNI/ })).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('link', { name: /Admission policies/ }).click();
  await expect(page.getByRole('form', { name: 'Your review' })).toBeVisible();
  await page.keyboard.press('4');
  const drafts = () =>
    db.sql('select round_id as "roundId" from review_drafts where member_id = $1', [rita.memberId]);
  await expect.poll(drafts).toEqual([{ roundId: conference.roundId }]);
  await page.keyboard.press('u');
  await expect(page.getByRole('link', { name: /A small CNI/ })).toBeVisible();

  await signIn(olga.email);
  await page.goto('/c/two-rounds/chair/ranking');
  const rounds = page.getByRole('combobox', { name: 'Review round' });
  await expect(rounds).toContainText('Second look (now)');
  const ownTalks = page.getByRole('checkbox', { name: 'Only this round’s talks' });
  await expect(ownTalks).toBeChecked();
  await expect(page.getByRole('row', { name: /Admission policies/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Signing what we ship/ })).toHaveCount(0);
  // What the first round said stands beside it, with its n.
  await ownTalks.click();
  await expect(page.getByRole('row', { name: /Signing what we ship.*3\.50 \(2\)/ })).toBeVisible();
  await rounds.selectOption({ label: 'Review' });
  await expect(page).toHaveURL(/round=/);
  await expectGoodPage(page);
});

test('a changed form says what it does to submitted reviews before it is saved', async ({
  page,
  db,
  signIn,
}) => {
  const { conference } = await aReviewSeason(db, 'new-form');
  const olga = await aMember(db, conference.id, await aUser(db, 'Olga new-form'), ['organizer']);
  await signIn(olga.email);
  await page.goto('/c/new-form/chair/settings');
  const round = page.getByRole('form', { name: 'Review round' });
  await round.getByRole('textbox', { name: 'to 1' }).fill('10');
  await round.getByRole('button', { name: 'Save' }).click();
  await expect(
    round.getByText('4 scores for Content were given on 1–5; the scale becomes 1–10.'),
  ).toBeVisible();
  await round.getByRole('button', { name: 'Carry the scores over to the new scale' }).click();
  await expect(round.getByText('Saved')).toBeVisible();
  const most = () =>
    db.sql('select max(value) from scores where conference_id = $1 and criterion_id = $2', [
      conference.id,
      conference.criteria['Content'],
    ]);
  await expect.poll(most).toEqual([{ max: 9 }]);

  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The form is as it was.')).toBeVisible();
  await expect(round.getByRole('textbox', { name: 'to 1' })).toHaveValue('5');
  await expect.poll(most).toEqual([{ max: 4.5 }]);
  await round.getByRole('textbox', { name: 'to 1' }).fill('2');
  await round.getByRole('button', { name: 'Save' }).click();
  await expect(round.getByText('going back later does not bring the old ones back')).toBeVisible();
});
