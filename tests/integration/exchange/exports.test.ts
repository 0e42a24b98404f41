import { Workbook, type Worksheet } from 'exceljs';
import { parse } from 'csv-parse/sync';
import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, newId, type Seat } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';
import type { Answer, Browserless } from '../browserless';

let app: TestApp;
let conference: TestConference;
let reviewer: Seat;
let organizer: Browserless;
let cochair: Browserless;
let onlooker: Browserless;
const ids: Record<number, string> = {};

async function addProposal(number: number, title: string, speaker: string): Promise<void> {
  ids[number] = newId();
  const speakerId = newId();
  await app.sql(
    `insert into proposals (conference_id, id, number, track_id, format_id, title, description, state, submitted_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'submitted', '2026-03-01T11:30:00Z')`,
    [
      conference.id,
      ids[number],
      number,
      conference.tracks['Security'],
      conference.formats['Talk'],
      title,
      `About ${title}`,
    ],
  );
  await app.sql(
    `insert into speakers (conference_id, id, name, email, company) values ($1, $2, $3, $4, 'Keltion')`,
    [conference.id, speakerId, speaker, `${speaker.replace(/\W/g, '').toLowerCase()}@talks.example`],
  );
  await app.sql(
    'insert into proposal_speakers (conference_id, proposal_id, speaker_id) values ($1, $2, $3)',
    [conference.id, ids[number], speakerId],
  );
  await app.sql('update proposals set conflicts_known = true where id = $1', [ids[number]]);
}

async function addReview(
  number: number,
  content: number | null,
  relevance: number,
  comment: string,
): Promise<void> {
  const key = [conference.id, conference.roundId, ids[number], reviewer.memberId];
  await app.sql(
    `insert into reviews (conference_id, round_id, proposal_id, member_id, verdict, confidence, comment, submitted_at)
     values ($1, $2, $3, $4, true, 4, $5, '2026-07-01T22:30:00Z')`,
    [...key, comment],
  );
  for (const [criterion, value] of [
    ['Content', content],
    ['Relevance', relevance],
  ] as const) {
    if (value !== null)
      await app.sql('insert into scores values ($1, $2, $3, $4, $5, $6)', [
        ...key,
        conference.criteria[criterion],
        value,
      ]);
  }
}

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'dev-days');
  const [olga, carl, rita, tom] = [
    await aUser(app, 'Olga'),
    await aUser(app, 'Carl'),
    await aUser(app, 'Rita'),
    await aUser(app, 'Tom'),
  ];
  await aMember(app, conference.id, olga, ['organizer']);
  const chair = await aMember(app, conference.id, carl, ['cochair']);
  reviewer = await aMember(app, conference.id, rita, ['reviewer']);
  await aMember(app, conference.id, tom, [{ role: 'track_chair', trackId: conference.tracks['Security']! }]);
  await addProposal(1, 'Keys that rotate', 'Ada Abara');
  await addProposal(2, '=HYPERLINK("http://evil.example")', 'Bo Xu');
  await addProposal(3, 'Chaired by a friend', 'Fay Friend');
  await addReview(1, 4, 3.5, '  +1 from me\nreally');
  await addReview(2, null, 2, 'Fine');
  await addReview(3, 5, 5, 'Great');
  await app.sql(
    `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'declared')`,
    [conference.id, ids[3], chair.memberId],
  );
  await app.sql(`insert into decisions (conference_id, proposal_id, outcome) values ($1, $2, 'accepted')`, [
    conference.id,
    ids[1],
  ]);
  organizer = await app.visitor().signIn(olga.email);
  cochair = await app.visitor().signIn(carl.email);
  onlooker = await app.visitor().signIn(tom.email);
});
afterAll(() => app.close());

const WORKBOOK = '/api/conferences/dev-days/exports/season.xlsx';

async function read({ bytes }: Answer): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return book;
}

/** The rows of a sheet as objects by header. */
function rowsOf(sheet: Worksheet | undefined): Record<string, unknown>[] {
  const [header, ...rows] = (sheet!.getSheetValues() as unknown[][]).slice(1).map((row) => row.slice(1));
  return rows.map((row) => Object.fromEntries(header!.map((name, i) => [String(name), row[i] ?? null])));
}

describe('the workbook', () => {
  it('is a download that no browser guesses the kind of', async () => {
    const { status, headers } = await organizer.get(WORKBOOK);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe('attachment; filename=dev-days-season.xlsx');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-type')).toContain('spreadsheetml.sheet');
  });

  it('has its sheets, each with frozen header, filter and widths', async () => {
    const book = await read(await organizer.get(WORKBOOK));
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Proposals',
      'Speakers',
      'Reviews',
      'Ranking',
      'Schedule',
      'About',
    ]);
    for (const sheet of book.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet.autoFilter).toMatch(/^A1:/);
      expect(sheet.columns.every(({ width }) => (width ?? 0) >= 7)).toBe(true);
      expect(sheet.getRow(1).font).toMatchObject({ bold: true });
    }
  });

  it('has columns for topics and languages where some talk names them', async () => {
    const headers = async (): Promise<unknown> =>
      (await read(await organizer.get(WORKBOOK))).getWorksheet('Proposals')!.getRow(1).values;
    expect(await headers()).not.toContain('Topics');
    const topicId = newId();
    await app.sql(`insert into topics (conference_id, id, name) values ($1, $2, 'eBPF')`, [
      conference.id,
      topicId,
    ]);
    await app.sql('insert into proposal_topics values ($1, $2, $3)', [conference.id, ids[1], topicId]);
    await app.sql(`update proposals set language = 'de' where id = $1`, [ids[1]]);
    expect(await headers()).toEqual(expect.arrayContaining(['Topics', 'Language']));
    const row = (await read(await organizer.get(WORKBOOK))).getWorksheet('Proposals')!.getRow(2);
    expect([row.getCell(8).value, row.getCell(9).value]).toEqual(['eBPF', 'de']);
    await app.sql('delete from topics where id = $1', [topicId]);
    await app.sql(`update proposals set language = '' where id = $1`, [ids[1]]);
  });

  it('shows one column per criterion, missing as empty, numbers as numbers', async () => {
    const reviews = rowsOf((await read(await organizer.get(WORKBOOK))).getWorksheet('Reviews'));
    expect(reviews).toHaveLength(3);
    expect(reviews[0]).toMatchObject({
      Number: 1,
      Reviewer: 'Rita',
      Content: 4,
      Relevance: 3.5,
      'Weighted score': 3.75,
      Accept: 'yes',
      Confidence: 4,
    });
    expect(reviews[1]).toMatchObject({ Content: null, Relevance: 2, 'Weighted score': 2 });
  });

  it('ranks as the page does, with n beside every mean', async () => {
    const ranking = rowsOf((await read(await organizer.get(WORKBOOK))).getWorksheet('Ranking'));
    expect(
      ranking.map((row) => [row['Rank'], row['Number'], row['Weighted mean'], row['Content (n)']]),
    ).toEqual([
      [1, 3, 5, 1],
      [2, 1, 3.75, 1],
      [3, 2, 2, 0],
    ]);
    expect(ranking[1]).toMatchObject({ Decision: 'accepted', Spread: null });
  });

  it('writes times as dates on the conference’s clock, in winter and in summer', async () => {
    const book = await read(await organizer.get(WORKBOOK));
    expect(rowsOf(book.getWorksheet('Proposals'))[0]!['Submitted (Europe/Berlin)']).toEqual(
      new Date('2026-03-01T12:30:00Z'),
    );
    expect(rowsOf(book.getWorksheet('Reviews'))[0]!['Submitted (Europe/Berlin)']).toEqual(
      new Date('2026-07-02T00:30:00Z'),
    );
    expect(book.getWorksheet('Proposals')!.getCell('K2').numFmt).toBe('yyyy-mm-dd hh:mm');
  });

  it('holds no formula and keeps the text readable', async () => {
    const book = await read(await organizer.get(WORKBOOK));
    const cells = book.worksheets.flatMap((sheet) => (sheet.getSheetValues() as unknown[][]).flat());
    const texts = cells.filter((cell) => typeof cell === 'string');
    expect(texts).toContain(`'=HYPERLINK("http://evil.example")`);
    expect(texts).toContain(`'  +1 from me\nreally`);
    expect(texts.filter((text) => /^\s*["']?\s*[=+\-@]/.test(text) && !text.startsWith("'"))).toEqual([]);
    expect(cells.filter((cell) => typeof cell === 'object' && cell !== null && 'formula' in cell)).toEqual(
      [],
    );
  });

  it('leaves out what its reader has a conflict of interest with, and says how many', async () => {
    const book = await read(await cochair.get(WORKBOOK));
    const text = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
    expect(text).not.toContain('Chaired by a friend');
    expect(text).not.toContain('Fay Friend');
    expect(text).not.toContain('Great');
    const about = rowsOf(book.getWorksheet('About'));
    expect(about).toContainEqual({ What: 'Talks left out (your own, or a conflict of interest)', Value: 1 });
    expect(about).toContainEqual({ What: 'Rows in Proposals', Value: 2 });
  });

  it('leaves out the speakers where the round hides them from a co-chair', async () => {
    await app.sql('update review_rounds set speakers_hidden = true where id = $1', [conference.roundId]);
    const text = async (caller: Browserless): Promise<string> =>
      JSON.stringify(
        (await read(await caller.get(WORKBOOK))).worksheets.map((sheet) => sheet.getSheetValues()),
      );
    expect(await text(cochair)).not.toContain('Ada Abara');
    expect(await text(organizer)).toContain('Ada Abara');
    await app.sql('update review_rounds set speakers_hidden = false where id = $1', [conference.roundId]);
  });
});

describe('an export of what a query finds', () => {
  it('holds those talks on every sheet, and says by which query', async () => {
    const all = rowsOf((await read(await organizer.get(WORKBOOK))).getWorksheet('Ranking'));
    const query = `#${String(all[0]!['Number'])}`;
    const book = await read(await organizer.get(`${WORKBOOK}?query=${encodeURIComponent(query)}`));
    for (const sheet of ['Proposals', 'Reviews', 'Ranking'])
      expect(new Set(rowsOf(book.getWorksheet(sheet)).map((row) => row['Number']))).toEqual(
        new Set([all[0]!['Number']]),
      );
    expect(rowsOf(book.getWorksheet('About'))).toContainEqual({
      What: 'Only ranked talks that fit',
      Value: query,
    });
    const answer = await organizer.get(
      `/api/conferences/dev-days/exports/reviews.csv?query=${encodeURIComponent(`-${query}`)}`,
    );
    const reviews = parse(Buffer.from(answer.bytes), { bom: true, columns: true }) as { Number: string }[];
    expect(reviews.length).toBeGreaterThan(0);
    expect(reviews.map(({ Number: number }) => number)).not.toContain(String(all[0]!['Number']));
  });

  it('is refused where the query cannot be read', async () => {
    expect((await organizer.get(`${WORKBOOK}?query=scor%3E3`)).status).toBe(422);
  });
});

describe('the reviews as CSV', () => {
  it('open in Excel: a byte order mark, quoted line breaks, no formula', async () => {
    const answer = await organizer.get('/api/conferences/dev-days/exports/reviews.csv');
    expect(Array.from(answer.bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=dev-days-reviews.csv');
    const rows = parse(Buffer.from(answer.bytes), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ Number: '1', Content: '4', Comment: `'  +1 from me\nreally` });
    expect(rows[1]).toMatchObject({ Title: `'=HYPERLINK("http://evil.example")`, Content: '' });
  });
});

describe('the list of exports', () => {
  it('says how many rows each sheet will have', async () => {
    expect((await cochair.get('/api/conferences/dev-days/exports')).json()).toEqual({
      sheets: [
        { name: 'Proposals', rows: 2 },
        { name: 'Speakers', rows: 2 },
        { name: 'Reviews', rows: 2 },
        { name: 'Ranking', rows: 2 },
        { name: 'Schedule', rows: 0 },
      ],
      withheld: 1,
      speakersHidden: false,
      reviewersHidden: false,
    });
  });
});

it('is the organizers’ and co-chairs’ alone', async () => {
  for (const path of ['', '/season.xlsx', '/reviews.csv']) {
    expect((await onlooker.get(`/api/conferences/dev-days/exports${path}`)).status).toBe(403);
    expect((await app.visitor().get(`/api/conferences/dev-days/exports${path}`)).status).toBe(401);
  }
});

it('takes as many statements for many reviews as for few', async () => {
  const few = await app.statementsOf(() => organizer.get(WORKBOOK));
  for (let number = 10; number < 40; number += 1) {
    await addProposal(number, `Talk ${number}`, `Speaker ${number}`);
    await addReview(number, 3, 3, 'ok');
  }
  const many = await app.statementsOf(() => organizer.get(WORKBOOK));
  // The ranked list keeps its aggregates while no review changes, which saves the second of two downloads one.
  expect(many.length).toBeLessThanOrEqual(few.length + 1);
  expect(many.length).toBeLessThanOrEqual(15);
});
