import type { Page } from '@playwright/test';
import { aReviewSeason } from '../factories/review-season';
import { expect, expectGoodPage, test } from './fixtures';
import { openQueue } from './on-device';

test('without a network the queue and every talk open, after a reload too', async ({
  page,
  db,
  signIn,
  context,
}) => {
  const { rita, proposals } = await aReviewSeason(db, 'tunnel-days');
  await signIn(rita.email);
  await openQueue(page, 'tunnel-days', 12);
  await expectGoodPage(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('3 of 12 done')).toBeVisible();
  for (const { number } of [proposals[4]!, proposals[9]!]) {
    await page.goto(`/c/tunnel-days/review/${number}`);
    await expect(page.getByRole('form', { name: 'Your review' })).toBeVisible();
    await expect(page.getByText('Everybody signs, few verify.')).toBeVisible();
  }
  await page.goto('/');
  await page.locator('a.card-link[href="/c/tunnel-days"]').click();
  await expect(page.getByText('3 of 12 done')).toBeVisible();
  await context.setOffline(false);
});

const comment = (page: Page) => page.getByRole('textbox', { name: 'Reason for your scores' });
const numberIn = (page: Page): number => Number(new URL(page.url()).pathname.split('/').at(-1));

/** A whole review by keys, and on to the next talk; returns the number of the one reviewed. */
async function reviewAndGoOn(page: Page, digits: string, words: string): Promise<number> {
  await expect(page.getByRole('form', { name: 'Your review' })).toBeVisible();
  const number = numberIn(page);
  for (const digit of digits) {
    await page.keyboard.press(digit);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('y');
  await page.getByRole('radiogroup', { name: 'How sure are you?' }).getByRole('radio', { name: '4' }).click();
  await comment(page).fill(words);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => numberIn(page)).not.toBe(number);
  // The address is a moment ahead of the sheet.
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  return number;
}

const STORED = `select p.number, v.comment, v.version, (select array_agg(s.value order by k.position) from scores s
    join criteria k on k.id = s.criterion_id where s.proposal_id = v.proposal_id and s.member_id = v.member_id) as scores
  from reviews v join proposals p on p.id = v.proposal_id where v.member_id = $1 and v.comment like 'Offline%' order by v.comment`;

test('a sitting without a network: three talks, a reload in the middle, all stored once', async ({
  page,
  db,
  signIn,
  context,
}) => {
  // It waits for the network to be found again, and for what is asked then.
  test.slow();
  const { rita } = await aReviewSeason(db, 'train-days');
  await signIn(rita.email);
  await openQueue(page, 'train-days', 12);
  await context.setOffline(true);
  await page.keyboard.press('r');
  const first = await reviewAndGoOn(page, '4321', 'Offline 1');
  await expect(page.getByText('4 of 12 done')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Offline: 1 change kept here' })).toBeVisible();
  const second = await reviewAndGoOn(page, '2222', 'Offline 2');
  await page.reload();
  await expect(page.getByText('5 of 12 done')).toBeVisible();
  const third = await reviewAndGoOn(page, '5555', 'Offline 3');
  await comment(page).fill('Begun in the tunnel.');
  await expect(page.getByRole('button', { name: 'Offline: 4 changes kept here' })).toBeVisible();
  await expectGoodPage(page);
  await expect.poll(() => db.sql(STORED, [rita.memberId])).toEqual([]);

  await context.setOffline(false);
  await expect(page.getByText(/Draft saved/)).toBeVisible();
  await expect
    .poll(() => db.sql(STORED, [rita.memberId]))
    .toEqual([
      { number: first, comment: 'Offline 1', version: 1, scores: [4, 3, 2, 1] },
      { number: second, comment: 'Offline 2', version: 1, scores: [2, 2, 2, 2] },
      { number: third, comment: 'Offline 3', version: 1, scores: [5, 5, 5, 5] },
    ]);
  await expect(page.getByRole('button', { name: /kept here/ })).toHaveCount(0);
  await expect(page.getByText('6 of 12 done')).toBeVisible();
});

test('back online, what changed elsewhere is asked about and what is refused keeps its words', async ({
  page,
  db,
  signIn,
  context,
}) => {
  // It waits for the network to be found again, and for what is asked then.
  test.slow();
  const { rita, proposals, conference } = await aReviewSeason(db, 'ferry-days');
  const [changed, revoked] = [proposals[4]!, proposals[9]!];
  await signIn(rita.email);
  await openQueue(page, 'ferry-days', 12);
  await context.setOffline(true);
  for (const { number } of [changed, revoked]) {
    await page.goto(`/c/ferry-days/review/${number}`);
    await reviewAndGoOn(page, '3333', `Offline ${number}`);
  }
  await expect(page.getByRole('button', { name: 'Offline: 2 changes kept here' })).toBeVisible();
  await db.sql(
    `insert into review_drafts (conference_id, round_id, proposal_id, member_id, content) values ($1, $2, $3, $4, $5)`,
    [
      conference.id,
      conference.roundId,
      changed.id,
      rita.memberId,
      JSON.stringify({
        scores: {},
        verdict: null,
        confidence: null,
        comment: 'On my phone.',
        privateNote: '',
        betterTrackId: null,
        abstained: false,
        flags: [],
        reviewVersion: null,
      }),
    ],
  );
  await db.sql(`update review_assignments set state = 'revoked' where proposal_id = $1 and member_id = $2`, [
    revoked.id,
    rita.memberId,
  ]);
  await context.setOffline(false);
  await page.goto('/c/ferry-days/review');
  const mark = page.getByRole('button', { name: '2 changes need you' });
  await expect(mark).toBeVisible();
  await mark.click();
  const list = page.getByRole('dialog', { name: 'Kept on this device' });
  const refused = list.getByRole('listitem').filter({ hasText: `#${revoked.number}` });
  await expect(refused.getByRole('textbox')).toHaveValue(`Offline ${revoked.number}`);
  await expect(refused).toContainText('Refused:');
  await expectGoodPage(page);
  await refused.getByRole('button', { name: 'Throw away' }).click();
  await refused.getByRole('button', { name: 'Yes, throw it away' }).click();
  await expect(refused).toHaveCount(0);
  await list.getByRole('link', { name: 'Compare and choose' }).click();
  const choice = page.getByRole('alert').filter({ hasText: 'On my phone.' });
  await expect(choice).toContainText(`Offline ${changed.number}`);
  await page.getByRole('button', { name: 'Keep what I typed' }).click();
  await expect(page.getByText(/Draft saved/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() => db.sql(STORED, [rita.memberId]))
    .toMatchObject([{ number: changed.number, comment: `Offline ${changed.number}`, version: 1 }]);
});

test('signing out takes everything off the device', async ({ page, db, signIn, context }) => {
  test.slow();
  const { rita, proposals } = await aReviewSeason(db, 'shared-days');
  await signIn(rita.email);
  await openQueue(page, 'shared-days', 12);
  const kept = () =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const asked = indexedDB.open('rostrum');
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error ?? new Error());
      });
      const answers = database.transaction('answers').objectStore('answers').getAll();
      await new Promise((done) => (answers.onsuccess = done));
      database.close();
      return `${JSON.stringify(answers.result)} ${JSON.stringify({ ...localStorage })}`;
    });
  expect(await kept()).toContain('Everybody signs, few verify.');
  // What is only here is asked about first.
  await page.goto(`/c/shared-days/review/${proposals[4]!.number}`);
  await page.route('**/draft*', (route) => route.abort());
  await comment(page).fill('Only here.');
  await expect(page.getByText('kept in this browser, trying again')).toBeVisible();
  const leave = async () => {
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
  };
  await leave();
  const asked = page.getByRole('dialog', { name: 'Not everything is on the server' });
  await expect(asked).toContainText('1 change is kept on this device only.');
  await expectGoodPage(page);
  await asked.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(asked).toHaveCount(0);
  await page.unroute('**/draft*');
  await leave();
  await expect(page).toHaveURL(/sign-in/);
  await expect.poll(kept).not.toContain('Everybody');
  expect(await kept()).not.toContain(rita.userId);
  await expect
    .poll(() =>
      db.sql(`select content ->> 'comment' as comment from review_drafts where member_id = $1`, [
        rita.memberId,
      ]),
    )
    .toContainEqual({ comment: 'Only here.' });
  await context.setOffline(true);
  await page.goto(`/c/shared-days/review/${proposals[4]!.number}`);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByText('Everybody signs')).toHaveCount(0);
  await context.setOffline(false);
});
