import type { ReviewersNamed } from '#domain/review/reviewers-named';
import type { ProposalForChairs } from '#api/features/decisions/decisions.types';
import type { ReviewPage } from '#api/features/reviews/reviews.types';
import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, type Seat } from '../../factories/people';
import { anAssignedProposal, reviewBody } from '../../factories/reviews';
import type { TestProposal } from '../../factories/proposals';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

const NAMES = ['Rita', 'Rex', 'Rosa'];
const COMPANY = 'Keltion';
const UNNAMED = {
  reviewer: null,
  company: null,
  submittedAt: null,
  updatedAt: null,
  hasConflictOfInterest: null,
  setAside: null,
};

let app: TestApp;
let conference: TestConference;
let talks: TestProposal[];
const seats: Record<string, Seat> = {};
const me: Record<string, Browserless> = {};

const name = (named: ReviewersNamed): Promise<unknown> =>
  app.sql('update review_rounds set reviewers_named = $2 where id = $1', [conference.roundId, named]);
const url = (path: string): string => `/api/conferences/${conference.slug}/${path}`;
const asChair = async (who: string, talk = 0) =>
  (await me[who]!.get<ProposalForChairs>(url(`proposals/${talks[talk]!.number}`))).json().reviews;
const othersOf = async (who: string) =>
  (await me[who]!.get<ReviewPage>(url(`reviews/${talks[0]!.number}`))).json().others;
const csv = async (who: string) => (await me[who]!.get(url('exports/reviews.csv'))).text;

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'named');
  const sit = async (who: string, role: Parameters<typeof aMember>[3][number]) => {
    seats[who] = await aMember(app, conference.id, await aUser(app, who), [role], COMPANY);
    me[who] = await app.visitor().signIn(seats[who].email);
  };
  for (const who of NAMES) await sit(who, 'reviewer');
  await sit('Otto', 'organizer');
  await sit('Carla', 'cochair');
  await sit('Tessa', { role: 'track_chair', trackId: conference.tracks['Security']! });
  const all = NAMES.map((who) => seats[who]!);
  talks = [];
  for (let i = 0; i < 8; i++)
    talks.push(await anAssignedProposal(app, conference, all, { trackId: conference.tracks['Security']! }));
  for (const talk of talks)
    for (const who of NAMES)
      await me[who]!.put(url(`reviews/${talk.number}`), reviewBody(conference, talk), 'new');
});
afterAll(() => app.close());

describe('the reviewers of a talk', () => {
  it.each(['to_chairs', 'to_all'] as const)('are named to every chair when named %s', async (named) => {
    await name(named);
    for (const who of ['Otto', 'Carla', 'Tessa']) {
      const reviews = await asChair(who);
      expect(reviews.map(({ reviewer }) => reviewer)).toEqual(NAMES);
      expect(reviews.every(({ company, updatedAt }) => company === COMPANY && updatedAt !== null)).toBe(true);
    }
    expect(await csv('Carla')).toContain('Rita');
  });

  it('are letters to chairs when named to nobody, with nothing beside them that would tell who they are', async () => {
    await name('to_nobody');
    for (const who of ['Carla', 'Tessa']) {
      const reviews = await asChair(who);
      expect(new Set(reviews.map(({ label }) => label)).size).toBe(3);
      for (const { label } of reviews) expect(label).toMatch(/^[A-Z]{1,3}$/);
      for (const review of reviews) expect(review).toMatchObject(UNNAMED);
    }
    expect((await asChair('Otto')).map(({ reviewer }) => reviewer)).toEqual(NAMES);
  });

  it('stand under letters in the files of a co-chair as on the pages, in an order that says nothing', async () => {
    await name('to_nobody');
    const year = String(new Date().getFullYear());
    expect(await csv('Carla')).toMatch(/,Reviewer [A-Z]{1,3},/);
    const text = await csv('Carla');
    expect(NAMES.filter((who) => text.includes(who))).toEqual([]);
    expect(text).not.toContain(year);
    expect(await csv('Otto')).toContain('Rita');
  });

  it('have another letter on another talk', async () => {
    await name('to_nobody');
    await app.sql(
      `update reviews set comment = (select name from committee_members m where m.id = reviews.member_id)`,
    );
    const letters = new Set<string>();
    for (let i = 0; i < talks.length; i++)
      letters.add((await asChair('Carla', i)).find(({ comment }) => comment === 'Rita')!.label);
    expect(letters.size).toBeGreaterThan(1);
  });

  it('are named to each other only when named to all', async () => {
    for (const named of ['to_nobody', 'to_chairs'] as const) {
      await name(named);
      expect((await othersOf('Rita'))!.map(({ reviewer }) => reviewer)).toEqual([null, null]);
    }
    await name('to_all');
    expect((await othersOf('Rita'))!.map(({ reviewer }) => reviewer)).toEqual(
      expect.arrayContaining(['Rex', 'Rosa']),
    );
  });

  it('tells each reviewer before whom they are named', async () => {
    await name('to_all');
    const { round } = (await me['Rita']!.get<ReviewPage>(url(`reviews/${talks[0]!.number}`))).json();
    expect(round.reviewersNamed).toBe('to_all');
  });
});
