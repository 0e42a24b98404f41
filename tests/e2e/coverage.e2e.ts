import { aSeasonToAssign } from '../factories/assignment-season';
import { someReviews } from '../factories/submitted-reviews';
import { expect, expectGoodPage, test } from './fixtures';

test('a reviewer declines; a co-chair reads one sentence, fills the place with one click and takes it back', async ({
  page,
  db,
  signIn,
}) => {
  const { conference, seats, reviewers, proposalIds } = await aSeasonToAssign(db, 'cover-days');
  const { id, roundId } = conference;
  await db.sql('update review_rounds set reviews_wanted = 2, reviews_floor = 1 where conference_id = $1', [
    id,
  ]);
  for (const [number, reviewer] of [1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => [
    [n, n < 5 ? 1 : 2],
    [n, n < 5 ? 3 : 4],
  ]))
    await db.sql(
      'insert into review_assignments (conference_id, round_id, proposal_id, member_id) values ($1, $2, $3, $4)',
      [id, roundId, proposalIds[number! - 1], reviewers[reviewer!]!.memberId],
    );
  await someReviews(db, conference, [{ proposalId: proposalIds[2]!, memberId: reviewers[1]!.memberId }]);
  const standing = async () =>
    (await db.sql(`select 1 from review_assignments where conference_id = $1 and state = 'active'`, [id]))
      .length;

  await signIn(reviewers[2]!.email);
  const answer = await page.context().request.post('/api/conferences/cover-days/reviews/6/decline', {
    data: { reason: 'I know too little of this.' },
  });
  expect(answer.ok()).toBe(true);
  expect(await standing()).toBe(15);

  await signIn(seats.chloe.email);
  await page.goto('/c/cover-days/chair/coverage');
  await expect(page.getByText('1 untouched talk, 1 person')).toBeVisible();
  await expect(page.getByText('nothing else moves')).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('1 place filled')).toBeVisible();
  expect(await standing()).toBe(16);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('1 place taken back')).toBeVisible();
  expect(await standing()).toBe(15);

  await page.getByText('Fewer than 2 reviewers').click();
  await expect(page.getByRole('link', { name: 'Talk 6 of cover-days' })).toBeVisible();
  await expect(page).toHaveURL(/lack=places/);
  await page.getByText('Without talks').first().click();
  await expect(page.getByRole('region', { name: 'Reviewers' }).getByRole('row')).toHaveCount(2);
});

test('a co-chair moves a talk with one key to where its reviewers say, takes it back, and leaves it', async ({
  page,
  db,
  signIn,
}) => {
  const { conference, seats, reviewers, proposalIds } = await aSeasonToAssign(db, 'wrong-days');
  await someReviews(
    db,
    conference,
    [0, 1, 2, 3].map((i) => ({ proposalId: proposalIds[4]!, memberId: reviewers[i]!.memberId })),
  );
  await db.sql('update reviews set better_track_id = $1 where conference_id = $2 and member_id <> $3', [
    conference.tracks['Security'],
    conference.id,
    reviewers[3]!.memberId,
  ]);
  await signIn(seats.chloe.email);
  await page.goto('/c/wrong-days/chair/misfiled');
  await expect(page.getByText('3 of 4 reviewers say Security')).toBeVisible();
  await expectGoodPage(page);
  await page.keyboard.press('m');
  await expect(page.getByText('#5 is in Security now')).toBeVisible();
  await expect(page.getByText('Every talk is where its reviewers want it')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('now in Networking')).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByText('#5 stays in Networking')).toBeVisible();
});
