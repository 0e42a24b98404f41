import { type TestConference, aConference } from '../../factories/conferences';
import { detectConflicts } from '../../factories/detect-conflicts';
import { type Person, type Seat, aMember, aUser } from '../../factories/people';
import { type TestProposal, aProposal, aSpeaker } from '../../factories/proposals';
import { assign } from '../../factories/reviews';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

interface Context {
  speakers: {
    name: string | null;
    label: string | null;
    isFirstTimer: boolean | null;
    earlierTalks: { title: string; event: string; isFromProgramme: boolean; similarity: number | null }[];
    otherNumbers: number[];
  }[];
  others: { number: number; title: string; similarity: number | null }[];
  similar: { number: number | null; title: string; edition: string | null; words: string[] }[];
}

let app: TestApp;
let conference: TestConference;
let ada: Person;
let rita: Seat;
let reviewer: Browserless;
let cochair: Browserless;
let organizer: Browserless;
let talk: TestProposal;
let again: TestProposal;
let thrice: TestProposal;
let stranger: TestProposal;

const known = (): Promise<unknown> => detectConflicts(app, conference.id);
const contextOf = async (who: Browserless, path = `reviews/${talk.number}`): Promise<Context> => {
  const answer = await who.get<Context>(`/api/conferences/${conference.slug}/${path}/context`);
  expect(answer.status).toBe(200);
  return answer.json();
};
const hideSpeakers = (hidden: boolean): Promise<unknown> =>
  app.sql('update review_rounds set speakers_hidden = $2 where id = $1', [conference.roundId, hidden]);
const like = (other: { conferenceId: string; id: string }, similarity: number, words: string[] = []) =>
  app.sql(
    `insert into similar_proposals (conference_id, proposal_id, other_conference_id, other_proposal_id, similarity, words)
     values ($1, $2, $3, $4, $5, $6)`,
    [conference.id, talk.id, other.conferenceId, other.id, similarity, words],
  );

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'in-context');
  const { id } = conference;
  ada = await aUser(app, 'Ada');
  rita = await aMember(app, id, await aUser(app, 'Rita'), ['reviewer']);
  reviewer = await app.visitor().signIn(rita.email);
  cochair = await app
    .visitor()
    .signIn((await aMember(app, id, await aUser(app, 'Carla'), ['cochair'])).email);
  organizer = await app
    .visitor()
    .signIn((await aMember(app, id, await aUser(app, 'Otto'), ['organizer'])).email);
  const speakerIds = [await aSpeaker(app, id, { name: 'Ada', userId: ada.userId, email: ada.email })];
  const grace = await aSpeaker(app, id, { name: 'Grace' });
  talk = await aProposal(app, id, {
    title: 'Signing images',
    speakerIds: [...speakerIds, grace],
    trackId: conference.tracks['Security']!,
  });
  again = await aProposal(app, id, { title: 'Signing images, the workshop', speakerIds });
  thrice = await aProposal(app, id, { title: 'Signing images, the panel', speakerIds });
  await aProposal(app, id, { title: 'A draft of Ada', speakerIds, state: 'draft' });
  await aProposal(app, id, { title: 'Withdrawn by Ada', speakerIds, state: 'withdrawn' });
  await aProposal(app, id, { title: 'Set aside', speakerIds, state: 'set_aside' });
  stranger = await aProposal(app, id, {
    title: 'Signed images everywhere',
    speakerIds: [await aSpeaker(app, id, { name: 'Barbara' })],
  });
  await assign(app, conference, talk, rita);
  await like({ conferenceId: id, id: again.id }, 93);
  await like({ conferenceId: id, id: stranger.id }, 61, ['signing', 'everywhere']);
  await known();
});
afterAll(() => app.close());
beforeEach(() => hideSpeakers(false));

describe('what surrounds a proposal', () => {
  it('names the other talks of its speakers in this call, whose they are, and which is nearly the same', async () => {
    const { speakers, others } = await contextOf(reviewer);
    expect(others.map(({ number, title, similarity }) => [number, title, similarity])).toEqual([
      [again.number, 'Signing images, the workshop', 93],
      [thrice.number, 'Signing images, the panel', null],
    ]);
    expect(speakers.map(({ name, otherNumbers }) => [name, otherNumbers])).toEqual([
      ['Ada', [again.number, thrice.number]],
      ['Grace', []],
    ]);
  });

  it('says nothing of states, decisions, scores and reviewers', async () => {
    const { others, similar } = await contextOf(reviewer);
    expect(Object.keys(others[0]!).toSorted()).toEqual([
      'description',
      'number',
      'similarity',
      'title',
      'trackName',
    ]);
    expect(Object.keys(similar[0]!).toSorted()).toEqual([
      'description',
      'edition',
      'number',
      'similarity',
      'title',
      'words',
      'year',
    ]);
  });

  it('names talks by others that are like it, and by which words both say', async () => {
    const { similar } = await contextOf(reviewer);
    // "everywhere" stands in one of the two alone by now.
    expect(similar).toEqual([expect.objectContaining({ number: stranger.number, words: [] })]);
    await app.sql(`update proposals set description = 'Signing it' where id = any($1)`, [
      [talk.id, stranger.id],
    ]);
    expect((await contextOf(reviewer)).similar[0]!.words).toEqual(['signing']);
  });

  it('tells labels in place of names where the round hides them, the same at every reading', async () => {
    const open = await contextOf(reviewer);
    await hideSpeakers(true);
    const blind = await contextOf(reviewer);
    expect(JSON.stringify(blind)).not.toMatch(/Ada|Grace|Barbara/);
    expect(blind.speakers.map(({ name, label }) => [name, label])).toEqual([
      [null, 'A'],
      [null, 'B'],
    ]);
    expect(blind.others).toEqual(open.others);
    expect(blind.speakers.map(({ otherNumbers }) => otherNumbers.length).toSorted((a, b) => a - b)).toEqual([
      0, 2,
    ]);
    expect(await contextOf(reviewer)).toEqual(blind);
    expect((await contextOf(cochair, `proposals/${talk.number}`)).speakers.map(({ name }) => name)).toEqual([
      null,
      null,
    ]);
    expect((await contextOf(organizer, `proposals/${talk.number}`)).speakers.map(({ name }) => name)).toEqual(
      ['Ada', 'Grace'],
    );
  });

  it('reads every text as it was redacted, where the round hides the speakers', async () => {
    await app.sql(
      `insert into proposal_redactions (conference_id, proposal_id, title, made_from)
       select conference_id, id, 'Redacted ' || number, '' from proposals where conference_id = $1`,
      [conference.id],
    );
    await hideSpeakers(true);
    const { others, similar } = await contextOf(reviewer);
    expect([...others, ...similar].map(({ title }) => title)).toEqual(
      [again, thrice, stranger].map(({ number }) => `Redacted ${number}`),
    );
    await app.sql('delete from proposal_redactions where conference_id = $1', [conference.id]);
  });

  it('leaves out a talk that the reader has a conflict of interest with, or wrote, by any way', async () => {
    for (const { id } of [again, stranger])
      await app.sql(
        `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'declared')`,
        [conference.id, id, rita.memberId],
      );
    await app.sql('update proposals set created_by = $2 where id = $1', [thrice.id, rita.userId]);
    await app.sql('update proposals set conflicts_known = true where conference_id = $1', [conference.id]);
    const { speakers, others, similar } = await contextOf(reviewer);
    expect([others, similar, speakers.flatMap(({ otherNumbers }) => otherNumbers)]).toEqual([[], [], []]);
    await app.sql('delete from conflicts_of_interest where conference_id = $1', [conference.id]);
    await app.sql('update proposals set created_by = null where id = $1', [thrice.id]);
    await known();
  });

  it('leaves out what has not been checked for conflicts of interest', async () => {
    await app.sql('update proposals set conflicts_known = false where id = any($1)', [
      [again.id, stranger.id],
    ]);
    const { others, similar } = await contextOf(reviewer);
    expect(others.map(({ number }) => number)).toEqual([thrice.number]);
    expect(similar).toEqual([]);
    await known();
  });

  it('is for whoever reviews it: somebody else learns no more than of a talk that is not there', async () => {
    const { memberId: _, ...rex } = await aMember(app, conference.id, await aUser(app, 'Rex'), ['reviewer']);
    const other = await app.visitor().signIn(rex.email);
    const [assignedToNobody, notThere] = await Promise.all(
      [talk.number, 99_999].map((number) =>
        other.get(`/api/conferences/in-context/reviews/${number}/context`),
      ),
    );
    expect([assignedToNobody!.status, notThere!.status]).toEqual([404, 404]);
    expect(assignedToNobody!.json()).toEqual(notThere!.json());
  });

  it('costs the same number of statements however much there is', async () => {
    const few = await app.statementsOf(() => contextOf(reviewer));
    const speakerIds = [await aSpeaker(app, conference.id, { name: 'Many' })];
    const many = await aProposal(app, conference.id, { title: 'One of many', speakerIds });
    for (let i = 0; i < 20; i++) await aProposal(app, conference.id, { title: `Of many ${i}`, speakerIds });
    await assign(app, conference, many, rita);
    await known();
    const statements = await app.statementsOf(async () => {
      expect((await contextOf(reviewer, `reviews/${many.number}`)).others).toHaveLength(20);
    });
    expect(statements.length).toBe(few.length);
  });
});

describe('earlier talks', () => {
  let edition: TestConference;
  let given: TestProposal;

  beforeAll(async () => {
    edition = await aConference(app, 'last-edition', { name: 'Last Edition' });
    const speakerIds = [await aSpeaker(app, edition.id, { name: 'Ada', email: 'ada.old@example.org' })];
    given = await aProposal(app, edition.id, { title: 'Signing, last year', speakerIds, state: 'confirmed' });
    await aProposal(app, edition.id, { title: 'Turned down last year', speakerIds, state: 'rejected' });
    await like({ conferenceId: edition.id, id: given.id }, 88);
    await end(true);
  });
  const end = (isOver: boolean): Promise<unknown> =>
    app.sql(
      'update conferences set starts_on = current_date + $2::int, ends_on = current_date + $2::int where id = $1',
      [edition.id, isOver ? -200 : 200],
    );
  const proves = (address: string): Promise<unknown> =>
    app.sql(
      'insert into emails (id, user_id, address, verified_at) values (gen_random_uuid(), $1, $2, now())',
      [ada.userId, address],
    );

  it('of somebody who only listed an address are not theirs; they are like the talk, by name alone', async () => {
    const { speakers, similar } = await contextOf(reviewer);
    expect(speakers[0]).toMatchObject({ isFirstTimer: null, earlierTalks: [] });
    expect(similar.map(({ title, edition: of }) => [title, of])).toContainEqual([
      'Signing, last year',
      'Last Edition',
    ]);
  });

  it('of an edition that is over are told of whoever proved the address, and make nobody a first-timer', async () => {
    await proves('ada.old@example.org');
    await known();
    const { speakers, similar } = await contextOf(reviewer);
    expect(speakers.map(({ isFirstTimer }) => isFirstTimer)).toEqual([false, null]);
    expect(speakers[0]!.earlierTalks).toEqual([
      expect.objectContaining({
        title: 'Signing, last year',
        event: 'Last Edition',
        isFromProgramme: true,
        similarity: 88,
      }),
    ]);
    expect(similar.map(({ edition: of }) => of)).not.toContain('Last Edition');
  });

  it('are not told before the edition is over', async () => {
    await end(false);
    const { speakers, similar } = await contextOf(reviewer);
    expect(speakers[0]!.earlierTalks).toEqual([]);
    expect(similar.map(({ edition: of }) => of)).not.toContain('Last Edition');
    await end(true);
  });

  it('are kept from whom the speakers are hidden from, also where somebody merely has the name', async () => {
    await hideSpeakers(true);
    const proved = await contextOf(reviewer);
    expect(proved.speakers.flatMap(({ earlierTalks }) => earlierTalks)).toEqual([]);
    await app.sql(`delete from emails where address = 'ada.old@example.org'`);
    await known();
    const byName = await contextOf(reviewer);
    expect(JSON.stringify([proved, byName])).not.toContain('last year');
    expect(byName.similar.length).toBeGreaterThan(0);
  });
});
