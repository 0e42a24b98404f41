import type { Page } from '@playwright/test';
import { aReview, aReviewSeason } from '../factories/review-season';
import { aRound } from '../factories/rounds';
import { expect, expectGoodPage, test } from './fixtures';
import { openQueue } from './on-device';
import { twoBuilds } from './second-build';

/** Opens a talk and steps aside from it, by the menu. */
async function stepAside(page: Page, address: string, how: string, words: string, confirm: string) {
  await page.goto(address);
  await page.getByRole('button', { name: 'Not for me' }).click();
  await page.getByRole('menuitem', { name: how }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(words);
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

const row = (page: Page, number: number) => page.locator(`li[data-number="${number}"]`);

test('without a network one puts off, declines and declares a conflict of interest; it is sent later', async ({
  page,
  db,
  signIn,
  context,
}) => {
  // It waits for the network to be found again, and for what is asked then.
  test.slow();
  const { conference, rita, proposals } = await aReviewSeason(db, 'valley-days');
  const [later, declined, kin, elsewhere] = proposals.slice(4);
  // A second round, open as well: its one talk is read on the way, too.
  const { roundId: second } = await aRound(db, conference, {
    position: -1,
    proposalIds: [proposals[11]!.id],
  });
  await db.sql(
    `insert into review_assignments (conference_id, round_id, proposal_id, member_id) values ($1, $2, $3, $4)`,
    [conference.id, second, proposals[11]!.id, rita.memberId],
  );
  await signIn(rita.email);
  await openQueue(page, 'valley-days', 12);
  await context.setOffline(true);
  await page.goto(`/c/valley-days/review?round=${second}`);
  await expect(page.locator('li[data-number]')).toHaveCount(1);
  await page.goto(`/c/valley-days/review/${proposals[11]!.number}?round=${second}`);
  await expect(page.getByRole('form', { name: 'Your review' })).toBeVisible();

  const at = (number: number) => `/c/valley-days/review/${number}`;
  await page.goto(at(later!.number));
  await expect(page.getByRole('form', { name: 'Your review' })).toBeVisible();
  await page.keyboard.press('l');
  await expect(page).not.toHaveURL(new RegExp(`/${later!.number}$`));
  await stepAside(page, at(declined!.number), 'Decline this talk', 'No time left.', 'Decline');
  await stepAside(page, at(elsewhere!.number), 'Decline this talk', 'Twice by now.', 'Decline');
  await stepAside(page, at(kin!.number), 'I have a conflict of interest', 'My sister.', 'Declare it');
  await page.goto('/c/valley-days/review');
  await expect(row(page, later!.number)).toHaveAttribute('data-state', 'skipped');
  for (const gone of [declined!, elsewhere!, kin!]) await expect(row(page, gone.number)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Offline: 4 changes kept here' })).toBeVisible();
  await expectGoodPage(page);
  // What is gone for a conflict of interest is not on the device any more.
  await page.goto(at(kin!.number));
  await expect(page.getByText('Everybody signs')).toHaveCount(0);

  // Meanwhile, on another device: one of the declined talks was reviewed.
  await aReview(db, conference, elsewhere!, rita, 3);
  await context.setOffline(false);
  await page.goto('/c/valley-days/review');
  const mark = page.getByRole('button', { name: '1 change needs you' });
  await expect(mark).toBeVisible();
  await expect
    .poll(() =>
      db.sql(
        `select p.number, a.state, a.decline_reason as reason from review_assignments a join proposals p on p.id = a.proposal_id
         where a.member_id = $1 and a.state in ('declined', 'revoked') order by 1`,
        [rita.memberId],
      ),
    )
    .toEqual([
      { number: declined!.number, state: 'declined', reason: 'No time left.' },
      { number: kin!.number, state: 'revoked', reason: '' },
    ]);
  await expect
    .poll(() =>
      db.sql(
        `select p.number from review_skips s join proposals p on p.id = s.proposal_id where s.member_id = $1`,
        [rita.memberId],
      ),
    )
    .toEqual([{ number: later!.number }]);
  await mark.click();
  const refused = page.getByRole('dialog').getByRole('listitem');
  await expect(refused).toContainText(`Decline #${elsewhere!.number}`);
  await expect(refused.getByRole('textbox')).toHaveValue('Twice by now.');
  await expectGoodPage(page);
  await refused.getByRole('button', { name: 'Throw away' }).click();
  await refused.getByRole('button', { name: 'Yes, throw it away' }).click();
  await expect(page.getByText('The server has everything.')).toBeVisible();
});

test('without a network one reads what one submitted before, and says that one is done', async ({
  page,
  db,
  signIn,
  context,
}) => {
  test.slow();
  const { conference, rita, proposals } = await aReviewSeason(db, 'ridge-days');
  for (const proposal of proposals.slice(3)) await aReview(db, conference, proposal, rita, 4);
  const { id, number } = proposals[1]!;
  await db.sql('update reviews set version = 2 where proposal_id = $1 and member_id = $2', [
    id,
    rita.memberId,
  ]);
  await db.sql(
    `insert into review_history (conference_id, round_id, proposal_id, member_id, version, content)
     select $1, $2, $3, $4, n, jsonb_build_object('scores', '{}'::jsonb, 'verdict', true, 'confidence', 3, 'comment', 'Said ' || n,
       'privateNote', '', 'betterTrackId', null, 'abstained', false, 'flags', '[]'::jsonb) from generate_series(1, 2) n`,
    [conference.id, conference.roundId, id, rita.memberId],
  );
  await signIn(rita.email);
  await openQueue(page, 'ridge-days', 12);
  await context.setOffline(true);
  await page.goto(`/c/ridge-days/review/${number}`);
  await page.getByRole('button', { name: 'Versions' }).click();
  await expect(page.getByRole('dialog')).toContainText('Said 1');
  await page.goto('/c/ridge-days/review/mine');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(page.getByText('You said that you are done')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Offline: 1 change kept here' })).toBeVisible();
  const said = () => db.sql('select finished_at from reviewer_rounds where member_id = $1', [rita.memberId]);
  expect(await said()).toEqual([]);
  await context.setOffline(false);
  await expect.poll(async () => (await said()).length).toBe(1);
  await expect(page.getByRole('button', { name: /kept here/ })).toHaveCount(0);
});

test('a new version that comes while a talk is open is told of, takes nothing away, and is there after loading it', async ({
  page,
  baseURL,
  db,
  signIn,
}) => {
  test.slow();
  const { rita, proposals } = await aReviewSeason(db, 'update-days');
  await signIn(rita.email);
  const builds = await twoBuilds(baseURL!);
  await page.goto(`${builds.url}/c/update-days/review`);
  await expect(page.getByText('to read and score without a network: 12 talks.')).toBeVisible({
    timeout: 60_000,
  });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  // In the same document, which watches for the next version by now.
  await row(page, proposals[5]!.number).getByRole('link').click();
  const comment = page.getByRole('textbox', { name: 'Reason for your scores' });
  await comment.fill('Begun before the update.');
  builds.deploy();
  const entry = page.locator('script[type=module]').first();
  await expect(entry).not.toHaveAttribute('src', /\.next\.js/);
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())!.update();
  });
  await expect(page.getByText('A new version is ready.')).toBeVisible();
  await expectGoodPage(page);
  // The page's own code, from before, is still there whole: a piece that is loaded only now.
  await page.getByRole('button', { name: 'Not for me' }).click();
  await expect(page.getByRole('menuitem', { name: 'I have a conflict of interest' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Load it' }).click();
  await expect(entry).toHaveAttribute('src', /\.next\.js/);
  await expect(comment).toHaveValue('Begun before the update.');
  await page.getByRole('button', { name: 'Not for me' }).click();
  await expect(page.getByRole('menuitem', { name: 'I have a conflict of interest' })).toBeVisible();
  await page.goto('about:blank');
  await builds.close();
});

test('what its owner has not come back for in thirty days is not shown any more', async ({
  page,
  db,
  signIn,
  context,
}) => {
  const { rita, proposals } = await aReviewSeason(db, 'attic-days');
  await signIn(rita.email);
  await openQueue(page, 'attic-days', 12);
  const seenDaysAgo = (days: number) =>
    page.evaluate(
      async (at) => {
        const database = await new Promise<IDBDatabase>((done, fail) => {
          const asked = indexedDB.open('rostrum');
          asked.onsuccess = () => done(asked.result);
          asked.onerror = () => fail(asked.error ?? new Error());
        });
        const change = database.transaction('answers', 'readwrite');
        const store = change.objectStore('answers');
        const owner = store.get('owner');
        owner.onsuccess = () => store.put({ ...(owner.result as object), seenAt: at }, 'owner');
        await new Promise((done) => (change.oncomplete = done));
        database.close();
      },
      Date.now() - days * 86_400_000,
    );
  await context.setOffline(true);
  await seenDaysAgo(29);
  await page.goto(`/c/attic-days/review/${proposals[4]!.number}`);
  await expect(page.getByText('Everybody signs, few verify.')).toBeVisible();
  await seenDaysAgo(31);
  await page.reload();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByText('Everybody signs')).toHaveCount(0);
  await context.setOffline(false);
});

test('a discussion that was read before is read without a network, and what is said then is said once, later', async ({
  page,
  db,
  signIn,
  context,
}) => {
  test.slow();
  const { conference, rita, rex, proposals } = await aReviewSeason(db, 'canyon-days');
  await db.sql('update review_rounds set is_discussed = true where conference_id = $1', [conference.id]);
  const { number } = proposals[0]!;
  const talk = `/c/canyon-days/review/${number}`;
  const discussion = page.getByRole('region', { name: 'Discussion', exact: true });
  const say = async (words: string): Promise<void> => {
    await discussion
      .getByRole('button', { name: 'Write a comment' })
      .or(discussion.getByRole('textbox'))
      .first()
      .click();
    await discussion.getByRole('textbox').fill(words);
    await discussion.getByRole('button', { name: 'Send' }).click();
  };
  await signIn(rex.email);
  await page.goto(talk);
  await say('Half of it is known.');
  await expect(discussion.getByRole('article')).toContainText('Half of it is known.');
  await signIn(rita.email);
  await openQueue(page, 'canyon-days', 12);
  await page.goto(talk);
  await expect(discussion.getByRole('article')).toContainText('Half of it is known.');
  // On the device a moment later.
  await expect
    .poll(() => page.evaluate(keptKeys))
    .toContainEqual(expect.stringContaining('["discussion","canyon-days"'));
  await context.setOffline(true);
  await page.reload();
  await expect(discussion.getByRole('article')).toContainText('Half of it is known.');
  await say('The other half is worth it.');
  await expect(page.getByRole('button', { name: 'Offline: 1 change kept here' })).toBeVisible();
  await expect(discussion.getByText('The other half is worth it.')).toBeVisible();
  await expectGoodPage(page);
  await context.setOffline(false);
  const said = () => db.sql(`select text from comments where text like 'The other half%'`);
  await expect.poll(said).toEqual([{ text: 'The other half is worth it.' }]);
  await expect(page.getByRole('button', { name: /kept here/ })).toHaveCount(0);
});

/** In the page: the names of everything that its device keeps. */
async function keptKeys(): Promise<string[]> {
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const asked = indexedDB.open('rostrum');
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error ?? new Error());
  });
  const keys = database.transaction('answers').objectStore('answers').getAllKeys();
  await new Promise((done) => (keys.onsuccess = done));
  database.close();
  return keys.result.map(String);
}
