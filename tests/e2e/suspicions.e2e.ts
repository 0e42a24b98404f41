import { aReviewSeason } from '../factories/review-season';
import { aMember, aUser } from '../factories/people';
import { expect, expectGoodPage, test } from './fixtures';

test('a chair compares two talks that are alike, says they are the same, and sets one aside and back', async ({
  page,
  db,
  signIn,
}) => {
  test.slow();
  const { conference, rex, proposals } = await aReviewSeason(db, 'twin-days');
  const cochair = await aMember(db, conference.id, await aUser(db, 'Selma Chair'), ['cochair']);
  const [first, second, third] = proposals;
  // The comparison of the season's texts, which are all alike, waits until tomorrow: these are the only pairs.
  await db.sql(
    `select graphile_worker.add_job('compare_texts', json_build_object('conferenceId', $1::text), queue_name := 'compare_texts',
       run_at := now() + interval '1 day', job_key := 'compare_texts:' || $1::text, job_key_mode := 'replace')`,
    [conference.id],
  );
  for (const [one, other, similarity] of [
    [first!, second!, 93],
    [second!, third!, 61],
  ] as const)
    await db.sql(
      `insert into similar_proposals (conference_id, proposal_id, other_conference_id, other_proposal_id, similarity, words)
       values ($1, $2, $1, $3, $4, '{attestations,provenance}') on conflict do nothing`,
      [conference.id, one.id, other.id, similarity],
    );
  await db.sql(`update reviews set flags = '{pitch,duplicate}' where member_id = $1`, [rex.memberId]);
  await signIn(cochair.email);
  await page.goto('/c/twin-days/chair/suspicions');
  const pairs = page.getByRole('region', { name: '2 pairs of talks alike' }).getByRole('listitem');
  await expect(pairs).toHaveCount(2);
  await expect(pairs.first()).toContainText(
    '93 % alike · 1 reviewer says duplicate · both say: attestations',
  );
  await expect(pairs.first().getByRole('article')).toHaveCount(2);
  await expect(pairs.first().getByRole('article').last()).toContainText('Everybody signs, few verify.');
  await expect(page.getByRole('region', { name: '1 talk that reviewers suspect' })).toContainText(
    `1 of 2 reviewers say sales pitch · ${rex.name}`,
  );
  await expectGoodPage(page);

  // By keys: the second pair is two talks, the first is one.
  await page.keyboard.press('j');
  await expect(pairs.last()).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('x');
  const only = page.getByRole('region', { name: '1 pair of talks alike' }).getByRole('listitem');
  await expect(only).toHaveCount(1);
  await expect(only).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('s');
  await expect(only).toContainText('The same talk, says Selma Chair');

  await only.getByRole('button', { name: `Set #${second!.number} aside` }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: 'Duplicate' })).toBeChecked();
  await dialog.getByRole('textbox', { name: 'Why?' }).fill(`The same as #${first!.number}, sent in later.`);
  await expectGoodPage(page);
  await dialog.getByRole('button', { name: 'Set aside' }).click();
  await expect(dialog).toHaveCount(0);
  const aside = page.getByRole('region', { name: '1 talk set aside' });
  await expect(aside).toContainText(`Duplicate: The same as #${first!.number}, sent in later.`);
  await expectGoodPage(page);
  await aside.getByRole('button', { name: `Take back #${second!.number}` }).click();
  await expect(aside).toHaveCount(0);
  await expect(only).toContainText('The same talk, says Selma Chair');
});
