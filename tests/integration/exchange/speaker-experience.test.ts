import { Workbook } from 'exceljs';
import { type SeasonRefused, SeasonImportService } from '#api/features/exchange/import/season-import.service';
import { aUser, type Person } from '../../factories/people';
import { SEASON, aSeasonFolder } from '../../factories/season-folder';
import { type TestApp, startTestApp } from '../app';

let app: TestApp;
let ada: Person;
beforeAll(async () => {
  app = await startTestApp();
  ada = await aUser(app, 'Ada', { isAdmin: true });
});
afterAll(() => app.close());

const load = (slug: string, speakers: string) =>
  app.get(SeasonImportService).import({
    folder: aSeasonFolder({ 'speakers.csv': speakers }),
    slug,
    name: slug,
    timeZone: 'UTC',
    ownerEmail: null,
  });

const HEAD = 'email,given_name,family_name,affiliation,spoken_before,earlier_talks\n';
const TOLD = 'Keys \\| locks | Days | 2024 | https://video.example.org/1\nOnly a title';

/** Name, spoken before, earlier talks, of each speaker in the workbook. */
async function exported(slug: string): Promise<unknown[][]> {
  const owner = await app.visitor().signIn(ada.email);
  const { bytes } = await owner.get(`/api/conferences/${slug}/exports/season.xlsx`);
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const sheet = book.getWorksheet('Speakers')!;
  const header = (sheet.getRow(1).values as string[]).map(String);
  const at = ['Name', 'Spoken before', 'Earlier talks'].map((name) => header.indexOf(name));
  return [2, 3].map((row) => at.map((column) => sheet.getRow(row).getCell(column).value));
}

describe('what speakers say of earlier talks', () => {
  it('comes in with a season and goes out with its workbook as it was', async () => {
    await load('told', `${HEAD}ada@talks.example,Ada,Abara,,yes,"${TOLD}"\nbo@talks.example,Bo,Xu,,No,\n`);
    expect(
      await app.sql(
        `select e.position, e.title, e.event, e.year, e.recording_url as url from earlier_talks e
         join conferences c on c.id = e.conference_id where c.slug = 'told' order by 1`,
      ),
    ).toEqual([
      { position: 0, title: 'Keys | locks', event: 'Days', year: 2024, url: 'https://video.example.org/1' },
      { position: 1, title: 'Only a title', event: '', year: null, url: '' },
    ]);
    const rows = await exported('told');
    expect(rows).toEqual([
      ['Ada Abara', 'yes', TOLD],
      ['Bo Xu', 'no', null],
    ]);
    // What was exported is imported again, and says the same.
    const [[, before, talks]] = rows as [[string, string, string]];
    await load(
      'told-again',
      `${HEAD}ada@talks.example,Ada,Abara,,${before},"${talks}"\nbo@talks.example,Bo,Xu,,no,\n`,
    );
    expect(await exported('told-again')).toEqual(rows);
  });

  it('may be missing, and is not said then', async () => {
    await load('untold', SEASON['speakers.csv']!);
    expect(await exported('untold')).toEqual([
      ['Ada Abara', null, null],
      ['Bo Xu', null, null],
    ]);
  });

  it.each([
    ['perhaps', '', 'spoken_before', 'neither yes nor no'],
    ['yes', 'A | E | then', 'earlier_talks', 'not a year'],
    ['yes', 'A | E | 2024 | http://video.example.org', 'earlier_talks', 'https://'],
    ['no', 'A', 'earlier_talks', 'say yes, or take them out'],
    ['yes', ' | E', 'earlier_talks', 'title'],
  ])('is refused as %j with %j, by field', async (before, talks, field, words) => {
    const wrong = await load(
      'refused',
      `${HEAD}ada@talks.example,Ada,Abara,,${before},"${talks}"\nbo@talks.example,Bo,Xu,,,\n`,
    ).catch((error: unknown) => error as SeasonRefused);
    expect(wrong).toMatchObject({
      faults: [{ file: 'speakers.csv', line: 2, field, reason: expect.stringContaining(words) }],
    });
  });
});
