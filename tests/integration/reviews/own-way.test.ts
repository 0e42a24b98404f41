import { type TestConference, aConference } from '../../factories/conferences';
import { type Seat, aMember, aUser } from '../../factories/people';
import { aReview } from '../../factories/review-season';
import type { TestProposal } from '../../factories/proposals';
import { anAssignedProposal, reviewBody } from '../../factories/reviews';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

interface Queue {
  progress: { total: number; done: number; skipped: number; behind: number | null };
  next: number | null;
  finishedAt: string | null;
  items: { number: number; trackName: string; state: string; submittedAt: string | null }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function aReviewer({ id }: TestConference, name: string): Promise<[Seat, Browserless]> {
  const seat = await aMember(app, id, await aUser(app, name), ['reviewer']);
  return [seat, await app.visitor().signIn(seat.email)];
}

/** A reviewer who was assigned some talks of one track. */
async function aQueue(slug: string, count: number) {
  const conference = await aConference(app, slug);
  const [seat, reviewer] = await aReviewer(conference, `Reviewer of ${slug}`);
  const proposals: TestProposal[] = [];
  const trackId = conference.tracks['Security']!;
  for (let i = 0; i < count; i++)
    proposals.push(await anAssignedProposal(app, conference, [seat], { trackId }));
  const base = `/api/conferences/${slug}`;
  const queue = async (): Promise<Queue> => (await reviewer.get<Queue>(`${base}/review-queue`)).json();
  const numbers = async (): Promise<number[]> => (await queue()).items.map(({ number }) => number);
  const submit = (proposal: TestProposal) =>
    reviewer.put(`${base}/reviews/${proposal.number}`, reviewBody(conference, proposal), 'new');
  return { conference, seat, reviewer, proposals, base, queue, numbers, submit };
}

describe('a talk that is put off', () => {
  it('goes to the end, is passed over, and comes back to its place', async () => {
    const { reviewer, base, queue, numbers } = await aQueue('put-off', 4);
    const before = await numbers();
    const [first, second] = before;
    expect((await reviewer.ask('PUT', `${base}/reviews/${first}/skip`)).status).toBe(204);
    // Twice is once.
    expect((await reviewer.ask('PUT', `${base}/reviews/${first}/skip`)).status).toBe(204);
    const after = await queue();
    expect(after.items.map(({ number }) => number)).toEqual([...before.slice(1), first]);
    expect(after).toMatchObject({ next: second, progress: { total: 4, done: 0, skipped: 1 } });
    expect(after.items.at(-1)!.state).toBe('skipped');
    expect((await reviewer.delete(`${base}/reviews/${first}/skip`)).status).toBe(204);
    expect(await numbers()).toEqual(before);
  });

  it('is next when nothing else is left, and done once it is submitted', async () => {
    const { reviewer, base, queue, proposals, submit } = await aQueue('put-off-last', 2);
    const [later, other] = proposals;
    await reviewer.ask('PUT', `${base}/reviews/${later!.number}/skip`);
    await submit(other!);
    expect((await queue()).next).toBe(later!.number);
    await submit(later!);
    expect(await queue()).toMatchObject({ next: null, progress: { done: 2, skipped: 0 } });
    expect((await reviewer.ask('PUT', `${base}/reviews/${later!.number}/skip`)).status).toBe(409);
  });

  it('is put off by its reviewer alone, and only where it is theirs', async () => {
    const { conference, base, numbers, proposals } = await aQueue('put-off-own', 2);
    const [, rex] = await aReviewer(conference, 'Rex');
    expect((await rex.ask('PUT', `${base}/reviews/${proposals[0]!.number}/skip`)).status).toBe(404);
    const [seat, ann] = await aReviewer(conference, 'Ann');
    const shared = await anAssignedProposal(app, conference, [seat]);
    await app.sql(
      `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'declared')`,
      [conference.id, shared.id, seat.memberId],
    );
    expect((await ann.ask('PUT', `${base}/reviews/${shared.number}/skip`)).status).toBe(404);
    expect(await app.sql('select 1 from review_skips where conference_id = $1', [conference.id])).toEqual([]);
    expect((await numbers()).length).toBe(2);
  });
});

describe('the order where the least reviewed come first', () => {
  it('follows the reviews that count, as they were this morning, and tells nobody how many', async () => {
    const { conference, reviewer, base, numbers, proposals } = await aQueue('least-first', 6);
    const shuffled = await numbers();
    const [rex] = await aReviewer(conference, 'Rex of least');
    const [rob] = await aReviewer(conference, 'Rob of least');
    const of = (number: number) => proposals.find((proposal) => proposal.number === number)!;
    // Twice reviewed, once reviewed, once but not counted, and once only just now.
    for (const member of [rex, rob]) await aReview(app, conference, of(shuffled[0]!), member, 3);
    for (const at of [1, 2]) await aReview(app, conference, of(shuffled[at]!), rex, 3);
    await app.sql(`update reviews set submitted_at = now() - interval '2 days' where conference_id = $1`, [
      conference.id,
    ]);
    await app.sql(
      `insert into review_set_asides (conference_id, id, round_id, member_id, proposal_id, reason)
       values ($1, gen_random_uuid(), $2, $3, $4, 'Wrong talk.')`,
      [conference.id, conference.roundId, rex.memberId, of(shuffled[2]!).id],
    );
    await aReview(app, conference, of(shuffled[3]!), rex, 3);
    expect(await numbers()).toEqual(shuffled);
    await app.sql('update review_rounds set least_reviewed_first = true where id = $1', [conference.roundId]);
    expect(await numbers()).toEqual([...shuffled.slice(2), shuffled[1], shuffled[0]]);
    const { text } = await reviewer.get(`${base}/review-queue`);
    expect(text).not.toMatch(/count|trackPosition/i);
  });

  it('does not move a talk because its own reader reviewed it', async () => {
    const { conference, numbers, seat, proposals } = await aQueue('least-own', 4);
    await app.sql('update review_rounds set least_reviewed_first = true where id = $1', [conference.roundId]);
    const before = await numbers();
    await aReview(
      app,
      conference,
      proposals.find(({ number }) => number === before[0])!,
      seat,
      3,
    );
    await app.sql(`update reviews set submitted_at = now() - interval '2 days' where conference_id = $1`, [
      conference.id,
    ]);
    expect(await numbers()).toEqual(before);
  });
});

describe('"I am done"', () => {
  it('is refused while something is left, and stands until it is taken back', async () => {
    const { conference, seat, reviewer, base, queue, proposals, submit } = await aQueue('finished', 2);
    const finished = `${base}/review-queue/finished`;
    await submit(proposals[0]!);
    const early = await reviewer.ask<{ detail: string }>('PUT', finished);
    expect([early.status, early.text]).toEqual([409, expect.stringContaining('One talk is left.')]);
    await submit(proposals[1]!);
    const answer = await reviewer.ask<{ finishedAt: string }>('PUT', finished);
    expect(answer.status).toBe(200);
    expect((await queue()).finishedAt).toBe(answer.json().finishedAt);
    expect(
      await app.sql<{ roundId: string }>(
        `select round_id as "roundId" from reviewer_rounds where conference_id = $1 and member_id = $2`,
        [conference.id, seat.memberId],
      ),
    ).toEqual([{ roundId: conference.roundId }]);
    // A talk that came later is asked for; what was said stands.
    await anAssignedProposal(app, conference, [seat]);
    expect(await queue()).toMatchObject({
      progress: { total: 3, done: 2 },
      finishedAt: answer.json().finishedAt,
    });
    expect((await reviewer.delete(finished)).status).toBe(204);
    expect((await queue()).finishedAt).toBeNull();
    expect(
      await app.sql<{ event: string }>(
        `select event from audit_entries where conference_id = $1 and event like 'reviewer_round.%' order by id`,
        [conference.id],
      ),
    ).toEqual([{ event: 'reviewer_round.finished' }, { event: 'reviewer_round.taken_up' }]);
  });

  it('means nothing where there was nothing to do', async () => {
    const { reviewer, base } = await aQueue('finished-nothing', 0);
    expect((await reviewer.ask('PUT', `${base}/review-queue/finished`)).status).toBe(409);
  });
});
