import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SeasonImportService } from '#api/features/exchange/import/season-import.service';
import { aUser } from '../../factories/people';
import { aSeasonFolder } from '../../factories/season-folder';
import { type TestApp, startTestApp } from '../app';

const data = process.env['ROSTRUM_DATA'];
if (!data) console.log('SKIPPED: importing real bids. Set ROSTRUM_DATA to the folder that holds them.');
const onData = data ? describe : describe.skip;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await aUser(app, 'Ada', { isAdmin: true });
});
afterAll(() => app.close());

const load = (folder: string, slug: string) =>
  app.get(SeasonImportService).import({ folder, slug, name: slug, timeZone: 'UTC', ownerEmail: null });
const bidsOf = (slug: string) =>
  app.sql<{ value: number; n: number }>(
    `select b.value, count(*)::int as n from bids b join conferences c on c.id = b.conference_id
     where c.slug = $1 group by b.value order by b.value`,
    [slug],
  );
const importedConflicts = async (slug: string): Promise<number> => {
  const [row] = await app.sql<{ n: number }>(
    `select count(*)::int as n from conflicts_of_interest i join conferences c on c.id = i.conference_id
     where c.slug = $1 and i.source = 'imported'`,
    [slug],
  );
  return row!.n;
};

describe('imported bids', () => {
  it('may be words; one that says conflict is a conflict of interest, once', async () => {
    const folder = aSeasonFolder({
      'bids.csv':
        'proposal_id,reviewer_id,preference\n10,7,Yes\n11,7,-3\n10,8,maybe\n11,8,conflict\n12,7,conflict\n12,8,no\n',
    });
    await load(folder, 'words');
    expect(await bidsOf('words')).toEqual([
      { value: -20, n: 1 },
      { value: -3, n: 1 },
      { value: 5, n: 1 },
      { value: 20, n: 1 },
    ]);
    // The file of conflicts of interest names 12 and 7 as well.
    expect(await importedConflicts('words')).toBe(2);
    expect(await app.sql(`select takes_bids from conferences where slug = 'words'`)).toEqual([
      { takes_bids: true },
    ]);
  });

  it('are refused in other words, saying which there are', async () => {
    const folder = aSeasonFolder({ 'bids.csv': 'proposal_id,reviewer_id,preference\n10,7,perhaps\n' });
    await expect(load(folder, 'perhaps')).rejects.toMatchObject({
      faults: [
        {
          file: 'bids.csv',
          line: 2,
          reason: '"perhaps" is not yes, maybe, no, conflict or a whole number from -20 to 20.',
        },
      ],
    });
  });
});

onData('the bids of a real conference', () => {
  it('come in as they were made', async () => {
    const rows = readFileSync(join(data!, 'aamas-bids/aamas2016.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',') as [reviewer: string, paper: string, bid: string]);
    const papers = readFileSync(join(data!, 'aamas-bids/aamas2016_papers.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const reviewers = [...new Set(rows.map(([reviewer]) => reviewer))];
    const file = (head: string, lines: readonly string[]): string => `${head}\n${lines.join('\n')}\n`;
    const folder = aSeasonFolder({
      'tracks.csv': 'track_id,name\n1,Agents\n',
      'speakers.csv': file(
        'email,given_name,family_name,affiliation',
        papers.map((_, i) => `author${i}@papers.example,A,Uthor${i},`),
      ),
      'proposals.csv': file(
        'proposal_id,title,abstract,track_id,format,minutes,level,speaker_emails',
        papers.map((paper, i) => `${paper},Paper ${i},,1,talk,30,any,author${i}@papers.example`),
      ),
      'reviewers.csv': file(
        'reviewer_id,email,given_name,family_name,affiliation',
        reviewers.map((reviewer) => `${reviewer},${reviewer}@committee.example,R,${reviewer},`),
      ),
      'conflicts.csv': 'proposal_id,reviewer_id\n',
      'bids.csv': file(
        'proposal_id,reviewer_id,preference',
        rows.map(([reviewer, paper, bid]) => `${paper},${reviewer},${bid}`),
      ),
      'reviews.csv': null,
    });
    await load(folder, 'aamas');
    expect(await bidsOf('aamas')).toEqual([
      { value: -20, n: 2185 },
      { value: 5, n: 2030 },
      { value: 20, n: 800 },
    ]);
    expect(await importedConflicts('aamas')).toBe(140);
  });
});
