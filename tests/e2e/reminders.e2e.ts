import { aMember, aUser } from '../factories/people';
import { aReviewSeason } from '../factories/review-season';
import { expect, expectGoodPage, test } from './fixtures';

test('a reminder’s link signs in once and opens the next talk; chairs see what went out', async ({
  page,
  db,
  browser,
  signIn,
}) => {
  const { rita, conference } = await aReviewSeason(db, 'reminded-days');
  const olga = await aMember(db, conference.id, await aUser(db, 'Olga of reminders'), ['organizer']);
  await db.sql(
    `update review_rounds set opens_at = now() - interval '18 days', closes_at = now() + interval '36 hours' where conference_id = $1`,
    [conference.id],
  );
  // Whatever the hour at which this runs.
  await db.sql('update committee_members set quiet_from = 0, quiet_until = 0 where conference_id = $1', [
    conference.id,
  ]);
  await db.sql(`select graphile_worker.add_job('remind_reviewers', '{}')`);
  const bodies = () =>
    db.sql<{ body: string }>('select body from mails where conference_id = $1 and to_address = $2', [
      conference.id,
      rita.email,
    ]);
  await expect.poll(async () => (await bodies()).length).toBe(1);
  const link = /https?:\/\/\S+\/sign-in\/link\/\S+/.exec((await bodies())[0]!.body)![0];
  const path = new URL(link).pathname;

  await page.goto(path);
  await expect(page.getByRole('form', { name: 'Your review' })).toBeVisible();
  expect(new URL(page.url()).pathname).toMatch(/\/c\/reminded-days\/review\/\d+$/);

  const stranger = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const second = await stranger.newPage();
  await second.goto(path);
  await expect(second.getByText(/used already or has expired/)).toBeVisible();
  await stranger.close();

  await signIn(olga.email);
  await page.goto('/c/reminded-days/chair/coverage');
  await page.getByRole('link', { name: 'Reminders' }).click();
  await expect(page.getByRole('heading', { name: 'What was sent' })).toBeVisible();
  await expect(
    page.getByRole('row', { name: new RegExp(`${rita.name}.*Three days before the end`) }),
  ).toBeVisible();
  await expectGoodPage(page);
});

test('a reviewer chooses how often and when they hear', async ({ page, db, signIn }) => {
  const { rita, conference } = await aReviewSeason(db, 'quiet-days');
  await signIn(rita.email);
  await page.goto(`/c/${conference.slug}/my-seat`);
  await page.getByRole('combobox', { name: 'Remind me' }).click();
  await page.getByRole('option', { name: 'Every week, and at checkpoints' }).click();
  await page.getByRole('combobox', { name: 'Quiet from' }).click();
  await page.getByRole('option', { name: '20:00' }).click();
  await page.getByRole('button', { name: 'Save' }).first().click();
  const stored = () =>
    db.sql('select reminded, quiet_from as "quietFrom" from committee_members where id = $1', [
      rita.memberId,
    ]);
  await expect.poll(stored).toEqual([{ reminded: 'weekly', quietFrom: 20 }]);
  await expectGoodPage(page);
});
