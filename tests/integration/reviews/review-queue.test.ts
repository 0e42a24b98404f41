import { type Role } from '#domain/access/actor';
import { may } from '#domain/access/policy';
import { seededRandom } from '#optimize/random';
import { loadProposalFacts } from '#api/features/proposals/proposal-facts';
import { type TestConference, aConference } from '../../factories/conferences';
import { type Seat, aMember, aUser } from '../../factories/people';
import { detectConflicts } from '../../factories/detect-conflicts';
import { aProposal, aSpeaker } from '../../factories/proposals';
import { anAssignedProposal, assign, reviewBody } from '../../factories/reviews';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

interface Queue {
  round: { isOpen: boolean; criteria: { name: string }[] };
  progress: { total: number; done: number; drafts: number; checkpoint: { due: number; left: number } };
  next: number | null;
  items: { number: number; trackName: string; state: string; weightedScore: number | null; scores: object }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function aReviewer(conference: TestConference, name: string): Promise<[Seat, Browserless]> {
  const seat = await aMember(app, conference.id, await aUser(app, name), ['reviewer']);
  return [seat, await app.visitor().signIn(seat.email)];
}
const queueOf = async (visitor: Browserless, slug: string): Promise<Queue> =>
  (await visitor.get<Queue>(`/api/conferences/${slug}/review-queue`)).json();

describe('the review queue', () => {
  it('says where I am: states, progress, the checkpoint and what comes next', async () => {
    const conference = await aConference(app, 'progress');
    await app.sql(`update review_rounds set closes_at = now() + interval '20 days' where id = $1`, [
      conference.roundId,
    ]);
    const [rita, reviewer] = await aReviewer(conference, 'Rita');
    for (const track of ['Networking', 'Security', 'Networking', 'Security', 'Security'])
      await anAssignedProposal(app, conference, [rita], { trackId: conference.tracks[track]! });
    const fresh = await queueOf(reviewer, 'progress');
    expect(fresh.items.map(({ trackName }) => trackName)).toEqual([
      'Security',
      'Security',
      'Security',
      'Networking',
      'Networking',
    ]);
    expect(fresh.next).toBe(fresh.items[0]!.number);
    const [first, , third] = fresh.items.map(({ number }) => number);
    for (const [number, score] of [
      [first!, 3.5],
      [third!, 2],
    ] as const) {
      const [{ id } = { id: '' }] = await app.sql<{ id: string }>(
        'select id from proposals where conference_id = $1 and number = $2',
        [conference.id, number],
      );
      const review = reviewBody(conference, { id, number }, score);
      const saved =
        number === first
          ? await reviewer.put(`/api/conferences/progress/reviews/${number}`, review, 'new')
          : await reviewer.put(
              `/api/conferences/progress/reviews/${number}/draft`,
              { ...review, reviewVersion: null },
              'new',
            );
      expect(saved.status).toBe(200);
    }
    const queue = await queueOf(reviewer, 'progress');
    expect(queue.items.map(({ number }) => number)).toEqual(fresh.items.map(({ number }) => number));
    expect(queue.items.map(({ state, weightedScore }) => [state, weightedScore])).toEqual([
      ['done', 3.5],
      ['untouched', null],
      ['draft', null],
      ['untouched', null],
      ['untouched', null],
    ]);
    expect(queue).toMatchObject({
      // Where the work was left: at the draft.
      next: third,
      progress: {
        total: 5,
        done: 1,
        drafts: 1,
        skipped: 0,
        checkpoint: { due: 3, left: 2 },
        checkpoints: [
          { due: 3, left: 2 },
          { due: 5, left: 4 },
        ],
      },
      round: { isOpen: true, criteria: [{ name: 'Content' }, { name: 'Relevance' }] },
    });
  });

  it('shuffles each reviewer’s own way', async () => {
    const conference = await aConference(app, 'shuffled');
    const people = [await aReviewer(conference, 'Sam'), await aReviewer(conference, 'Sue')];
    for (let i = 0; i < 12; i++)
      await anAssignedProposal(
        app,
        conference,
        people.map(([seat]) => seat),
      );
    const [one, two] = await Promise.all(people.map(([, visitor]) => queueOf(visitor, 'shuffled')));
    const numbers = (queue: Queue) => queue.items.map(({ number }) => number);
    expect(numbers(one!)).not.toEqual(numbers(two!));
    expect(new Set(numbers(one!))).toEqual(new Set(numbers(two!)));
  });

  it('is empty, not an error, where nothing is assigned', async () => {
    const conference = await aConference(app, 'empty');
    const [, reviewer] = await aReviewer(conference, 'Eve');
    expect(await queueOf(reviewer, 'empty')).toMatchObject({ next: null, items: [], progress: { total: 0 } });
  });

  it('is for reviewers only', async () => {
    const conference = await aConference(app, 'closed');
    const chair = await aMember(app, conference.id, await aUser(app, 'Carl'), ['organizer', 'cochair']);
    const path = '/api/conferences/closed/review-queue';
    expect((await (await app.visitor().signIn(chair.email)).get(path)).status).toBe(403);
    expect((await app.visitor().get(path)).status).toBe(401);
    const elsewhere = await aConference(app, 'somewhere-else');
    await app.sql(`update conferences set call_opens_at = null, call_closes_at = null where id = $1`, [
      elsewhere.id,
    ]);
    expect(
      (await (await app.visitor().signIn(chair.email)).get('/api/conferences/somewhere-else/review-queue'))
        .status,
    ).toBe(404);
  });

  it('costs the same number of statements for 3 as for 300', async () => {
    const conference = await aConference(app, 'long');
    const [seat, reviewer] = await aReviewer(conference, 'Lea');
    const add = (count: number) =>
      app.sql(
        `with made as (insert into proposals (conference_id, id, number, title, state, submitted_at, conflicts_known)
           select $1, gen_random_uuid(), (select coalesce(max(number), 0) from proposals where conference_id = $1) + i, 'Talk ' || i, 'submitted', now(), true
           from generate_series(1, $4::int) i returning id)
         insert into review_assignments (conference_id, round_id, proposal_id, member_id) select $1, $2, id, $3 from made`,
        [conference.id, conference.roundId, seat.memberId, count],
      );
    const cost = () => app.statementsOf(() => queueOf(reviewer, 'long'));
    await add(3);
    const few = await cost();
    await add(297);
    expect((await queueOf(reviewer, 'long')).items.length).toBe(300);
    expect((await cost()).length).toBe(few.length);
    expect(few.length).toBeLessThanOrEqual(4);
  });
});

describe.each([true, false])('what the queue holds, with assignments: %p', (usesAssignment) => {
  it('is what the policy lets this reviewer read, in a random world', async () => {
    const slug = `world-${usesAssignment}`;
    const conference = await aConference(app, slug);
    await app.sql('update conferences set uses_assignment = $2 where id = $1', [
      conference.id,
      usesAssignment,
    ]);
    const random = seededRandom(usesAssignment ? 11 : 12);
    const pick = <T>(values: readonly T[]): T => values[random.below(values.length)]!;
    const seats: [Seat, Browserless][] = [];
    for (let i = 0; i < 4; i++) seats.push(await aReviewer(conference, `World ${usesAssignment} ${i}`));
    for (let i = 0; i < 60; i++) {
      const [mate] = pick(seats);
      const speakerId = await aSpeaker(
        app,
        conference.id,
        random.next() < 0.3 ? { userId: mate.userId } : {},
      );
      const proposal = await aProposal(app, conference.id, {
        state: pick(['submitted', 'submitted', 'submitted', 'accepted', 'draft', 'withdrawn', 'set_aside']),
        createdBy: random.next() < 0.2 ? pick(seats)[0].userId : null,
        speakerIds: [speakerId],
      });
      for (const [seat] of seats)
        if (random.next() < 0.6)
          await assign(
            app,
            conference,
            proposal,
            seat,
            pick(['active', 'active', 'done', 'declined', 'revoked']),
          );
    }
    await detectConflicts(app, conference.id);
    await app.sql(
      'update proposals set conflicts_known = false where conference_id = $1 and number % 7 = 0',
      [conference.id],
    );
    await app.sql(`update committee_members set conflicts_known = false where id = $1`, [
      seats[3]![0].memberId,
    ]);
    const numbers = await app.sql<{ number: number }>(
      'select number from proposals where conference_id = $1',
      [conference.id],
    );
    let held = 0;
    for (const [seat, visitor] of seats) {
      const actor = {
        userId: seat.userId,
        isAdmin: false,
        conferenceId: conference.id,
        seat: {
          memberId: seat.memberId,
          roles: new Set<Role>(['reviewer']),
          chairedTrackIds: new Set<string>(),
          hasAgreed: true,
        },
        isSpeaker: false,
      };
      const allowed = await app.inTransaction(
        { userId: seat.userId, conferenceId: conference.id },
        async (tx) => {
          const found: number[] = [];
          for (const { number } of numbers) {
            const facts = await loadProposalFacts(tx, actor, conference.id, number, new Date());
            if (may('review.read_page', actor, facts)) found.push(number);
          }
          return found;
        },
      );
      const { items, progress } = await queueOf(visitor, slug);
      expect(items.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
        allowed.toSorted((a, b) => a - b),
      );
      expect(progress.total).toBe(allowed.length);
      held += allowed.length;
    }
    expect(held).toBeGreaterThan(20);
    expect((await queueOf(seats[3]![1], slug)).items).toEqual([]);
  });
});

describe('the review page', () => {
  it('shows the proposal, the form, and the speakers unless the round hides them', async () => {
    const conference = await aConference(app, 'page');
    const [rita, reviewer] = await aReviewer(conference, 'Paula');
    const speakerIds = [
      await aSpeaker(app, conference.id, {
        name: 'CANARY-SPEAKER',
        company: 'CANARY-COMPANY',
        email: 'canary@example.org',
      }),
    ];
    const { number } = await anAssignedProposal(app, conference, [rita], {
      title: 'eBPF',
      speakerIds,
      trackId: conference.tracks['Security']!,
    });
    await app.sql('update proposals set conflicts_known = true where conference_id = $1', [conference.id]);
    const page = await reviewer.get<object>(`/api/conferences/page/reviews/${number}`);
    expect(page.json()).toMatchObject({
      proposal: { number, title: 'eBPF', trackName: 'Security', speakers: [{ name: 'CANARY-SPEAKER' }] },
      round: { criteria: [{ name: 'Content', min: 1, max: 5, step: 0.5 }, { name: 'Relevance' }] },
      review: null,
      draft: null,
      others: null,
    });
    expect(page.text).not.toContain('canary@example.org');
    await app.sql('update review_rounds set speakers_hidden = true where id = $1', [conference.roundId]);
    const blind = await reviewer.get<{ proposal: { speakers: null } }>(
      `/api/conferences/page/reviews/${number}`,
    );
    expect(blind.json().proposal.speakers).toBeNull();
    expect(blind.text).not.toContain('CANARY');
  });

  it.each([
    ['never', false, false],
    ['after_own', false, true],
    ['always', true, true],
  ])('shows the reviews of others %s: before my own %p, after it %p', async (setting, before, after) => {
    const slug = `others-${setting.replace('_', '-')}`;
    const conference = await aConference(app, slug);
    await app.sql('update review_rounds set others_reviews = $2 where id = $1', [
      conference.roundId,
      setting,
    ]);
    const [mine, me] = await aReviewer(conference, `Mine ${setting}`);
    const [theirs, them] = await aReviewer(conference, `CANARY-NAME ${setting}`);
    const proposal = await anAssignedProposal(app, conference, [mine, theirs]);
    const path = `/api/conferences/${slug}/reviews/${proposal.number}`;
    const secret = {
      ...reviewBody(conference, proposal, 1.5),
      comment: 'CANARY-COMMENT',
      privateNote: 'CANARY-NOTE',
    };
    await them.put(path, secret, 'new');
    const seen = async () => {
      const page = await me.get<{ others: { label: string; comment: string; scores: object }[] | null }>(
        path,
      );
      expect(page.text).not.toMatch(/CANARY-NAME|CANARY-NOTE/);
      expect(page.text).not.toContain(theirs.memberId);
      return page;
    };
    const early = await seen();
    await me.put(path, reviewBody(conference, proposal, 4), 'new');
    const late = await seen();
    expect([early, late].map((page) => page.text.includes('CANARY-COMMENT'))).toEqual([before, after]);
    expect(
      late
        .json()
        .others?.map(({ label, comment }) => [/^[A-Z]$/.test(label) ? 'a letter' : label, comment]) ?? null,
    ).toEqual(after ? [['a letter', 'CANARY-COMMENT']] : null);
  });

  it('costs a fixed number of statements', async () => {
    const conference = await aConference(app, 'page-cost');
    const [rita, reviewer] = await aReviewer(conference, 'Cora');
    const { number } = await anAssignedProposal(app, conference, [rita]);
    const statements = await app.statementsOf(() =>
      reviewer.get(`/api/conferences/page-cost/reviews/${number}`),
    );
    expect(statements.length).toBeLessThanOrEqual(7);
  });
});
