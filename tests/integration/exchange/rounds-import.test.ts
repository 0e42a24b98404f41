import { SeasonImportService, type SeasonRefused } from '#api/features/exchange/import/season-import.service';
import { aUser } from '../../factories/people';
import { SEASON, type SeasonFiles, aSeasonFolder } from '../../factories/season-folder';
import { type TestApp, startTestApp } from '../app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await aUser(app, 'Ada Rounds', { isAdmin: true });
});
afterAll(() => app.close());

const load = (files: SeasonFiles, slug: string) =>
  app.get(SeasonImportService).import({
    folder: aSeasonFolder(files),
    slug,
    name: 'A season',
    timeZone: 'UTC',
    ownerEmail: null,
  });

const ROUNDS: SeasonFiles = {
  'rounds.csv':
    'round_id,name,opens_at,closes_at\n' +
    's,Screening,2026-01-01T08:00:00Z,2026-02-01T08:00:00+01:00\nf,Full review,2026-03-01T08:00Z,\n',
  'round_proposals.csv': 'round_id,proposal_id\nf,10\nf,11\n',
  'round_reviewers.csv': 'round_id,reviewer_id\nf,7\n',
  'reviews.csv':
    'review_id,round_id,proposal_id,reviewer_id,fit,content,comment\n' +
    '1,s,10,7,4,,Fits\n2,s,12,8,2,,Hardly\n3,f,10,7,,3.5,Clear\n',
};
const changed = (change: SeasonFiles): SeasonFiles => ({ ...ROUNDS, ...change });

describe('a season of several rounds', () => {
  it('has them in order, with dates, whom and what they are for, and their own reviews and criteria', async () => {
    const { counts } = await load(ROUNDS, 'two-rounds');
    expect(counts).toMatchObject({ rounds: 2, roundProposals: 2, roundReviewers: 1, reviews: 3, scores: 3 });
    expect(
      await app.sql(
        `select r.name, r.position, r.opens_at, r.closes_at, r.takes_all_proposals as "allTalks", r.takes_all_reviewers as "allReviewers",
           (select array_agg(p.number order by 1) from round_proposals x join proposals p on p.id = x.proposal_id where x.round_id = r.id) as talks,
           (select array_agg(m.name) from round_reviewers x join committee_members m on m.id = x.member_id where x.round_id = r.id) as reviewers,
           (select array_agg(k.name order by k.position) from criteria k where k.round_id = r.id) as criteria,
           (select array_agg(v.comment order by 1) from reviews v where v.round_id = r.id) as reviews,
           (select count(*)::int from review_assignments a where a.round_id = r.id and a.state = 'done') as done
         from review_rounds r join conferences c on c.id = r.conference_id and c.slug = 'two-rounds' order by r.position`,
      ),
    ).toEqual([
      {
        name: 'Screening',
        position: 0,
        opens_at: new Date('2026-01-01T08:00:00Z'),
        closes_at: new Date('2026-02-01T07:00:00Z'),
        allTalks: true,
        allReviewers: true,
        talks: null,
        reviewers: null,
        criteria: ['Fit'],
        reviews: ['Fits', 'Hardly'],
        done: 2,
      },
      {
        name: 'Full review',
        position: 1,
        opens_at: new Date('2026-03-01T08:00:00Z'),
        closes_at: null,
        allTalks: false,
        allReviewers: false,
        talks: [10, 11],
        reviewers: ['Grace Uth'],
        criteria: ['Content'],
        reviews: ['Clear'],
        done: 1,
      },
    ]);
  });

  it('has, without dates, its last round open and those before over', async () => {
    await load(changed({ 'rounds.csv': 'round_id,name\ns,Screening\nf,Full review\n' }), 'undated');
    expect(
      await app.sql(
        `select r.name, now() between r.opens_at and r.closes_at as open, now() > r.closes_at as over from review_rounds r
         join conferences c on c.id = r.conference_id and c.slug = 'undated' order by r.position`,
      ),
    ).toEqual([
      { name: 'Screening', open: false, over: true },
      { name: 'Full review', open: true, over: false },
    ]);
  });

  it.each<[string, SeasonFiles, object]>([
    [
      'a review of a round that is not there',
      { 'reviews.csv': String(ROUNDS['reviews.csv']).replace('3,f', '3,g') },
      {
        file: 'reviews.csv',
        line: 4,
        field: 'round_id',
        reason: expect.stringContaining('rounds.csv has no "g"'),
      },
    ],
    [
      'a review that names no round',
      { 'reviews.csv': SEASON['reviews.csv']! },
      { file: 'reviews.csv', line: 2, field: 'round_id' },
    ],
    [
      'rounds that no file tells of',
      { 'rounds.csv': null },
      {
        file: 'reviews.csv',
        line: 2,
        field: 'round_id',
        reason: expect.stringContaining('rounds.csv has no "s"'),
      },
    ],
    [
      'a talk that is not there',
      { 'round_proposals.csv': 'round_id,proposal_id\nf,99\n' },
      { file: 'round_proposals.csv', line: 2, field: 'proposal_id' },
    ],
    [
      'a reviewer named twice',
      { 'round_reviewers.csv': 'round_id,reviewer_id\nf,7\nf,7\n' },
      {
        file: 'round_reviewers.csv',
        line: 3,
        field: 'reviewer_id',
        reason: expect.stringContaining('line 2 already'),
      },
    ],
    [
      'a time without a zone',
      { 'rounds.csv': String(ROUNDS['rounds.csv']).replace('08:00:00Z', '08:00:00') },
      {
        file: 'rounds.csv',
        line: 2,
        field: 'opens_at',
        reason: expect.stringContaining('date, time and zone'),
      },
    ],
    [
      'a round that closes before it opens',
      {
        'rounds.csv':
          'round_id,name,opens_at,closes_at\ns,Screening,,\nf,Full,2026-03-01T08:00Z,2026-02-01T08:00Z\n',
      },
      { file: 'rounds.csv', line: 3, field: 'closes_at' },
    ],
    [
      'more rounds than a conference has',
      {
        'rounds.csv': `round_id,name\n${Array.from({ length: 21 }, (_, i) => `${i},Round ${i}\n`).join('')}`,
      },
      { file: 'rounds.csv', line: 22, field: 'round_id' },
    ],
  ])('is refused, all of it, for %s', async (_, change, fault) => {
    const refused = await load(changed(change), 'refused').catch((error: unknown) => error as SeasonRefused);
    expect((refused as SeasonRefused).faults).toContainEqual(expect.objectContaining(fault));
    expect(await app.sql(`select 1 from conferences where slug = 'refused'`)).toEqual([]);
  });
});
