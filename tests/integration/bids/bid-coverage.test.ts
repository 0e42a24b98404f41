import type { BidCoverage } from '#api/features/bids/bids.types';
import { type TestConference, aConference } from '../../factories/conferences';
import { detectConflicts } from '../../factories/detect-conflicts';
import { type Seat, aMember, aUser } from '../../factories/people';
import { type TestProposal, aProposal, aSpeaker } from '../../factories/proposals';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let conference: TestConference;
let reviewers: Seat[];
let talks: TestProposal[];
let organizer: Browserless;

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'cover');
  const seat = async (name: string, role: 'organizer' | 'reviewer') =>
    aMember(app, conference.id, await aUser(app, name), [role]);
  reviewers = [
    await seat('Friendly', 'reviewer'),
    await seat('Broad', 'reviewer'),
    await seat('Silent', 'reviewer'),
  ];
  organizer = await app.visitor().signIn((await seat('Olga', 'organizer')).email);
  const friend = await aSpeaker(app, conference.id, { name: 'The friend' });
  talks = [];
  for (let i = 0; i < 8; i++) {
    const speakerIds = i < 4 ? [friend] : [await aSpeaker(app, conference.id, { name: `Speaker ${i}` })];
    talks.push(await aProposal(app, conference.id, { title: `Talk ${i}`, speakerIds }));
  }
  await detectConflicts(app, conference.id);
  // Friendly: yes on four talks of one speaker and one other; Broad: yes on three of them among six; no on the seventh.
  for (const i of [0, 1, 2, 3, 4]) await bid(0, i, 20);
  for (const i of [0, 1, 2, 4, 5]) await bid(1, i, 20);
  await bid(1, 6, -20);
});
afterAll(() => app.close());

const bid = (reviewer: number, talk: number, value: number) =>
  app.sql('insert into bids (conference_id, proposal_id, member_id, value) values ($1, $2, $3, $4)', [
    conference.id,
    talks[talk]!.id,
    reviewers[reviewer]!.memberId,
    value,
  ]);
const coverage = async (who: Browserless): Promise<BidCoverage> =>
  (await who.get<BidCoverage>('/api/conferences/cover/bid-coverage')).json();

describe('bid coverage', () => {
  it('counts who has bid and names the talks that nobody asked for', async () => {
    const { targeted: _, ...counts } = await coverage(organizer);
    expect(counts).toMatchObject({ reviewers: 3, bidders: 2, talks: 8, unwantedCount: 2 });
    expect(counts.unwanted.map(({ title }) => title)).toEqual(['Talk 6', 'Talk 7']);
  });

  it('hints at members whose yes bids nearly all go to one speaker, to organizers alone', async () => {
    expect((await coverage(organizer)).targeted).toEqual([
      {
        memberId: reviewers[0]!.memberId,
        memberName: 'Friendly',
        speakerName: 'The friend',
        onSpeaker: 4,
        all: 5,
      },
    ]);
    const chair = await aMember(app, conference.id, await aUser(app, 'Carla'), ['cochair']);
    expect((await coverage(await app.visitor().signIn(chair.email))).targeted).toBeNull();
  });

  it('counts no talk that the viewer has a conflict of interest with', async () => {
    const [member] = await app.sql<{ id: string }>(
      `select id from committee_members where conference_id = $1 and name = 'Olga'`,
      [conference.id],
    );
    const hide = [conference.id, talks[7]!.id, talks[0]!.id, talks[1]!.id, member!.id];
    await app.sql(
      `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source)
       select $1, hidden, $5, 'declared' from unnest(array[$2, $3, $4]::uuid[]) hidden`,
      hide,
    );
    expect(await coverage(organizer)).toMatchObject({
      talks: 5,
      unwantedCount: 1,
      unwanted: [{ title: 'Talk 6' }],
      targeted: [],
    });
    await app.sql('delete from conflicts_of_interest where member_id = $1', [member!.id]);
  });

  it('takes a bid for none where its member may not review the talk', async () => {
    const key = [conference.id, talks[5]!.id, reviewers[1]!.memberId];
    await app.sql(
      `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'company')`,
      key,
    );
    expect((await coverage(organizer)).unwanted.map(({ title }) => title)).toEqual([
      'Talk 5',
      'Talk 6',
      'Talk 7',
    ]);
    await app.sql('delete from conflicts_of_interest where member_id = $1', [key[2]]);
  });

  it('costs a fixed number of statements', async () => {
    const statements = await app.statementsOf(() => coverage(organizer));
    expect(statements.length).toBeLessThanOrEqual(4);
  });
});
