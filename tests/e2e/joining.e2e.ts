import { aConference } from '../factories/conferences';
import { aMember, aUser, newId } from '../factories/people';
import { expect, expectGoodPage, test } from './fixtures';

test.describe.configure({ mode: 'serial' });

const RITA = 'rita@joining.example';

test.beforeAll(async ({ db }) => {
  const { id } = await aConference(db, 'joining-days', { name: 'Joining Days' });
  await db.sql(`update conferences set takes_interest = true, languages = '{de,en}' where id = $1`, [id]);
  for (const name of ['eBPF', 'Provenance'])
    await db.sql('insert into topics (conference_id, id, name) values ($1, $2, $3)', [id, newId(), name]);
  const { memberId } = await aMember(db, id, await aUser(db, 'Rita Lane', { email: RITA }), ['reviewer']);
  await db.sql('update committee_members set agreed_to = null, agreed_at = null where id = $1', [memberId]);
});

test('somebody without an account offers to review', async ({ page, db }) => {
  await page.goto('/c/joining-days/review-with-us');
  await expect(page.getByRole('heading', { name: 'Review for Joining Days' })).toBeVisible();
  await expectGoodPage(page);
  await page.getByLabel('Your name').fill('Nora Field');
  await page.getByLabel('Your e-mail').fill('nora@joining.example');
  await page.getByLabel('Your company').fill('Acme');
  await page.getByLabel('Security').check();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Thank you')).toBeVisible();
  const offers = await db.sql(
    `select i.name, i.state from committee_interests i join conferences c on c.id = i.conference_id and c.slug = 'joining-days'`,
  );
  expect(offers).toEqual([{ name: 'Nora Field', state: 'open' }]);
});

test('a reviewer agrees once, is led on, and says what they know', async ({ page, signIn }) => {
  await signIn(RITA);
  await page.goto('/c/joining-days/review');
  await expect(page.getByRole('heading', { name: 'Before you begin at Joining Days' })).toBeVisible();
  await expectGoodPage(page);
  await page.getByLabel('I work for').fill('Initech');
  await page.getByLabel('I have read this and agree').check();
  await page.getByRole('button', { name: 'Agree and go on' }).click();
  await expect(page.getByRole('heading', { name: 'My queue' })).toBeVisible();

  await page.goto('/c/joining-days/my-seat');
  const form = page.getByRole('form', { name: 'About me' });
  await expect(form.getByLabel('I work for')).toHaveValue('Initech');
  await form.getByLabel('Most reviews I want to write').fill('12');
  const topic = form.getByRole('radiogroup', { name: 'How well I know eBPF' });
  await topic.getByText('Expert').click();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('status')).toHaveText('Saved');
  await expectGoodPage(page);
  await page.reload();
  await expect(form.getByLabel('Most reviews I want to write')).toHaveValue('12');
  await expect(topic.getByRole('radio', { name: 'Expert' })).toBeChecked();
});
