import type { Page } from '@playwright/test';
import { aReviewSeason } from '../factories/review-season';
import { SIZES, expect, expectGoodPage, test } from './fixtures';

const scoresOf = (proposalId: string, memberId: string) =>
  `select coalesce(jsonb_agg(s.value order by k.position), '[]') as scores, v.verdict, v.confidence, v.comment, v.version
   from reviews v left join scores s using (conference_id, round_id, proposal_id, member_id)
     left join criteria k on k.id = s.criterion_id
   where v.proposal_id = '${proposalId}' and v.member_id = '${memberId}' group by v.verdict, v.confidence, v.comment, v.version`;

/** Scores, verdict, confidence and comment, by keys alone, from wherever the focus is. */
async function reviewByKeys(page: Page, digits: string, comment: string): Promise<void> {
  for (const digit of digits) await page.keyboard.press(digit);
  await page.keyboard.press('y');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await page.keyboard.type(comment);
}

for (const [name, size] of Object.entries(SIZES)) {
  test(`a sitting by keyboard alone, ${name}`, async ({ page, db, signIn }) => {
    const { rita, conference } = await aReviewSeason(db, `sitting-${name}`);
    const queue = `/c/${conference.slug}/review`;
    const numberIn = () => Number(new URL(page.url()).pathname.split('/').at(-1));
    const stored = async (number: number) => {
      const [{ id } = { id: '' }] = await db.sql<{ id: string }>(
        'select id from proposals where conference_id = $1 and number = $2',
        [conference.id, number],
      );
      return (await db.sql(scoresOf(id, rita.memberId)))[0];
    };
    await page.setViewportSize(size);
    await signIn(rita.email);
    await page.goto(queue);
    await expect(page.getByText('3 of 12 done')).toBeVisible();
    await expectGoodPage(page);

    await page.keyboard.press('r');
    await expect(page.getByRole('form', { name: 'Your review' })).toBeVisible();
    await expectGoodPage(page);
    const first = numberIn();
    // Each digit scores the next open criterion; "." adds the half to the one in focus; Enter goes on.
    await page.keyboard.press('4');
    await page.keyboard.press('.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await page.keyboard.press('2');
    await expect(page.getByText(/Draft saved/)).toBeVisible();

    await page.reload();
    await expect(
      page.getByRole('radiogroup', { name: 'Content' }).getByRole('radio', { checked: true }),
    ).toHaveText('4.5');
    await expect(
      page.getByRole('radiogroup', { name: 'Relevance' }).getByRole('radio', { checked: true }),
    ).toHaveText('2');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('4 things are missing.')).toBeVisible();
    await reviewByKeys(page, '5', 'Clear, and with numbers.');
    await page.keyboard.press('Control+Enter');
    await expect.poll(numberIn).not.toBe(first);
    await expect(page.getByText('4 of 12 done')).toBeVisible();
    await expect(page.getByText(`#${first} is submitted`)).toBeVisible();
    expect(await stored(first)).toEqual({
      scores: [4.5, 3, 2, 5],
      verdict: true,
      confidence: 4,
      comment: 'Clear, and with numbers.',
      version: 1,
    });

    const second = numberIn();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await page.keyboard.press('3');
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Enter');
      await page.keyboard.press('3');
    }
    await reviewByKeys(page, '', 'Solid.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('5 of 12 done')).toBeVisible();
    await expect.poll(numberIn).not.toBe(second);
    await expect
      .poll(() => stored(second))
      .toMatchObject({ scores: [3, 3, 3, 3], verdict: true, confidence: 4 });

    // Back with the browser's own button, revise, and on.
    await page.goBack();
    await expect.poll(numberIn).toBe(second);
    await expect(page.getByText('You submitted this on')).toBeVisible();
    await page.keyboard.press('x');
    await page.keyboard.press('Control+Enter');
    await expect.poll(numberIn).not.toBe(second);
    await expect.poll(() => stored(second)).toMatchObject({ verdict: false, version: 2 });
    await page.keyboard.press('u');
    await expect(page).toHaveURL(queue);
    await expect(page.getByText('5 of 12 done')).toBeVisible();
  });
}

test('a lost connection loses nothing that was typed, and says so', async ({ page, db, signIn, context }) => {
  const { rita, proposals, conference } = await aReviewSeason(db, 'offline-days');
  await signIn(rita.email);
  await page.goto(`/c/offline-days/review/${proposals[4]!.number}`);
  const comment = page.getByRole('textbox', { name: 'Reason for your scores' });
  await comment.fill('Before.');
  await expect(page.getByText(/Draft saved/)).toBeVisible();
  await context.setOffline(true);
  await comment.fill('Written in a tunnel.');
  await expect(page.getByText('Not saved yet: kept in this browser, trying again')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(comment).not.toHaveValue('Written in a tunnel.');
  await page.keyboard.press('p');
  await expect(comment).toHaveValue('Written in a tunnel.');
  await context.setOffline(false);
  await expect(page.getByText(/Draft saved/)).toBeVisible();
  await expect
    .poll(() =>
      db.sql(`select content ->> 'comment' as comment from review_drafts where conference_id = $1`, [
        conference.id,
      ]),
    )
    .toEqual([{ comment: 'Written in a tunnel.' }]);
});

test('an answer from before a save does not put the form back', async ({ page, db, signIn }) => {
  const { rita, proposals } = await aReviewSeason(db, 'overtaken-days');
  const { number } = proposals[4]!;
  await signIn(rita.email);
  await page.goto(`/c/overtaken-days/review/${number}`);
  await expect(page.getByRole('form', { name: 'Your review' })).toBeVisible();
  let release = (): void => {};
  const released = new Promise<void>((go) => (release = go));
  let answers = 0;
  await page.route(
    (url) => url.pathname.endsWith(`/reviews/${number}`),
    async (route) => {
      const response = await route.fetch();
      answers += 1;
      await released;
      await route.fulfill({ response }).catch(() => {});
    },
  );
  // As after a way back through the browser's history: the page is asked for anew.
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect.poll(() => answers).toBe(1);
  await page.keyboard.press('3');
  await expect(page.getByText(/Draft saved/)).toBeVisible();
  const first = page.waitForResponse((response) => response.url().endsWith(`/reviews/${number}`));
  release();
  await first;
  await expect.poll(() => answers).toBe(2);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
});

test('two tabs never overwrite each other unasked', async ({ page, db, signIn, context }) => {
  const { rita, proposals, conference } = await aReviewSeason(db, 'tabs-days');
  await signIn(rita.email);
  const other = await context.newPage();
  const path = `/c/tabs-days/review/${proposals[4]!.number}`;
  await page.goto(path);
  await expect(page.getByRole('form', { name: 'Your review' })).toBeVisible();
  await other.goto(path);
  await other.getByRole('textbox', { name: 'Reason for your scores' }).fill('In the other tab.');
  await expect(other.getByText(/Draft saved/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Reason for your scores' }).fill('In this tab.');
  const choice = page.getByRole('alert').filter({ hasText: 'changed elsewhere' });
  await expect(choice).toContainText('In the other tab.');
  await expect(choice).toContainText('In this tab.');
  await expectGoodPage(page);
  const stored = () =>
    db.sql(`select content ->> 'comment' as comment from review_drafts where conference_id = $1`, [
      conference.id,
    ]);
  expect(await stored()).toEqual([{ comment: 'In the other tab.' }]);
  await page.getByRole('button', { name: 'Keep what I typed' }).click();
  await expect(page.getByText(/Draft saved/)).toBeVisible();
  expect(await stored()).toEqual([{ comment: 'In this tab.' }]);
});

test('a conflict of interest makes the talk vanish at once, and can be taken back', async ({
  page,
  db,
  signIn,
}) => {
  const { rita, proposals } = await aReviewSeason(db, 'aside-days');
  const { number } = proposals[4]!;
  await signIn(rita.email);
  await page.goto(`/c/aside-days/review/${number}`);
  await page.getByRole('button', { name: 'Not for me' }).click();
  await page.getByRole('menuitem', { name: 'I have a conflict of interest' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('We share an office.');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expectGoodPage(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Declare it' }).click();
  await expect(page.getByText('3 of 11 done')).toBeVisible();
  await expect(page).not.toHaveURL(new RegExp(`/review/${number}$`));
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(page.getByText('3 of 12 done')).toBeVisible();
  await page.getByRole('button', { name: 'Not for me' }).click();
  await page.getByRole('menuitem', { name: 'Decline this talk' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Not my field.');
  await page.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
  await expect(page.getByText('3 of 11 done')).toBeVisible();
});

test('a reviewer’s page is light, and the next talk is there at once', async ({ page, db, signIn }) => {
  const { rita, proposals } = await aReviewSeason(db, 'quick-days');
  await signIn(rita.email);
  await page.goto(`/c/quick-days/review/${proposals[4]!.number}`);
  await expect(page.getByRole('form', { name: 'Your review' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );
  console.log(`JavaScript of a reviewer's page: ${(bytes / 1000).toFixed(0)} kB`);
  expect(bytes).toBeLessThan(205_000);
  // The next talk is there although the server answers nothing any more (how fast it is, the bench measures).
  await page.goto('/c/quick-days/review');
  await page.getByRole('listitem').first().getByRole('link').click();
  await expect(page.getByRole('form', { name: 'Your review' })).toBeVisible();
  for (let i = 0; i < 3; i++) {
    await page.waitForLoadState('networkidle');
    const before = (await page.getByRole('heading', { level: 1 }).textContent())!;
    let answer = (): void => {};
    const held = new Promise<void>((go) => (answer = go));
    await page.route('**/api/**', async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await page.keyboard.press('n');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before);
    await expect(page.getByRole('form', { name: 'Your review' })).toBeVisible();
    answer();
    await page.unrouteAll({ behavior: 'wait' });
  }
});
