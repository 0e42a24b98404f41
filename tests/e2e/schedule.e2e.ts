import { acceptedTalks } from '../factories/schedule-world';
import { expect, expectGoodPage, test } from './fixtures';

test('a chair sets up a day, places by keyboard, is refused by a rule, drags, and takes a move back', async ({
  page,
  db,
  signIn,
}) => {
  const { chairEmail, conference } = await acceptedTalks(db, 'placed-days');
  await signIn(chairEmail);
  await page.goto('/c/placed-days/chair/schedule');
  await expect(page.getByText('No days and rooms yet')).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('main').getByRole('link', { name: 'Days, rooms and slots' }).click();

  const setup = page.getByRole('form', { name: 'Where and when' });
  for (const [i, name] of ['Room A', 'Room B'].entries()) {
    await setup.getByRole('button', { name: 'Add', exact: true }).click();
    await setup.getByLabel(`Name ${i + 1}`).fill(name);
  }
  await setup.getByRole('button', { name: 'Fill every day' }).click();
  await expectGoodPage(page);
  await setup.getByRole('button', { name: 'Save' }).click();
  await expect(setup.getByRole('status')).toHaveText('Saved');
  await page.getByRole('link', { name: 'To the schedule' }).click();
  await page.getByRole('button', { name: 'Take in 3 accepted talks' }).click();
  const unplaced = page.getByRole('region', { name: /without a place/ });
  await expect(unplaced.getByRole('button', { name: /^First/ })).toBeVisible();

  // By keyboard alone: m opens "move to", the dialog takes time and room.
  const move = async (title: string, time: string, room: string): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(`^${title}`) }).focus();
    await page.keyboard.press('m');
    const form = page.getByRole('form', { name: 'Move to' });
    for (const [label, choice] of [
      ['Time', time],
      ['Room', room],
    ] as const) {
      await form.getByRole('combobox', { name: label }).focus();
      await page.keyboard.type(choice);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
  };
  await move('First', '09:00', 'Room A');
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Place', exact: true }).press('Enter');
  await expect(page.getByText('“First” is now in Room A at 09:00.')).toBeVisible();
  await expectGoodPage(page);

  // Ada speaks in both: the dialog says so before anything is saved, and does not let it be saved.
  await move('Second', '09:00', 'Room B');
  await expect(
    page.getByText(
      /Ada speaks in “Second” in Room B and “First” in Room A|Ada speaks in “First” in Room A and “Second” in Room B/,
    ),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Place', exact: true })).toBeDisabled();
  await page.keyboard.press('Escape');

  // Dragged onto what is there: refused in the same words. Dragged beside it: placed.
  const block = unplaced.getByRole('button', { name: /^Conflicted/ });
  const column = page.getByRole('group', { name: 'Room A' });
  const drag = async (toY: number): Promise<void> => {
    const from = (await block.boundingBox())!;
    const to = (await column.boundingBox())!;
    await page.mouse.move(from.x + 20, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(to.x + 40, to.y + toY - 20, { steps: 5 });
    await page.mouse.move(to.x + 40, to.y + toY, { steps: 3 });
    await page.mouse.up();
  };
  await drag(10);
  await expect(page.getByText(/Not moved\. Room A holds/)).toBeVisible();
  await drag(85);
  await expect(page.getByText('“Conflicted” is now in Room A at 09:40.')).toBeVisible();
  const starts = (title: string) =>
    db.sql<{ at: string }>(
      `select to_char(p.starts_at at time zone 'Europe/Berlin', 'HH24:MI') as at from placements p join sessions s on s.id = p.session_id
       where s.conference_id = $1 and s.title = $2`,
      [conference.id, title],
    );
  expect(await starts('Conflicted')).toEqual([{ at: '09:40' }]);
  await page
    .getByRole('alert')
    .filter({ hasText: '“Conflicted” is now' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.getByText('“Conflicted” has no place any more.')).toBeVisible();
  expect(await starts('Conflicted')).toEqual([]);
});

test('a session that somebody else moved meanwhile is shown where it is, and both are offered', async ({
  page,
  db,
  signIn,
}) => {
  const { chairEmail, conference } = await acceptedTalks(db, 'stale-days');
  await signIn(chairEmail);
  const [day] = await db.sql<{ date: string }>(
    `select (starts_on)::text as date from conferences where id = $1`,
    [conference.id],
  );
  const api = `/api/conferences/stale-days`;
  const request = page.context().request;
  await request.put(`${api}/schedule/setup`, {
    headers: { 'If-None-Match': '*' },
    data: {
      days: [{ onDate: day!.date }],
      rooms: ['Room A', 'Room B'].map((name) => ({ name, capacity: null, isShared: false })),
      slots: [],
    },
  });
  await request.post(`${api}/sessions/from-decisions`);
  await page.goto('/c/stale-days/chair/schedule');
  await page.getByRole('button', { name: /^First/ }).click();
  await db.sql(`update sessions set version = version + 1 where conference_id = $1 and title = 'First'`, [
    conference.id,
  ]);
  const form = page.getByRole('form', { name: 'Move to' });
  await form.getByLabel('Time').fill('10:00');
  await form.getByRole('combobox', { name: 'Room' }).click();
  await page.getByRole('option', { name: 'Room B' }).click();
  await form.getByRole('button', { name: 'Place' }).click();
  await expect(page.getByText(/Somebody else moved this meanwhile/)).toBeVisible();
  await page.getByRole('button', { name: 'Move it anyway' }).click();
  await expect(page.getByText('“First” is now in Room B at 10:00.')).toBeVisible();
});
