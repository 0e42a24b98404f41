import { type Actor, ROLES } from '#domain/access/actor';
import { may } from '#domain/access/policy';
import { loadProposalFacts } from '#api/features/proposals/proposal-facts';
import { readsDiscussion } from '#api/features/discussions/discussion-readers.sql';
import { newId } from '../../factories/people';
import { aReview } from '../../factories/review-season';
import { type DiscussionWorld, type Name, aDiscussionWorld } from './discussion-world';

let world: DiscussionWorld;
beforeAll(async () => {
  world = await aDiscussionWorld('talk-days');
});
afterAll(() => world.app.close());

const statusFor = async (who: Name, talk: { number: number; id: string }) =>
  (await world.callers[who].get(world.at(talk))).status;
const write = (who: Name, talk: { number: number; id: string }) =>
  world.callers[who].put(
    world.at(talk, `/comments/${newId()}`),
    { proposalId: talk.id, text: 'Hm.', mentions: [], parentId: null },
    'new',
  );
const setRound = (change: string) =>
  world.app.sql(`update review_rounds set ${change} where conference_id = $1`, [world.conference.id]);

describe('a discussion', () => {
  it('is for reviewers from their own review on, and for the chairs of the talk', async () => {
    const talk = await world.reviewedTalk();
    expect([
      await statusFor('rita', talk),
      await statusFor('rex', talk),
      await statusFor('ravi', talk),
    ]).toEqual([200, 200, 404]);
    expect([
      await statusFor('cochair', talk),
      await statusFor('organizer', talk),
      await statusFor('trackChair', talk),
      await statusFor('otherTrackChair', talk),
    ]).toEqual([200, 200, 200, 404]);
    await aReview(world.app, world.conference, talk, world.seats.ravi, 3);
    expect(await statusFor('ravi', talk)).toBe(200);
  });

  it('is closed to reviewers where others’ reviews are closed to them for good, and to nobody’s words where there is none', async () => {
    const talk = await world.reviewedTalk();
    try {
      await setRound(`others_reviews = 'never'`);
      expect([(await write('rita', talk)).status, (await write('cochair', talk)).status]).toEqual([404, 200]);
      await setRound(`others_reviews = 'always', is_discussed = false`);
      expect([(await write('rita', talk)).status, (await write('cochair', talk)).status]).toEqual([404, 403]);
      expect(await world.read('cochair', talk)).toMatchObject({ isOpen: false, comments: [{ place: 1 }] });
    } finally {
      await setRound(`others_reviews = 'after_own', is_discussed = true`);
    }
    expect((await write('rita', talk)).status).toBe(200);
  });

  it('is gone in the moment in which a reviewer declares a conflict of interest', async () => {
    const talk = await world.reviewedTalk();
    const { rita } = world.callers;
    await world.say('rex', talk, 'What do you think?');
    const declared = await rita.put(
      `/api/conferences/talk-days/conflicts-of-interest/${talk.number}`,
      { note: 'A friend.' },
      'new',
    );
    expect(declared.status).toBeLessThan(300);
    expect(await statusFor('rita', talk)).toBe(404);
    expect((await rita.get('/api/conferences/talk-days/discussions')).text).not.toContain(
      `"number":${talk.number},`,
    );
  });

  it('reads in SQL as it reads in the policy, for everybody and every talk', async () => {
    const talks = [await world.reviewedTalk(), await world.reviewedTalk(), await world.reviewedTalk()];
    const { app, conference, seats } = world;
    await app.sql('update proposals set created_by = $2 where id = $1', [talks[1]!.id, seats.cochair.userId]);
    await app.sql('update proposals set conflicts_known = true where conference_id = $1', [conference.id]);
    await app.sql(`update proposals set state = 'withdrawn' where id = $1`, [talks[2]!.id]);
    const differ: string[] = [];
    let open = 0;
    for (const round of [
      'is_discussed = false',
      `is_discussed = true, others_reviews = 'never'`,
      `others_reviews = 'after_own'`,
    ]) {
      await setRound(round);
      for (const [name, seat] of Object.entries(seats)) {
        const actor = await actorOf(seat.userId, seat.memberId);
        for (const talk of talks) {
          const said = await app.inTransaction(
            { userId: seat.userId, conferenceId: conference.id },
            async (tx) => {
              const facts = await loadProposalFacts(tx, actor, conference.id, talk.number, new Date());
              const row = await tx.one<{ reads: boolean }>(
                `select ${readsDiscussion('m', 'p', 'r', 'c')} as reads from committee_members m, proposals p, review_rounds r, conferences c
               where m.id = $1 and p.id = $2 and r.id = $3 and c.id = r.conference_id`,
                [seat.memberId, talk.id, facts.roundId],
              );
              return { sql: row!.reads, policy: may('discussion.read', actor, facts) };
            },
          );
          if (said.sql !== said.policy) differ.push(`${name} #${talk.number} ${round}`);
          if (said.sql) open += 1;
        }
      }
    }
    expect(differ).toEqual([]);
    expect(open).toBeGreaterThan(10);
  });
});

async function actorOf(userId: string, memberId: string): Promise<Actor> {
  const rows = await world.app.sql<{ role: (typeof ROLES)[number]; track_id: string | null }>(
    'select role, track_id from member_roles where member_id = $1',
    [memberId],
  );
  return {
    userId,
    isAdmin: false,
    conferenceId: world.conference.id,
    isSpeaker: false,
    seat: {
      memberId,
      roles: new Set(rows.map(({ role }) => role)),
      chairedTrackIds: new Set(rows.flatMap((row) => (row.track_id ? [row.track_id] : []))),
      hasAgreed: true,
    },
  };
}
