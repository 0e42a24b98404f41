import { AssignmentDesk } from '../../factories/assignment-desk';
import { aConflictOfInterest, anAssignmentSeason } from '../../factories/assignment-season';
import { aSpeaker } from '../../factories/proposals';
import { type TestApp, startTestApp } from '../app';

let app: TestApp;
let desk: AssignmentDesk;
let seasons = 0;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  desk = new AssignmentDesk(app, await anAssignmentSeason(app, `why-${++seasons}`));
});

interface Reasons {
  readonly reviewers: { memberId: string; name: string; affinity: { total: number; parts: unknown[] } }[];
  readonly next: { memberId: string; load: number }[];
  readonly share: number;
}

const conference = () => `/api/conferences/${desk.season.conference.slug}`;
const round = () => `${conference()}/rounds/${desk.season.conference.roundId}`;
const reviewer = (i: number) => desk.season.reviewers[i]!.memberId;

describe('why these reviewers', () => {
  it('tells a chair how each fits and who would be next, today and in a run', async () => {
    const run = await desk.computed();
    const planned = await desk.season.cochair.get<Reasons>(desk.path(`/${run.id}/plan/1/reasons`));
    expect([planned.status, planned.json().reviewers.length]).toEqual([200, 2]);
    await desk.act(run, 'apply');
    const today = (await desk.season.cochair.get<Reasons>(`${round()}/assignments/1/reasons`)).json();
    const standing = (await desk.active()).filter(({ number }) => number === 1).map(({ member }) => member);
    expect(today.reviewers.map(({ memberId }) => memberId).toSorted()).toEqual(standing.toSorted());
    expect(today.reviewers).toEqual(planned.json().reviewers);
    const next = today.next.map(({ memberId }) => memberId);
    expect(next).not.toContain(reviewer(0));
    expect(next.filter((id) => standing.includes(id))).toEqual([]);
    expect(today.share).toBe(4);
  });

  it('tells a chair with a conflict of interest nothing, as if there were no such talk', async () => {
    const run = await desk.computed();
    const { organizer } = desk.season;
    const [hidden, absent] = [2, 99].map((number) => `${round()}/assignments/${number}/reasons`);
    expect((await organizer.get(hidden!)).text).toBe((await organizer.get(absent!)).text);
    expect((await organizer.get(desk.path(`/${run.id}/plan/2/reasons`))).status).toBe(404);
    expect((await organizer.get(`${round()}/assignments/2/${reviewer(3)}/effect`)).status).toBe(404);
    expect((await desk.season.reviewer.get(`${round()}/assignments/1/reasons`)).status).toBe(403);
  });
});

describe('why me', () => {
  it('tells a reviewer their own parts and nothing of anybody else', async () => {
    const { reviewers, conference: there, proposalIds } = desk.season;
    await app.sql('insert into bids (conference_id, proposal_id, member_id, value) values ($1, $2, $3, 20)', [
      there.id,
      proposalIds[2],
      reviewer(1),
    ]);
    await desk.act(await desk.computed(), 'apply', {
      part: { trackIds: [], numbers: [], memberIds: [reviewer(1)] },
    });
    const ravi = await app.visitor().signIn(reviewers[1]!.email);
    const answer = await ravi.get<{ affinity: { total: number; parts: { name: string }[] } }>(
      `${conference()}/reviews/3/reasons`,
    );
    expect(answer.json()).toEqual({
      affinity: {
        total: 88,
        parts: [
          { name: 'trackExpertise', points: 50, most: 50, isKnown: true },
          { name: 'topics', points: 10, most: 20, isKnown: false },
          { name: 'bid', points: 26, most: 26, isKnown: true },
          { name: 'language', points: 2, most: 4, isKnown: false },
        ],
      },
      assignedAt: expect.any(String),
      isByHand: false,
    });
    await aConflictOfInterest(app, there.id, proposalIds[2]!, reviewer(1));
    expect((await ravi.get(`${conference()}/reviews/3/reasons`)).status).toBe(404);
  });
});

describe('what a change by hand would do', () => {
  const effect = (number: number, i: number) =>
    desk.season.cochair.get<Record<string, unknown>>(
      `${round()}/assignments/${number}/${reviewer(i)}/effect`,
    );

  it('is told before it is done, both ways, and changes nothing', async () => {
    expect((await effect(3, 1)).json()).toMatchObject({
      change: 'assign',
      load: { before: 0, after: 1 },
      limit: null,
      share: 7,
      reviewers: { before: 0, after: 1 },
      wanted: 4,
      experts: { before: 0, after: 1 },
      affinity: { total: 75 },
      blocking: [],
    });
    expect(await desk.active()).toEqual([]);
    await desk.season.cochair.put(`${round()}/assignments/3/${reviewer(1)}`, undefined, 'new');
    expect((await effect(3, 1)).json()).toMatchObject({
      change: 'remove',
      load: { before: 1, after: 0 },
      experts: { before: 1, after: 0 },
    });
  });

  it('names the rules that forbid it, with what to do', async () => {
    expect((await effect(1, 0)).json()).toMatchObject({
      blocking: [
        { message: expect.stringContaining('conflict of interest with #1'), remedy: expect.any(String) },
      ],
    });
  });

  it('does not tell a co-chair who speaks while the round hides it', async () => {
    const { conference: there, proposalIds, reviewers } = desk.season;
    const userId = reviewers[1]!.userId;
    const speakerId = await aSpeaker(app, there.id, { userId });
    await app.sql(
      'insert into proposal_speakers (conference_id, proposal_id, speaker_id) values ($1, $2, $3)',
      [there.id, proposalIds[2], speakerId],
    );
    await app.sql('update proposals set conflicts_known = true where conference_id = $1', [there.id]);
    expect((await effect(3, 1)).text).toContain('is a speaker of #3');
    await app.sql('update review_rounds set speakers_hidden = true where id = $1', [there.roundId]);
    const { blocking } = (await effect(3, 1)).json() as { blocking: unknown[] };
    expect(blocking).not.toEqual([]);
    expect(JSON.stringify(blocking)).not.toContain('is a speaker');
  });

  it('costs the same few statements whatever the size', async () => {
    const cost = async (url: string) => (await app.statementsOf(() => desk.season.cochair.get(url))).length;
    const reasons = `${round()}/assignments/3/reasons`;
    const empty = await cost(reasons);
    await desk.act(await desk.computed(), 'apply');
    expect(await cost(reasons)).toBe(empty);
    // One more each where there are rules to name that would be broken, or not be met.
    expect(await cost(`${round()}/assignments/3/${reviewer(1)}/effect`)).toBeLessThanOrEqual(empty + 2);
  });
});
