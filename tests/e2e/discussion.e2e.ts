import { aMember, aUser } from '../factories/people';
import { aReviewSeason } from '../factories/review-season';
import { expect, expectGoodPage, test } from './fixtures';

test('two reviewers and a chair discuss a talk, and the chair asks for one more look', async ({
  page,
  db,
  signIn,
}) => {
  test.slow();
  const { conference, rita, rex, proposals } = await aReviewSeason(db, 'discussed-days');
  await db.sql('update review_rounds set is_discussed = true where conference_id = $1', [conference.id]);
  const cochair = await aMember(db, conference.id, await aUser(db, 'Cora Chair'), ['cochair']);
  const base = `/c/${conference.slug}`;
  const { number } = proposals[0]!;
  const discussion = page.getByRole('region', { name: 'Discussion', exact: true });
  const comment = (text: string) => discussion.getByRole('article').filter({ hasText: text });

  // Rex writes by keyboard alone, and mentions Rita without knowing who she is.
  await signIn(rex.email);
  await page.goto(`${base}/review/${number}`);
  await expect(discussion).toBeVisible();
  await page.keyboard.press('d');
  const box = page.getByRole('textbox', { name: 'Your comment' });
  await expect(box).toBeFocused();
  await page.keyboard.type('Half of it was shown at a meetup. @rev');
  await expect(page.getByRole('option', { name: /^Reviewer [A-Z]$/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue(/^Half of it was shown at a meetup\. @Reviewer [A-Z] $/);
  await page.keyboard.type('did you see the video? https://example.org/v/1');
  await page.reload();
  await expect(box).toHaveValue(/video\? https/);
  await box.focus();
  await page.keyboard.press('Control+Enter');
  await expect(comment('Half of it').getByText(/^@Reviewer [A-Z]$/)).toBeVisible();
  await expect(comment('Half of it').getByRole('link')).toHaveAttribute('rel', /noopener/);
  await expectGoodPage(page);
  await comment('Half of it').getByRole('button', { name: 'Change' }).click();
  await page.getByRole('textbox', { name: 'Your comment' }).first().fill('A third of it was shown before.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await comment('A third of it').getByRole('button', { name: 'changed' }).click();
  await expect(discussion.getByRole('region', { name: 'What this comment said before' })).toContainText(
    'Half of it',
  );

  // The chair reads him by name, answers, and asks Rita for one more look.
  await signIn(cochair.email);
  await page.goto(`${base}/chair/ranking?at=${number}&open=1`);
  await expect(comment('A third of it').locator('header')).toContainText(rex.name);
  await comment('A third of it').getByRole('button', { name: 'Answer' }).click();
  await page.getByRole('textbox', { name: `Your answer to ${rex.name}` }).fill('Then a short slot, perhaps.');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(comment('Then a short slot').locator('header')).toContainText('You');
  await page.getByRole('button', { name: 'Ask for one more look' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: rex.name }).click();
  await dialog.getByRole('textbox', { name: 'What to look at' }).fill('The speaker has sent a recording.');
  await dialog.getByRole('button', { name: 'Ask 1 reviewer' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('no answer yet')).toBeVisible();

  // Rita finds both from her queue: what is new, by letters alone, and what is asked of her.
  await signIn(rita.email);
  await page.goto(`${base}/review`);
  await expect(page.getByRole('link', { name: /Revisit/ })).toHaveCount(1);
  await page.getByRole('link', { name: '1 discussion has something new' }).click();
  await expect(page).toHaveURL(/\/discussions$/);
  await page.getByRole('link', { name: /2 new/ }).click();
  await expect(comment('A third of it').locator('header')).toContainText(/Reviewer [A-Z]/);
  await expect(comment('Then a short slot').locator('header')).toContainText('Chair 1');
  await expect(discussion.getByText('New', { exact: true })).toHaveCount(2);
  await expectGoodPage(page);
  await expect(page.getByRole('link', { name: /2 new/ })).toHaveCount(0);
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'Your comment' }).fill('I still like it.');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(comment('I still like it.')).toBeVisible();
  await page.getByRole('link', { name: 'Open the talk' }).click();
  await expect(page.getByText('The speaker has sent a recording.')).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'It stands as it is' }).click();
  await expect(page.getByText('The speaker has sent a recording.')).toBeHidden();
  await expect
    .poll(() => db.sql('select outcome from reconsiderations where member_id = $1', [rita.memberId]))
    .toEqual([{ outcome: 'stands' }]);
});
