import { AssignmentsRepository } from '#api/features/assignments/assignments.repository';
import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, type Seat } from '../../factories/people';
import type { TestProposal } from '../../factories/proposals';
import { aReview } from '../../factories/review-season';
import { anAssignedProposal, assign, reviewBody } from '../../factories/reviews';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let conference: TestConference;
let rita: Seat;
let rex: Seat;
let reviewer: Browserless;
let base: string;

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'declared-days');
  await app.sql('update conferences set uses_assignment = true where id = $1', [conference.id]);
  // Rita is a chair as well: she has every view there is.
  rita = await aMember(app, conference.id, await aUser(app, 'Rita'), ['reviewer', 'organizer', 'cochair']);
  rex = await aMember(app, conference.id, await aUser(app, 'Rex'), ['reviewer']);
  reviewer = await app.visitor().signIn(rita.email);
  base = `/api/conferences/${conference.slug}`;
});
afterAll(() => app.close());

const declare = async ({ number }: TestProposal, note = ''): Promise<number> =>
  (await reviewer.put(`${base}/conflicts-of-interest/${number}`, { note }, 'new')).status;
const takeBack = async ({ number }: TestProposal): Promise<unknown> =>
  (await reviewer.delete(`${base}/conflicts-of-interest/${number}`)).json();
const state = async ({ id }: TestProposal, seat: Seat): Promise<string | undefined> =>
  (
    await app.sql<{ state: string }>(
      'select state from review_assignments where proposal_id = $1 and member_id = $2',
      [id, seat.memberId],
    )
  )[0]?.state;
const aTalk = (title = 'A talk'): Promise<TestProposal> =>
  anAssignedProposal(app, conference, [rita], { title, trackId: conference.tracks['Security']! });

describe('a conflict of interest that a reviewer declares', () => {
  it('makes the talk vanish from every view of theirs, and opens its place', async () => {
    const talk = await aTalk('CANARY of a talk');
    const views = (): Promise<string[]> =>
      Promise.all(
        [
          'review-queue',
          'ranked-list',
          `reviews/${talk.number}`,
          `reviews/${talk.number}/history`,
          `proposals/${talk.number}`,
          `rounds/${conference.roundId}/assignments`,
          `rounds/${conference.roundId}/assignments?memberId=${rita.memberId}`,
          'exports/reviews.csv',
          'schedule',
        ].map(async (view) => (await reviewer.get(`${base}/${view}`)).text),
      );
    const cover = async (): Promise<number> =>
      (
        await reviewer.get<{ assignments: number }>(`${base}/rounds/${conference.roundId}/assignment-board`)
      ).json().assignments;
    const [before, coverBefore] = [await views(), await cover()];
    expect(before.filter((text) => text.includes('CANARY')).length).toBeGreaterThan(3);
    expect(await declare(talk, 'My sister speaks')).toBe(204);
    expect((await views()).filter((text) => text.includes('CANARY'))).toEqual([]);
    expect([await state(talk, rita), coverBefore - (await cover())]).toEqual(['revoked', 1]);
  });

  it('can be given a better note, though the assignment went with the first one', async () => {
    await app.sql('delete from member_roles where member_id = $1 and role <> $2', [
      rita.memberId,
      'reviewer',
    ]);
    const talk = await aTalk();
    const unassigned = await anAssignedProposal(app, conference, [rex]);
    expect([await declare(talk), await declare(talk, 'Better said'), await declare(unassigned)]).toEqual([
      204, 204, 404,
    ]);
    expect(await takeBack(talk)).toEqual({ isBackInQueue: true });
    expect(await state(talk, rita)).toBe('active');
  });

  it('is taken back with the draft as it was', async () => {
    const talk = await aTalk();
    const review = { ...reviewBody(conference, talk), comment: 'Half a sentence' };
    await reviewer.put(`${base}/reviews/${talk.number}/draft`, { ...review, reviewVersion: null }, 'new');
    await declare(talk);
    expect((await reviewer.put(`${base}/reviews/${talk.number}`, review, 'new')).status).toBe(404);
    expect(await takeBack(talk)).toEqual({ isBackInQueue: true });
    expect((await reviewer.get(`${base}/reviews/${talk.number}`)).text).toContain('Half a sentence');
  });

  it('leaves the place with whoever has it by now', async () => {
    const talk = await aTalk();
    await declare(talk);
    await assign(app, conference, talk, rex);
    expect(await takeBack(talk)).toEqual({ isBackInQueue: false });
    expect([await state(talk, rita), await state(talk, rex)]).toEqual(['revoked', 'active']);
  });

  it('takes a finished review out of the cover and gives it back as finished, whoever came in between', async () => {
    const talk = await aTalk();
    await aReview(app, conference, talk, rita, 4);
    expect(await state(talk, rita)).toBe('done');
    await declare(talk);
    expect(await state(talk, rita)).toBe('revoked');
    await assign(app, conference, talk, rex);
    expect(await takeBack(talk)).toEqual({ isBackInQueue: true });
    expect(await state(talk, rita)).toBe('done');
  });

  it('gives nothing back while another conflict of interest stands, or where none was taken', async () => {
    const talk = await aTalk();
    await declare(talk);
    await app.sql(
      `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'imported')`,
      [conference.id, talk.id, rita.memberId],
    );
    expect(await takeBack(talk)).toEqual({ isBackInQueue: false });
    expect(await state(talk, rita)).toBe('revoked');
    const once = await aTalk();
    await declare(once);
    await app.sql(`update conflicts_of_interest set took_away = '[]' where proposal_id = $1`, [once.id]);
    expect(await takeBack(once)).toEqual({ isBackInQueue: null });
  });

  it('takes away what a run assigns in the same moment', async () => {
    const talk = await anAssignedProposal(app, conference, []);
    await app.sql('update conferences set uses_assignment = false where id = $1', [conference.id]);
    const assignments = app.get(AssignmentsRepository);
    let declared: Promise<number> | undefined;
    await app.inTransaction({ userId: null, conferenceId: conference.id }, async (tx) => {
      await assignments.holdConflicts(tx);
      declared = declare(talk);
      await new Promise((done) => setTimeout(done, 200));
      const pair = { proposalId: talk.id, memberId: rita.memberId };
      await assignments.place(tx, conference.id, conference.roundId, null, [pair]);
    });
    expect(await declared).toBe(204);
    expect(await state(talk, rita)).toBe('revoked');
    await app.sql('update conferences set uses_assignment = true where id = $1', [conference.id]);
  });
});
