import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import { aRound } from '../../factories/rounds';
import { someReviews } from '../../factories/submitted-reviews';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';
import { type ChairsWorld, chairsWorld } from '../decisions/chairs-world';

let app: TestApp;
let world: ChairsWorld;
beforeAll(async () => {
  app = await startTestApp();
  world = await chairsWorld(app, 'round-files');
  const { best, hidden } = world.talks;
  const second = await aRound(app, world.conference, { proposalIds: [best.id, hidden.id] });
  const scores = { [second.criteria['Overall']!]: 2.5 };
  const { memberId } = world.seats.rita;
  await someReviews(app, second, [
    { proposalId: best.id, memberId, scores },
    { proposalId: hidden.id, memberId, scores },
  ]);
});
afterAll(() => app.close());

const csv = async (who: Browserless): Promise<Record<string, string>[]> =>
  parse((await who.get(world.url('exports/rounds.csv'))).text, { bom: true, columns: true });

describe('a file of every round', () => {
  it('has each review once, under its round and scale, with that round’s criteria alone', async () => {
    const rows = await csv(world.otto);
    const of = (round: string) => rows.filter(({ Round }) => Round === round);
    expect([of('Review').length, of('Second look').length]).toEqual([rows.length - 2, 2]);
    const second = of('Second look').find(({ Number: number }) => Number(number) === world.talks.best.number);
    expect(second).toMatchObject({
      Title: 'Best of all',
      Scale: '1 to 5',
      'Review: Content': '',
      'Second look: Overall': '2.5',
      'Weighted score': '2.5',
    });
    expect(of('Review').every((row) => row['Second look: Overall'] === '')).toBe(true);
    expect(of('Review').some((row) => row['Review: Content'] !== '')).toBe(true);
  });

  it('says of each talk what every round said, never a mean without its n', async () => {
    const book = new Workbook();
    await book.xlsx.load(
      Buffer.from((await world.otto.get(world.url('exports/rounds.xlsx'))).bytes) as never,
    );
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Talks by round', 'Reviews']);
    const [header, ...rows] = (book.worksheets[0]!.getSheetValues() as unknown[][])
      .slice(1)
      .map((row) => row.slice(1));
    const talks = rows.map((row) => Object.fromEntries(header!.map((name, i) => [name, row[i] ?? null])));
    const numbers = talks.map(({ Number: number }) => Number(number));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(talks.find(({ Title }) => Title === 'Best of all')).toMatchObject({
      'Review: in it': 'yes',
      'Review: mean': 4.25,
      'Review: n': 2,
      'Second look: in it': 'yes',
      'Second look: mean': 2.5,
      'Second look: n': 1,
      'Second look: spread': null,
    });
    expect(talks.find(({ Title }) => Title === 'Second best')).toMatchObject({
      'Review: mean': 3.5,
      'Second look: in it': 'no',
      'Second look: mean': null,
      'Second look: n': 0,
    });
  });

  it('leaves out what the reader has a conflict of interest with, in every round', async () => {
    expect((await csv(world.otto)).some(({ Title }) => Title === 'Canary title')).toBe(true);
    expect((await world.carla.get(world.url('exports/rounds.csv'))).text).not.toMatch(/canary/i);
    expect(await csv(world.carla)).toHaveLength((await csv(world.otto)).length - 2);
  });

  it('is the organizers’ and co-chairs’ alone', async () => {
    for (const file of ['rounds.csv', 'rounds.xlsx'])
      expect((await world.tessa.get(world.url(`exports/${file}`))).status).toBe(403);
  });

  it('takes as many statements for many reviews as for few', async () => {
    const asking = () => app.statementsOf(() => world.otto.get(world.url('exports/rounds.csv')));
    const few = await asking();
    await app.sql(
      `insert into reviews (conference_id, round_id, proposal_id, member_id, comment)
       select r.conference_id, r.id, p.id, m.id, 'ok' from review_rounds r join proposals p using (conference_id)
         join committee_members m using (conference_id) where r.conference_id = $1 on conflict do nothing`,
      [world.conference.id],
    );
    const many = await asking();
    expect(many.length).toBe(few.length);
  });
});
