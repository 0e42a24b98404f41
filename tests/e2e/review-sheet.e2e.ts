import { aReviewSeason } from '../factories/review-season';
import { expect, expectGoodPage, test } from './fixtures';

const REASON = 'Reason for your scores';

test('abstaining, flags and versions, by keyboard', async ({ page, db, signIn }) => {
  const { rita, proposals, conference } = await aReviewSeason(db, 'sheet-days');
  const { number, id } = proposals[4]!;
  const stored = async () =>
    (
      await db.sql(
        `select v.abstained, v.flags, v.comment, v.version,
           (select count(*)::int from scores s where s.proposal_id = v.proposal_id and s.member_id = v.member_id) as scores
         from reviews v where v.conference_id = $1 and v.proposal_id = $2 and v.member_id = $3`,
        [conference.id, id, rita.memberId],
      )
    )[0];
  const path = `/c/sheet-days/review/${number}`;
  await signIn(rita.email);
  await page.goto(path);
  const form = page.getByRole('form', { name: 'Your review' });
  await expect(form.getByRole('radiogroup', { name: 'Content' })).toHaveAttribute('aria-required', 'true');
  // What a screen reader meets, in its order.
  await expect(form).toMatchAriaSnapshot(`
    - heading "Your review" [level=2]
    - radiogroup "Content":
      - radio "1"
      - radio "1.5"
    - radiogroup "Accept it?":
      - radio "Yes"
      - radio "No"
    - radiogroup "How sure are you?"
    - textbox "Reason for your scores"
    - group: Flags, better track, note to the chairs
    - status: Saved as you type
    - button "Submit and next"
  `);
  await page.keyboard.press('j');
  await page.keyboard.press('4');
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await page.keyboard.press('.');
  await page.keyboard.press('k');
  await expect(form.getByRole('radio', { name: '4', exact: true, checked: true })).toBeFocused();
  await page.keyboard.press('m');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'a sales pitch' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('a');
  await expect(page.getByRole('textbox', { name: 'Why you abstain' })).toBeFocused();
  await expect(page.getByRole('radiogroup')).toHaveCount(0);
  await expectGoodPage(page);
  await page.keyboard.type('I wrote the product it compares with.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('4 of 12 done')).toBeVisible();
  await expect.poll(stored).toEqual({
    abstained: true,
    flags: ['pitch'],
    comment: 'I wrote the product it compares with.',
    version: 1,
    scores: 0,
  });

  await page.goto(path);
  await page.getByRole('button', { name: 'Judge it after all' }).click();
  await expect(form.getByRole('radiogroup', { name: 'Content' })).toBeVisible();
  for (const name of ['Content', 'Originality', 'Relevance', 'Speakers'])
    await form.getByRole('radiogroup', { name }).getByRole('radio', { name: '3', exact: true }).click();
  await form.getByRole('radio', { name: 'Yes' }).click();
  await form.getByRole('radiogroup', { name: 'How sure' }).getByRole('radio', { name: '2' }).click();
  await page.getByRole('textbox', { name: REASON }).fill('Useful after all.');
  await page.keyboard.press('Control+Enter');
  await expect(page).not.toHaveURL(new RegExp(`/review/${number}$`));
  await expect.poll(stored).toMatchObject({ abstained: false, scores: 4, version: 2 });

  await page.goto(path);
  await page.getByRole('button', { name: 'Versions' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Content– → 3');
  await expectGoodPage(page);
  await dialog.getByRole('button', { name: 'Put version 1 back into the form' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Why you abstain' })).toHaveValue(
    'I wrote the product it compares with.',
  );
  // A draft until it is saved on purpose.
  await expect(page.getByText(/Draft saved/)).toBeVisible();
  expect(await stored()).toMatchObject({ abstained: false, version: 2 });
});

test('two versions are chosen between by field', async ({ page, db, signIn, context }) => {
  const { rita, proposals, conference } = await aReviewSeason(db, 'by-field-days');
  const path = `/c/by-field-days/review/${proposals[4]!.number}`;
  await signIn(rita.email);
  const other = await context.newPage();
  await page.goto(path);
  const comment = page.getByRole('textbox', { name: REASON });
  await expect(comment).toBeVisible();
  await other.goto(path);
  await other
    .getByRole('radiogroup', { name: 'Content' })
    .getByRole('radio', { name: '2', exact: true })
    .click();
  await other.getByRole('radio', { name: 'No', exact: true }).click();
  await other.getByRole('textbox', { name: REASON }).fill('On the phone.');
  await expect(other.getByText(/Draft saved/)).toBeVisible();
  await page.getByRole('radio', { name: 'Yes' }).click();
  await comment.fill('At the desk.');
  const choice = page.getByRole('alert').filter({ hasText: 'changed elsewhere' });
  const stored = (field: string) =>
    choice.getByRole('group', { name: field }).getByRole('radio', { name: 'Stored version' });
  // What is empty here is filled from there; the rest is one's own until one chooses.
  await expect(stored('Content')).toBeChecked();
  await expect(stored(REASON)).not.toBeChecked();
  await stored('Accept it?').click();
  await choice.getByRole('button', { name: 'Keep what is chosen above' }).click();
  await expect(page.getByText(/Draft saved/)).toBeVisible();
  await expect(comment).toHaveValue('At the desk.');
  await expect(
    page.getByRole('radiogroup', { name: 'Content' }).getByRole('radio', { checked: true }),
  ).toHaveText('2');
  await expect
    .poll(() =>
      db.sql(
        `select content ->> 'comment' as comment, content -> 'verdict' as verdict from review_drafts
       where conference_id = $1`,
        [conference.id],
      ),
    )
    .toEqual([{ comment: 'At the desk.', verdict: false }]);
});

test('nothing goes to another talk: a number that means another one by now, Back, and the browser’s own memory', async ({
  page,
  db,
  signIn,
}) => {
  const { rita, proposals, conference } = await aReviewSeason(db, 'moved-days');
  const [a, b] = [proposals[4]!, proposals[5]!];
  const at = (number: number) => `/c/moved-days/review/${number}`;
  const drafts = () =>
    db.sql(
      `select p.title, d.content ->> 'comment' as comment from review_drafts d join proposals p on p.id = d.proposal_id
       where d.conference_id = $1`,
      [conference.id],
    );
  const title = async ({ id }: { readonly id: string }) =>
    (await db.sql<{ title: string }>('select title from proposals where id = $1', [id]))[0]!.title;
  await signIn(rita.email);

  await page.goto(at(a.number));
  const comment = page.getByRole('textbox', { name: REASON });
  await comment.fill('About the first.');
  await expect(page.getByText(/Draft saved/)).toBeVisible();
  // Elsewhere and back: what is stored by now shows, and not what the browser kept of the form.
  await page.goto('about:blank');
  await db.sql(
    `update review_drafts set content = content || '{"comment": "From my phone."}', version = version + 1
     where conference_id = $1`,
    [conference.id],
  );
  await page.goBack();
  await expect(comment).toHaveValue('From my phone.');
  expect(await comment.getAttribute('autocomplete')).toBe('off');

  // While the page stands open, its number comes to mean another talk.
  const swap = async (): Promise<void> => {
    for (const [id, number] of [
      [a.id, 100_000],
      [b.id, a.number],
      [a.id, b.number],
    ])
      await db.sql('update proposals set number = $2 where id = $1', [id, number]);
  };
  await swap();
  await comment.fill('Still about the first.');
  await expect(page.getByText(/Not saved, kept in this browser: .*about another proposal/)).toBeVisible();
  expect(await drafts()).toEqual([{ title: await title(a), comment: 'From my phone.' }]);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(await title(b));
  await expect(comment).toHaveValue('');
  await page.goto(at(b.number));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(await title(a));
  await expect(comment).toHaveValue('Still about the first.');
});
