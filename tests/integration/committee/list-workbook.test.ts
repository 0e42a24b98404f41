import { deflateRawSync } from 'node:zlib';
import { Workbook, type Worksheet } from 'exceljs';
import { readListWorkbook } from '#api/features/committee/list-workbook';
import { aConference } from '../../factories/conferences';
import { aMember, aUser, newId } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let organizer: Browserless;
const PATH = '/api/conferences/dev-days/invitations';

beforeAll(async () => {
  app = await startTestApp();
  const { id } = await aConference(app, 'dev-days');
  await app.sql(`update conferences set languages = '{en,de}', company_share_percent = 30 where id = $1`, [
    id,
  ]);
  await app.sql(`insert into topics (conference_id, id, name) values ($1, $2, 'eBPF')`, [id, newId()]);
  const olga = await aMember(app, id, await aUser(app, 'Olga'), ['organizer']);
  organizer = await app.visitor().signIn(olga.email);
});
afterAll(() => app.close());

interface Answer {
  people: Record<string, unknown>[];
  sheet: string | null;
  faults: { line: number; field: string; reason: string }[];
  companiesOverShare: object[];
  title: string;
}

async function workbook(fill: (sheet: Worksheet, book: Workbook) => unknown): Promise<string> {
  const book = new Workbook();
  fill(book.addWorksheet('People'), book);
  return Buffer.from(await book.xlsx.writeBuffer()).toString('base64');
}
const preview = (file: string) => organizer.post<Answer>(`${PATH}/preview`, { file });

describe('a list of people in a workbook', () => {
  const whole = (): Promise<string> =>
    workbook((sheet, book) => {
      book.addWorksheet('Notes').addRow(['not', 'read']);
      sheet.addRow([
        'Name',
        'E-mail',
        'Company',
        'Topics',
        'Languages',
        'Senior',
        'Max load',
        'Other e-mails',
      ]);
      sheet.addRow([]);
      sheet.addRow([
        { richText: [{ text: 'Ada ' }, { text: 'Lovelace', font: { bold: true } }] },
        { text: 'ada@example.org', hyperlink: 'mailto:ada@example.org' },
        'Acme',
        'eBPF:2',
        'German',
        true,
        { formula: '20*2', result: 40 },
        'ada@home.example',
      ]);
      sheet.addRow(['Bo', 'bo@example.org', 'ACME Inc.', '', '', false]);
    });

  it('is read as people see it: links, bold parts, results of formulas; by the lines of the sheet', async () => {
    const { people, faults, sheet } = (await preview(await whole())).json();
    expect([faults, sheet]).toEqual([[], 'People']);
    expect(people).toMatchObject([
      {
        line: 3,
        name: 'Ada Lovelace',
        email: 'ada@example.org',
        topics: [{ level: 2 }],
        languages: ['de'],
        isSenior: true,
        maxLoad: 40,
        otherEmails: ['ada@home.example'],
      },
      { line: 4, name: 'Bo', isSenior: false, maxLoad: null },
    ]);
  });

  it('warns of a company that would have more than its share', async () => {
    const { companiesOverShare } = (await preview(await whole())).json();
    expect(companiesOverShare).toEqual([{ company: 'Acme', count: 2, of: 2 }]);
  });

  it('names row, field and remedy of what is wrong, and then invites nobody', async () => {
    const file = await workbook((sheet) => {
      sheet.addRow(['Name', 'E-mail', 'Topics']);
      sheet.addRow(['Ada', 'ada.example.org', '']);
      sheet.addRow(['Bo', 'bo@example.org', 'eBFP']);
    });
    const { faults } = (await preview(file)).json();
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [2, 'email'],
      [3, 'topics'],
    ]);
    expect((await organizer.post(PATH, { file })).status).toBe(422);
    expect(await app.sql(`select 1 from committee_members where email = 'bo@example.org'`)).toEqual([]);
  });

  it('gives everybody in it a whole profile', async () => {
    expect((await organizer.post(PATH, { file: await whole() })).status).toBe(201);
    const [ada] = await app.sql(
      `select m.languages, m.is_senior, m.conflicts_known, t.level, e.address from committee_members m
         join topic_expertise t on t.member_id = m.id join member_emails e on e.member_id = m.id
       where m.email = 'ada@example.org'`,
    );
    expect(ada).toEqual({
      languages: ['de'],
      is_senior: true,
      conflicts_known: true,
      level: 2,
      address: 'ada@home.example',
    });
    const again = await preview(
      Buffer.from('Name,E-mail,Other e-mails\nA. L.,al@example.org,ada@home.example').toString('base64'),
    );
    expect(again.json().faults).toMatchObject([{ line: 2, field: 'otherEmails' }]);
  });

  it('passes over a hidden sheet', async () => {
    const file = await workbook((sheet, book) => {
      sheet.state = 'hidden';
      sheet.addRow(['Old', 'old@example.org']);
      book.addWorksheet('New').addRow(['New', 'new@example.org']);
    });
    expect((await preview(file)).json()).toMatchObject({ sheet: 'New', people: [{ name: 'New' }] });
  });
});

/** A zip archive of one deflated file. */
function archive(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const fields = (size: number, values: readonly [number, number, 2 | 4][]): Buffer => {
    const buffer = Buffer.alloc(size);
    for (const [at, value, width] of values) {
      if (width === 2) buffer.writeUInt16LE(value, at);
      else buffer.writeUInt32LE(value, at);
    }
    return buffer;
  };
  const local = fields(30, [
    [0, 0x04034b50, 4],
    [8, 8, 2],
    [18, packed.length, 4],
    // What it says of its size is a lie.
    [22, 10, 4],
    [26, name.length, 2],
  ]);
  const entry = fields(46, [
    [0, 0x02014b50, 4],
    [10, 8, 2],
    [20, packed.length, 4],
    [24, 10, 4],
    [28, name.length, 2],
  ]);
  const before = Buffer.concat([local, Buffer.from(name), packed]);
  const end = fields(22, [
    [0, 0x06054b50, 4],
    [8, 1, 2],
    [10, 1, 2],
    [12, entry.length + name.length, 4],
    [16, before.length, 4],
  ]);
  return Buffer.concat([before, entry, Buffer.from(name), end]);
}

/** A bomb of which the end of the archive tells something else, by place. */
function hiding(told: Readonly<Record<number, number>>): Buffer {
  const bytes = archive('xl/workbook.xml', Buffer.alloc(50_000_000));
  const end = bytes.length - 22;
  for (const [at, value] of Object.entries(told)) bytes.writeUInt16LE(value, end + Number(at));
  return bytes;
}

describe('a file that is no such workbook', () => {
  const refusal = async (bytes: Buffer): Promise<unknown> => {
    const read = await readListWorkbook(bytes);
    return 'refusal' in read ? read.refusal : read;
  };

  it.each([
    ['a bomb', archive('xl/workbook.xml', Buffer.alloc(50_000_000)), 'far more than a list'],
    ['a bomb that counts no files', hiding({ 8: 0, 10: 0 }), 'far more than a list'],
    ['one that says its directory is elsewhere', hiding({ 12: 0, 8: 0, 10: 0 }), 'damaged'],
    ['an archive of something else', archive('letter.txt', Buffer.from('Hello')), 'workbook'],
    ['half of one', Buffer.from('PK\u0003\u0004and nothing more'), 'damaged'],
  ])('is refused with what to do: %s', async (_, file, words) => {
    expect(await refusal(file)).toEqual(expect.stringContaining(words));
  });

  it.each([
    [
      'columns',
      (sheet: Worksheet): unknown => sheet.addRow(Array.from({ length: 60 }, (_, i) => `c${i}`)),
      '50 columns',
    ],
    [
      'people',
      (sheet: Worksheet): unknown => {
        for (let i = 0; i < 2002; i += 1) sheet.addRow([`P${i}`, `p${i}@example.org`]);
        return sheet;
      },
      '2,000 people',
    ],
  ])('is refused for too many %s', async (_, fill, words) => {
    const file = Buffer.from(await workbook((sheet) => fill(sheet)), 'base64');
    expect(await refusal(file)).toEqual(expect.stringContaining(words));
  });

  it.each([
    ['of the old kind', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'Save it as .xlsx'],
    ['that is broken', Buffer.from('PK\u0003\u0004and nothing more'), 'damaged'],
  ])('is refused over HTTP as a fault of the file: one %s', async (_, file, words) => {
    const answer = await preview(file.toString('base64'));
    expect([answer.status, answer.json().faults]).toEqual([
      422,
      [{ field: 'file', reason: expect.stringContaining(words) }],
    ]);
  });
});
