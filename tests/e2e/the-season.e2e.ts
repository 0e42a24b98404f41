import { type Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import ICAL from 'ical.js';
import { aUser } from '../factories/people';
import { PASSWORD } from '../integration/browserless';
import { expect, expectGoodPage, test } from './fixtures';

// The nine steps of a season on the demo, each by the role whose work it is; every page they pass is held to axe.
test.describe.configure({ mode: 'serial' });

const ROOT = 'root@season.example';
const BIG = '/c/harbourlight';
const OPEN = '/c/meridian';

interface DemoPerson {
  readonly userId: string;
  readonly name: string;
  readonly roles: string[];
  readonly isSpeaker: boolean;
}

/** Signs the page in as the admin, then looks at a demo conference as somebody of that role alone. */
async function lookAs(page: Page, slug: string, role: string): Promise<DemoPerson> {
  const { request } = page.context();
  const url = process.env['E2E_URL']!;
  await request.post(`${url}/api/login`, { data: { email: ROOT, password: PASSWORD } });
  const { items } = (await (await request.get(`${url}/api/demo-people`)).json()) as {
    items: { slug: string; people: DemoPerson[] }[];
  };
  const people = items.find((conference) => conference.slug === slug)!.people;
  const person = people.find(({ roles, isSpeaker }) =>
    role === 'speaker' ? isSpeaker && roles.length === 0 : roles.includes(role),
  )!;
  const answer = await request.post(`${url}/api/login/look-as`, { data: { userId: person.userId } });
  expect(answer.status()).toBe(204);
  return person;
}

test.beforeAll(async ({ db }) => {
  await aUser(db, 'Root of the season', { email: ROOT, isAdmin: true });
});

test('1. the admin loads the demo with one click', async ({ page, signIn }) => {
  await signIn(ROOT);
  await page.goto('/');
  await page.getByRole('button', { name: 'Load the demo' }).click();
  await expect(page.getByText('Harbourlight 2027')).toBeVisible();
  await expect(page.getByText('Meridian Data Days 2027')).toBeVisible();
  await expectGoodPage(page);
});

test('2. an organizer changes the budget of a track', async ({ page, db }) => {
  await lookAs(page, 'harbourlight', 'organizer');
  await page.goto(`${BIG}/chair/settings`);
  const tracks = page.getByRole('form', { name: 'Tracks' });
  await expectGoodPage(page);
  await tracks.getByLabel('Places 1', { exact: true }).fill('9');
  await tracks.getByRole('button', { name: 'Save' }).click();
  await expect(tracks.getByRole('status')).toHaveText('Saved');
  await expect
    .poll(() =>
      db.sql(
        `select t.places from tracks t join conferences c on c.id = t.conference_id where c.slug = 'harbourlight' and t.position = 0`,
      ),
    )
    .toEqual([{ places: 9 }]);
});

test('3. a speaker writes, submits, edits and withdraws a talk', async ({ page, db }) => {
  await lookAs(page, 'meridian', 'speaker');
  await page.goto(`${OPEN}/call`);
  await expectGoodPage(page);
  await page.getByRole('link', { name: 'Submit a talk' }).click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Ledgers that forget');
  await page
    .getByRole('textbox', { name: 'Description', exact: true })
    .fill('What an append-only store has to do before it may forget, told by a team that had to.');
  for (const label of ['Format', 'Track', 'Audience level']) {
    await page.getByRole('combobox', { name: new RegExp(label) }).click();
    await page.getByRole('option').first().click();
  }
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText('Your talk has arrived.')).toBeVisible();
  await page.goto(`${OPEN}/my-talks`);
  await expectGoodPage(page);
  await page.getByRole('link', { name: /Ledgers that forget/ }).click();
  await page
    .getByRole('link', { name: 'Edit' })
    .or(page.getByRole('button', { name: 'Edit' }))
    .click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Ledgers that can forget');
  await page.getByRole('button', { name: 'Save changes' }).click();
  const stored = async () =>
    (
      await db.sql<{ title: string; state: string }>(
        `select title, state from proposals where title like 'Ledgers%'`,
      )
    )[0];
  await expect.poll(stored).toEqual({ title: 'Ledgers that can forget', state: 'submitted' });
  await page.goto(`${OPEN}/my-talks`);
  await page.getByRole('link', { name: /Ledgers that can forget/ }).click();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect.poll(stored).toEqual({ title: 'Ledgers that can forget', state: 'withdrawn' });
});

test('4. an organizer invites by list, and the link works without mail', async ({ page, browser, db }) => {
  await lookAs(page, 'harbourlight', 'organizer');
  await page.goto(`${BIG}/chair/committee`);
  await expect(page.getByText(/^\d+ members$/)).toBeVisible();
  await expectGoodPage(page);
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: 'Invite people' });
  await dialog
    .getByLabel('Paste a list')
    .fill(
      'name;e-mail;company;roles;tracks;max load\nWilla Newhart;willa@season.example;Quillmere;reviewer;;30\n',
    );
  await dialog.getByRole('button', { name: 'Invite 1 person' }).click();
  const done = page.getByRole('dialog', { name: '1 person invited' });
  await expect(done.getByText('willa@season.example')).toBeVisible();
  const [mail] = await db.sql<{ body: string }>(
    `select body from mails where to_address = 'willa@season.example'`,
  );
  const path = /\/invitations\/\S+/.exec(mail!.body)![0];
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(process.env['E2E_URL']! + path);
  await expectGoodPage(guest);
  await guest.getByLabel('Choose a password').fill(PASSWORD);
  await guest.getByLabel(/I have read this and agree/).check();
  await guest.getByRole('button', { name: 'Accept' }).click();
  await expect
    .poll(() =>
      db.sql(`select state, conflicts_known from committee_members where email = 'willa@season.example'`),
    )
    .toEqual([{ state: 'active', conflicts_known: true }]);
  await guest.context().close();
});

test('5. an organizer computes an assignment, reads what it says, and applies it', async ({ page, db }) => {
  await lookAs(page, 'harbourlight', 'organizer');
  await page.goto(`${BIG}/chair/assignment`);
  const begun = () =>
    db.sql<{ n: number }>(
      `select count(*)::int as n from review_assignments a join conferences c on c.id = a.conference_id and c.slug = 'harbourlight'
       where a.state = 'done' or a.state = 'active' and exists (select 1 from review_drafts d where
         (d.conference_id, d.round_id, d.proposal_id, d.member_id) = (a.conference_id, a.round_id, a.proposal_id, a.member_id))`,
    );
  const [before] = await begun();
  await page.getByRole('radio', { name: '5 each' }).check();
  await page.getByRole('button', { name: 'Compute' }).click();
  await expect(page.getByText(/Proved: no assignment does better/)).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText(/^Applied: \d+ assignments made, [0-2] taken away/)).toBeVisible();
  expect(before!.n).toBeGreaterThan(0);
  expect(await begun()).toEqual([before]);
  const [broken] = await db.sql<{ n: number }>(
    `select count(*)::int as n from review_assignments a join conferences c on c.id = a.conference_id and c.slug = 'harbourlight'
       join conflicts_of_interest x on (x.conference_id, x.proposal_id, x.member_id) = (a.conference_id, a.proposal_id, a.member_id)
     where a.state in ('active', 'done')`,
  );
  expect(broken).toEqual({ n: 0 });
});

test('6. a reviewer reviews by keyboard alone and is led to the next talk', async ({ page, db }) => {
  const reviewer = await lookAs(page, 'harbourlight', 'reviewer');
  await page.goto(`${BIG}/review`);
  await expect(page.getByRole('link', { name: /^(Continue|Start) with #/ })).toBeVisible();
  await expectGoodPage(page);
  await page.keyboard.press('r');
  await expect(page.getByRole('form', { name: 'Your review' })).toBeVisible();
  await expectGoodPage(page);
  const first = page.url();
  for (let i = 0; i < 4; i += 1) {
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('y');
  await page.keyboard.press('Enter');
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The season walk read this twice and would attend.');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => page.url()).not.toBe(first);
  await expect(page.getByText(`#${first.split('/').at(-1)} is submitted`)).toBeVisible();
  const [review] = await db.sql<{ scores: number[]; verdict: boolean; number: number }>(
    `select array_agg(s.value) as scores, v.verdict, p.number from reviews v
       join committee_members m on m.conference_id = v.conference_id and m.id = v.member_id and m.user_id = $1
       join proposals p on p.conference_id = v.conference_id and p.id = v.proposal_id
       join scores s on (s.conference_id, s.round_id, s.proposal_id, s.member_id) = (v.conference_id, v.round_id, v.proposal_id, v.member_id)
     where v.comment like 'The season walk%' group by v.verdict, p.number`,
    [reviewer.userId],
  );
  expect(review).toEqual({ scores: [4, 4, 4, 4], verdict: true, number: Number(first.split('/').at(-1)) });
});

test('7. a co-chair decides by keyboard, beside every review, and takes one back', async ({ page, db }) => {
  await lookAs(page, 'harbourlight', 'cochair');
  await page.goto(`${BIG}/chair/ranking`);
  await expect(page.getByText(/not shown to you/).first()).toBeVisible();
  await expectGoodPage(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: /Talk #\d+/ });
  await expect(panel.getByText(/n = \d/).first()).toBeVisible();
  await expectGoodPage(page);
  const number = Number(/\d+/.exec((await panel.getAttribute('aria-label')) ?? '')![0]);
  const outcome = async () =>
    (
      await db.sql<{ outcome: string; state: string }>(
        `select d.outcome, p.state from proposals p join conferences c on c.id = p.conference_id and c.slug = 'harbourlight'
           left join decisions d on d.conference_id = p.conference_id and d.proposal_id = p.id where p.number = $1`,
        [number],
      )
    )[0];
  await page.keyboard.press('w');
  await expect.poll(outcome).toEqual({ outcome: 'waitlisted', state: 'submitted' });
  await page.keyboard.press('a');
  // Private: the state that its speaker sees does not move.
  await expect.poll(outcome).toEqual({ outcome: 'accepted', state: 'submitted' });
  await page.keyboard.press('u');
  await expect.poll(outcome).toEqual({ outcome: null, state: 'submitted' });
  await page.keyboard.press('a');
  await expect.poll(outcome).toEqual({ outcome: 'accepted', state: 'submitted' });
});

test('8. a co-chair takes the accepted talks into the schedule and places one', async ({ page, db }) => {
  await lookAs(page, 'harbourlight', 'cochair');
  await page.goto(`${BIG}/chair/schedule`);
  await page.getByRole('button', { name: /^Take in \d+ accepted talks$/ }).click();
  const unplaced = page.getByRole('region', { name: /without a place/ });
  await expect(unplaced.getByRole('button').first()).toBeVisible();
  await expectGoodPage(page);
  const talk = unplaced.getByRole('button', { name: /min/ }).first();
  await talk.focus();
  await page.keyboard.press('m');
  const form = page.getByRole('form', { name: 'Move to' });
  await expect(form).toBeVisible();
  await expectGoodPage(page);
  for (const label of ['Time', 'Room']) {
    await form.getByRole('combobox', { name: label }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await expect(form.getByRole('button', { name: 'Place', exact: true })).toBeEnabled();
  await form.getByRole('button', { name: 'Place', exact: true }).press('Enter');
  await expect
    .poll(async () => (await db.sql<{ n: number }>('select count(*)::int as n from placements'))[0]!.n)
    .toBeGreaterThan(0);
});

test('9. an organizer exports the season, and both files read back', async ({ page }) => {
  await lookAs(page, 'harbourlight', 'organizer');
  await page.goto(`${BIG}/chair/exports`);
  await expectGoodPage(page);
  const [workbookFile] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /workbook/i }).click(),
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await workbookFile.path());
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    'Proposals',
    'Speakers',
    'Reviews',
    'Ranking',
    'Schedule',
    'About',
  ]);
  expect(workbook.getWorksheet('Proposals')!.rowCount).toBeGreaterThan(300);
  const [calendarFile] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /calendar/i }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await calendarFile.createReadStream()) chunks.push(chunk as Buffer);
  const calendar = new ICAL.Component(ICAL.parse(Buffer.concat(chunks).toString()));
  expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(0);
  expect(calendar.getAllSubcomponents('vtimezone').length).toBe(1);
});
