import { Workbook } from 'exceljs';
import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, type Seat } from '../../factories/people';
import { anAssignedProposal, assign, reviewBody } from '../../factories/reviews';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let conference: TestConference;
let organizer: Browserless;
let rita: Seat;
let rex: Seat;
let idle: Seat;
const base = '/api/conferences/dev-days';

interface Figures {
  name: string;
  assigned: number;
  done: number;
  onTime: number;
  declared: number;
  declined: number;
  hasCompletedAll: boolean;
}

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'dev-days');
  const { id } = conference;
  const olga = await aMember(app, id, await aUser(app, 'Olga'), ['organizer']);
  rita = await aMember(app, id, await aUser(app, 'Rita'), ['reviewer'], '=HYPERLINK("x")');
  rex = await aMember(app, id, await aUser(app, 'Rex'), ['reviewer']);
  idle = await aMember(app, id, await aUser(app, 'Idle'), ['reviewer']);
  organizer = await app.visitor().signIn(olga.email);
});
afterAll(() => app.close());

const listed = async (): Promise<Figures[]> =>
  (await organizer.get<{ items: Figures[] }>(`${base}/completion`)).json().items;
const figures = async ({ name }: Seat): Promise<Figures> =>
  (await listed()).find((member) => member.name === name)!;

describe('completion', () => {
  it('counts what was asked for: reviewed, declared, open; what was given back stands beside it', async () => {
    const one = await anAssignedProposal(app, conference, [rita, rex]);
    const two = await anAssignedProposal(app, conference, [rita, rex]);
    const three = await anAssignedProposal(app, conference, [rita, rex]);
    const four = await anAssignedProposal(app, conference, [rita]);
    const reviewer = await app.visitor().signIn(rita.email);
    expect(
      (await reviewer.put(`${base}/reviews/${one.number}`, reviewBody(conference, one), 'new')).status,
    ).toBe(200);
    await reviewer.put(`${base}/conflicts-of-interest/${two.number}`, { note: '' }, 'new');
    await reviewer.post(`${base}/reviews/${three.number}/decline`, { reason: 'No time.' });
    expect(await figures(rita)).toMatchObject({
      assigned: 3,
      done: 2,
      onTime: 2,
      declared: 1,
      declined: 1,
      hasCompletedAll: false,
    });
    await reviewer.put(`${base}/reviews/${four.number}`, reviewBody(conference, four), 'new');
    expect(await figures(rita)).toMatchObject({ assigned: 3, done: 3, hasCompletedAll: true });
  });

  it('asks for nothing that can no longer be done: a withdrawn talk, one closed by a conflict of interest', async () => {
    const [{ n }] = (await app.sql(`select count(*)::int as n from review_assignments where member_id = $1`, [
      rex.memberId,
    ])) as [{ n: number }];
    expect(await figures(rex)).toMatchObject({ assigned: n, done: 0 });
    const gone = await anAssignedProposal(app, conference, [rex]);
    await app.sql(`update proposals set state = 'withdrawn' where id = $1`, [gone.id]);
    const closed = await anAssignedProposal(app, conference, [rex]);
    await app.sql(
      `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'company')`,
      [conference.id, closed.id, rex.memberId],
    );
    const taken = await anAssignedProposal(app, conference, []);
    await assign(app, conference, taken, rex, 'revoked');
    expect(await figures(rex)).toMatchObject({ assigned: n, done: 0, declined: 0 });
  });

  it('tells late reviews from those in time', async () => {
    await app.sql(
      `update review_rounds set opens_at = now() - interval '9 days', closes_at = now() - interval '1 day' where id = $1`,
      [conference.roundId],
    );
    expect(await figures(rita)).toMatchObject({ done: 3, onTime: 0, hasCompletedAll: true });
  });

  it('says of nobody who was asked for nothing that they completed all', async () => {
    expect(await figures(idle)).toMatchObject({ assigned: 0, done: 0, hasCompletedAll: false });
  });

  it('costs one statement beside the guard’s, whatever its length', async () => {
    const few = await app.statementsOf(() => organizer.get(`${base}/completion`));
    for (let i = 0; i < 5; i += 1)
      await aMember(app, conference.id, await aUser(app, `Many ${i}`), ['reviewer']);
    const many = await app.statementsOf(() => organizer.get(`${base}/completion`));
    expect([few.length, many.length]).toEqual([2, 2]);
  });

  it('is a file as well, in which no text is a formula', async () => {
    const csv = await organizer.get(`${base}/exports/completion.csv`);
    expect(csv.text).toContain('Rita,rita@example.org,"\'=HYPERLINK(""x"")",active,3,3,0,1,1,yes\r\n');
    const { bytes, headers } = await organizer.get(`${base}/exports/completion.xlsx`);
    expect(headers.get('content-disposition')).toBe('attachment; filename=dev-days-completion.xlsx');
    const book = new Workbook();
    await book.xlsx.load(Buffer.from(bytes) as never);
    const rows = book.worksheets[0]!.getSheetValues() as unknown[][];
    expect(rows.find((row) => row?.[1] === 'Rita')!.slice(3)).toEqual([
      `'=HYPERLINK("x")`,
      'active',
      3,
      3,
      0,
      1,
      1,
      'yes',
    ]);
  });
});

describe('completion where everyone reviews everything', () => {
  it('asks each reviewer for every talk they may review', async () => {
    await app.sql('update conferences set uses_assignment = false where id = $1', [conference.id]);
    const [{ n }] = (await app.sql(
      `select count(*)::int as n from proposals where state = 'submitted' and conference_id = $1`,
      [conference.id],
    )) as [{ n: number }];
    expect(await figures(idle)).toMatchObject({ assigned: n, done: 0 });
    expect((await listed()).find(({ name }) => name === 'Olga')).toMatchObject({ assigned: 0 });
  });
});
