import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, newId, type Seat } from '../../factories/people';
import type { TestProposal } from '../../factories/proposals';
import { anAssignedProposal, reviewBody } from '../../factories/reviews';
import { aSetAside } from '../../factories/set-asides';
import type { Browserless } from '../browserless';
import { startTestApp, type TestApp } from '../app';

let app: TestApp;
let conference: TestConference;
let rita: Seat;
let one: TestProposal;
let two: TestProposal;
let visitor: Browserless;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  conference = await aConference(app, `counts-${newId().slice(-8)}`);
  rita = await aMember(app, conference.id, await aUser(app, `Rita ${conference.slug}`), ['reviewer']);
  one = await anAssignedProposal(app, conference, [rita]);
  two = await anAssignedProposal(app, conference, [rita]);
  visitor = await app.visitor().signIn(rita.email);
  for (const talk of [one, two]) await submit(talk);
});

const submit = (talk: TestProposal, more: object = {}, seen: number | 'new' = 'new') =>
  visitor.put(
    `/api/conferences/${conference.slug}/reviews/${talk.number}`,
    { ...reviewBody(conference, talk), ...more },
    seen,
  );
const counted = async (): Promise<number[]> =>
  (
    await app.sql<{ number: number }>(
      `select p.number from reviews v join proposals p on p.conference_id = v.conference_id and p.id = v.proposal_id
       where v.conference_id = $1 and v.is_counted order by 1`,
      [conference.id],
    )
  ).map(({ number }) => number);
const setAside = (proposalId: string | null) => aSetAside(app, conference, rita, proposalId);

describe('a review', () => {
  it('counts, unless its reviewer abstains, and again when they judge after all', async () => {
    expect(await counted()).toEqual([1, 2]);
    const abstention = {
      scores: {},
      verdict: null,
      confidence: null,
      abstained: true,
      comment: 'Not my field.',
    };
    expect((await submit(two, abstention, 1)).status).toBe(200);
    expect(await counted()).toEqual([1]);
    expect((await submit(two, {}, 2)).status).toBe(200);
    expect(await counted()).toEqual([1, 2]);
  });

  it('does not count while it is set aside, alone or with all of its reviewer’s', async () => {
    await setAside(one.id);
    expect(await counted()).toEqual([2]);
    await setAside(null);
    expect(await counted()).toEqual([]);
    await app.sql('delete from review_set_asides where conference_id = $1 and proposal_id is null', [
      conference.id,
    ]);
    expect(await counted()).toEqual([2]);
    await app.sql('delete from review_set_asides where conference_id = $1', [conference.id]);
    expect(await counted()).toEqual([1, 2]);
  });

  it('does not count when it is submitted after all of its reviewer’s were set aside', async () => {
    await setAside(null);
    const three = await anAssignedProposal(app, conference, [rita]);
    expect((await submit(three)).status).toBe(200);
    expect(await counted()).toEqual([]);
  });

  it('does not count over a conflict of interest, as long as that stands', async () => {
    for (const source of ['declared', 'company'])
      await app.sql(
        'insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, $4)',
        [conference.id, one.id, rita.memberId, source],
      );
    expect(await counted()).toEqual([2]);
    await app.sql(`delete from conflicts_of_interest where conference_id = $1 and source = 'company'`, [
      conference.id,
    ]);
    expect(await counted()).toEqual([2]);
    await app.sql('delete from conflicts_of_interest where conference_id = $1', [conference.id]);
    expect(await counted()).toEqual([1, 2]);
  });

  it('keeps its version whatever the chairs do with it', async () => {
    await setAside(one.id);
    expect((await submit(one, { comment: 'Better said.' }, 1)).status).toBe(200);
    expect(await counted()).toEqual([2]);
  });
});
