import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFaults } from '#api/cli/describe-faults';
import { type SeasonRefused, SeasonImportService } from '#api/features/exchange/import/season-import.service';
import { DomainError } from '#domain/errors';
import { aUser, type Person } from '../../factories/people';
import { SEASON, type SeasonFiles, aSeasonFolder } from '../../factories/season-folder';
import { type TestApp, startTestApp } from '../app';

let app: TestApp;
let ada: Person;
beforeAll(async () => {
  app = await startTestApp();
  ada = await aUser(app, 'Ada Root', { isAdmin: true });
});
afterAll(() => app.close());

const load = (folder: string, slug = 'season', ownerEmail: string | null = null) =>
  app.get(SeasonImportService).import({ folder, slug, name: 'A season', timeZone: 'UTC', ownerEmail });

const edited = (file: string, from: string, to: string): SeasonFiles => {
  if (!SEASON[file]!.includes(from)) throw new Error(`${file} has no ${from}`);
  return { [file]: SEASON[file]!.replace(from, to) };
};

const storedRows = async (): Promise<number> =>
  (
    await app.sql<{ n: number }>(
      `select ((select count(*) from conferences) + (select count(*) from users) + (select count(*) from proposals) + (select count(*) from audit_entries))::int as n`,
    )
  )[0]!.n;

describe('a season in order', () => {
  beforeAll(() => load(aSeasonFolder()));

  it('becomes a conference that its owner organizes and chairs', async () => {
    const owner = await app.visitor().signIn(ada.email);
    const read = (await owner.get<Record<string, unknown>>('/api/conferences/season')).json();
    expect(read).toMatchObject({
      name: 'A season',
      usesTracks: true,
      usesAssignment: true,
      tracks: [
        { name: 'Security', places: 3 },
        { name: 'Data', places: null },
      ],
      formats: [
        { name: 'Talk', minutes: 40 },
        { name: 'Lightning', minutes: 10 },
      ],
      levels: [{ name: 'Beginner' }, { name: 'Advanced' }],
      my: { roles: ['cochair', 'organizer'] },
    });
    const { items } = (
      await owner.get<{ items: { criteria: { name: string; step: number }[] }[] }>(
        '/api/conferences/season/rounds',
      )
    ).json();
    expect(items[0]!.criteria).toMatchObject([
      { name: 'Content', step: 1, isRequired: true },
      { name: 'Originality', step: 0.5, isRequired: false },
    ]);
  });

  it('keeps numbers, text, speakers in order, and what each row was called', async () => {
    expect(
      await app.sql(
        `select p.number, p.imported_as, p.state, p.description, array_agg(s.name order by ps.position) as speakers
         from proposals p join proposal_speakers ps on ps.proposal_id = p.id join speakers s on s.id = ps.speaker_id
         group by p.number, p.imported_as, p.state, p.description order by p.number limit 2`,
      ),
    ).toEqual([
      {
        number: 10,
        imported_as: '10',
        state: 'submitted',
        description: 'Two lines\nof text',
        speakers: ['Ada Abara'],
      },
      {
        number: 11,
        imported_as: '11',
        state: 'submitted',
        description: 'Why',
        speakers: ['Ada Abara', 'Bo Xu'],
      },
    ]);
  });

  it('keeps a missing score missing, and the first version of each review in its history', async () => {
    expect(
      await app.sql(
        `select v.comment, array_agg(s.value order by k.position) as scores, h.version, h.content->>'comment' as kept
         from reviews v join review_history h using (conference_id, round_id, proposal_id, member_id)
           join scores s using (conference_id, round_id, proposal_id, member_id)
           join criteria k on k.id = s.criterion_id
         group by v.comment, h.version, h.content order by v.comment`,
      ),
    ).toEqual([
      { comment: 'Clear', scores: [4, 3.5], version: 1, kept: 'Clear' },
      { comment: 'Fine', scores: [5, 2], version: 1, kept: 'Fine' },
      { comment: 'Short', scores: [3], version: 1, kept: 'Short' },
    ]);
  });

  it('has conflicts of interest brought along and detected, and calls them known', async () => {
    expect(
      await app.sql(
        `select p.number, m.name, c.source from conflicts_of_interest c join proposals p on p.id = c.proposal_id
           join committee_members m on m.id = c.member_id order by p.number, c.source`,
      ),
    ).toEqual([
      { number: 10, name: 'Jun Oku', source: 'company' },
      { number: 11, name: 'Jun Oku', source: 'company' },
      { number: 12, name: 'Grace Uth', source: 'imported' },
    ]);
    expect(await app.sql('select 1 from proposals where not conflicts_known')).toEqual([]);
    expect(await app.sql('select 1 from committee_members where not conflicts_known')).toEqual([]);
  });

  it('gives each reviewer an account that only a mailed link opens', async () => {
    expect(
      await app.sql(
        `select m.name, m.state, u.password_hash, e.verified_at from committee_members m join users u on u.id = m.user_id
           join emails e on e.user_id = u.id where m.imported_as is not null order by m.name`,
      ),
    ).toEqual([
      { name: 'Grace Uth', state: 'active', password_hash: null, verified_at: null },
      { name: 'Jun Oku', state: 'active', password_hash: null, verified_at: null },
    ]);
  });

  it('leaves an audit entry and a batch with what came in', async () => {
    expect(
      await app.sql(`select a.event, a.actor_id, b.counts->>'reviews' as reviews from audit_entries a
        join import_batches b on b.conference_id = a.conference_id`),
    ).toEqual([{ event: 'season.imported', actor_id: ada.userId, reviews: '3' }]);
  });

  it('seats the same people again in the next one', async () => {
    await load(aSeasonFolder(), 'next-season');
    expect(await app.sql(`select 1 from emails where address like '%@pc.example'`)).toHaveLength(2);
  });

  it('takes a byte order mark, line ends of Windows and semicolons', async () => {
    const windows = Object.fromEntries(
      ['tracks.csv', 'conflicts.csv'].map((file) => [
        file,
        `\uFEFF${SEASON[file]!.replaceAll(',', ';').replaceAll('\n', '\r\n')}`,
      ]),
    );
    expect((await load(aSeasonFolder(windows), 'windows')).counts).toMatchObject({
      tracks: 2,
      conflictsOfInterest: 1,
    });
  });
});

describe('a season whose talks name topics and languages', () => {
  const proposals = (second: string): SeasonFiles => ({
    'proposals.csv':
      'proposal_id,title,abstract,track_id,format,minutes,level,speaker_emails,topics,language\n' +
      '10,Keys that rotate,Text,1,talk,40,beginner,ada@talks.example,Keys; eBPF;keys,en\n' +
      `11,Logs that tell,Why,2,talk,40,advanced,bo@talks.example,${second}\n` +
      '12,Quick,How,2,lightning,10,beginner,bo@talks.example,,\n',
  });

  it('gives them to the conference and to the talks', async () => {
    await load(aSeasonFolder(proposals('ebpf,DE')), 'topical');
    const [conference] = await app.sql(`select languages from conferences where slug = 'topical'`);
    expect(conference).toEqual({ languages: ['de', 'en'] });
    expect(
      await app.sql(
        `select p.number, p.language, (select array_agg(t.name order by t.position) from proposal_topics x
           join topics t on t.id = x.topic_id where x.proposal_id = p.id) as topics
         from proposals p join conferences c on c.id = p.conference_id and c.slug = 'topical' order by p.number`,
      ),
    ).toEqual([
      { number: 10, language: 'en', topics: ['Keys', 'eBPF'] },
      { number: 11, language: 'de', topics: ['eBPF'] },
      { number: 12, language: '', topics: null },
    ]);
  });

  it.each([
    ['a language that is none', 'eBPF,english', 'language'],
    ['a sixth topic', 'a;b;c;d;e;f,en', 'topics'],
  ])('is refused for %s', async (_, second, field) => {
    await expect(load(aSeasonFolder(proposals(second)), 'refused')).rejects.toMatchObject({
      details: { faults: [expect.objectContaining({ file: 'proposals.csv', line: 3, field })] },
    });
  });
});

describe('a season with a fault', () => {
  it.each<[string, SeasonFiles, object]>([
    [
      'a quote that is never closed',
      edited('speakers.csv', '"Keltion, Inc."', '"Keltion, Inc.'),
      { file: 'speakers.csv', line: 3, reason: expect.stringContaining('never closed') },
    ],
    [
      'a row with too few fields',
      edited('tracks.csv', '2,Data,', '2,Data'),
      { file: 'tracks.csv', line: 3, reason: expect.stringContaining('2 fields and the header 3') },
    ],
    [
      'a missing column',
      edited('speakers.csv', 'affiliation', 'company'),
      { file: 'speakers.csv', line: 1, field: 'affiliation' },
    ],
    [
      'Latin-1',
      { 'speakers.csv': Buffer.from(SEASON['speakers.csv']!.replace('Xu', 'Jos\xe9'), 'latin1') },
      { file: 'speakers.csv', line: 3, reason: expect.stringContaining('not UTF-8') },
    ],
    [
      'UTF-16',
      { 'speakers.csv': Buffer.from(`\uFEFF${SEASON['speakers.csv']!}`, 'utf16le') },
      { file: 'speakers.csv', line: 1, reason: expect.stringContaining('UTF-16') },
    ],
    [
      'a missing file',
      { 'conflicts.csv': null },
      { file: 'conflicts.csv', reason: expect.stringContaining('is missing') },
    ],
    [
      'an unknown track',
      edited('proposals.csv', 'How,2', 'How,16'),
      {
        file: 'proposals.csv',
        line: 5,
        field: 'track_id',
        reason: expect.stringContaining('tracks.csv has no "16"'),
      },
    ],
    [
      'an unknown speaker',
      edited('proposals.csv', ';BO@', ';by@'),
      { file: 'proposals.csv', line: 4, field: 'speaker_emails' },
    ],
    [
      'a score out of range',
      edited('reviews.csv', '5,2', '6,2'),
      { file: 'reviews.csv', line: 3, field: 'content', reason: expect.stringContaining('from 1 to 5') },
    ],
    [
      'a score off the scale',
      edited('reviews.csv', '3.5', '3.7'),
      { file: 'reviews.csv', line: 2, field: 'novelty' },
    ],
    [
      'a score in words',
      edited('reviews.csv', '5,2', 'good,2'),
      { file: 'reviews.csv', line: 3, field: 'content' },
    ],
    [
      'the same review twice',
      edited('reviews.csv', '2,11,7', '2,10,7'),
      {
        file: 'reviews.csv',
        line: 3,
        field: 'reviewer_id',
        reason: expect.stringContaining('line 2 already'),
      },
    ],
    [
      'a bid out of range',
      edited('bids.csv', '7,20', '7,21'),
      { file: 'bids.csv', line: 2, field: 'preference' },
    ],
    [
      'an e-mail address that is none',
      edited('reviewers.csv', 'jun@pc.example', 'jun'),
      { file: 'reviewers.csv', line: 3, field: 'email' },
    ],
  ])('%s: is refused with file, line, field and remedy, and nothing changes', async (_, change, fault) => {
    const before = await storedRows();
    const refusal = await load(aSeasonFolder(change), 'refused').catch(
      (error: unknown) => error as SeasonRefused,
    );
    expect(refusal).toBeInstanceOf(DomainError);
    expect((refusal as SeasonRefused).faults).toContainEqual(expect.objectContaining(fault));
    expect(await storedRows()).toBe(before);
  });

  it('names every fault at once and prints at most 200', async () => {
    const reviews = Array.from({ length: 300 }, (_, i) => `${i},10,${i + 100},9,1,x`).join('\n');
    const folder = aSeasonFolder();
    writeFileSync(
      join(folder, 'reviews.csv'),
      `review_id,proposal_id,reviewer_id,content,novelty,comment\n${reviews}\n`,
    );
    const refusal = (await load(folder, 'refused').catch((error: unknown) => error)) as SeasonRefused;
    expect(refusal.count).toBe(600);
    const lines = describeFaults(refusal);
    expect(lines[0]).toBe(
      'reviews.csv, line 2, reviewer_id: reviewers.csv has no "100". Add it there, or correct it here.',
    );
    expect(lines.slice(200)).toEqual(['… and 400 more.', '600 faults in the files; nothing was stored.']);
  });

  it('does not blame every row that names one of a file which could not be read', async () => {
    const latin = Buffer.from(SEASON['speakers.csv']!.replace('Xu', 'Jos\xe9'), 'latin1');
    const refused = load(aSeasonFolder({ 'speakers.csv': latin, 'conflicts.csv': null }), 'refused');
    const { faults } = (await refused.catch((error: unknown) => error)) as SeasonRefused;
    expect(faults.map(({ file }) => file)).toEqual(['speakers.csv', 'conflicts.csv']);
  });

  it.each([
    ['slug', { slug: 'season' }, 'There is a conference "season" already'],
    ['slug', { slug: 'No Slug' }, 'may hold a-z'],
    ['owner', { ownerEmail: 'nobody@example.org' }, 'Nobody here has proved to own nobody@example.org'],
    ['folder', { folder: '/nowhere' }, 'holds no season'],
  ])('says what is wrong with the %s', async (field, change, reason) => {
    const before = await storedRows();
    const refused = load(
      (change as { folder?: string }).folder ?? aSeasonFolder(),
      (change as { slug?: string }).slug ?? 'another',
      (change as { ownerEmail?: string }).ownerEmail ?? null,
    );
    await expect(refused).rejects.toMatchObject({
      details: { faults: [{ field, reason: expect.stringContaining(reason) }] },
    });
    expect(await storedRows()).toBe(before);
  });
});

it('takes as many statements for many rows as for few', async () => {
  // What stores a season: the server's own jobs, which look after open places meanwhile, insert nothing.
  const storing = async (work: () => Promise<unknown>): Promise<string[]> =>
    (await app.statementsOf(work)).filter((sql) => /^\s*(insert|analyze)/i.test(sql));
  const few = await storing(() => load(aSeasonFolder(), 'few'));
  const speakers = Array.from({ length: 300 }, (_, i) => `s${i}@talks.example,S,${i},`).join('\n');
  const proposals = Array.from(
    { length: 300 },
    (_, i) => `${i + 20},T,A,1,talk,40,beginner,s${i}@talks.example`,
  ).join('\n');
  const reviews = Array.from({ length: 300 }, (_, i) => `x,${i + 20},7,4,4,ok`).join('\n');
  const many = await storing(() =>
    load(
      aSeasonFolder({
        'speakers.csv': `${SEASON['speakers.csv']!}${speakers}\n`,
        'proposals.csv': `${SEASON['proposals.csv']!}${proposals}\n`,
        'reviews.csv': `${SEASON['reviews.csv']!}${reviews}\n`,
      }),
      'many',
    ),
  );
  expect(few.length).toBeGreaterThan(20);
  expect(many.length).toBe(few.length);
});
