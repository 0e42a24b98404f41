import type { Role } from '#domain/access/actor';
import { may } from '#domain/access/policy';
import { seededRandom } from '#optimize/random';
import type { BidList, TalkToBidOn } from '#api/features/bids/bids.types';
import { loadProposalFacts } from '#api/features/proposals/proposal-facts';
import { type TestConference, aConference } from '../../factories/conferences';
import { detectConflicts } from '../../factories/detect-conflicts';
import { type Seat, aMember, aUser, newId } from '../../factories/people';
import { type TestProposal, aProposal, aSpeaker } from '../../factories/proposals';
import { type TestApp, startTestApp } from '../app';
import type { Answer, Browserless } from '../browserless';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const address = (slug: string, rest = ''): string => `/api/conferences/${slug}/bids${rest}`;
const put = (me: Browserless, path: string, body: object): Promise<Answer> => me.ask('PUT', path, { body });
const changeMany = (me: Browserless, slug: string, items: readonly object[]): Promise<Answer> =>
  me.ask('PATCH', address(slug), { body: { items } });
const listOf = async (me: Browserless, slug: string): Promise<BidList> =>
  (await me.get<BidList>(address(slug))).json();

/** A conference that takes bids, with talks and one reviewer. */
async function bidding(
  slug: string,
  count = 0,
): Promise<{ conference: TestConference; talks: TestProposal[]; seat: Seat; me: Browserless }> {
  const conference = await aConference(app, slug);
  await app.sql('update conferences set takes_bids = true where id = $1', [conference.id]);
  const seat = await aMember(app, conference.id, await aUser(app, `Rita of ${slug}`), ['reviewer']);
  const talks: TestProposal[] = [];
  for (let i = 0; i < count; i++) talks.push(await aProposal(app, conference.id, { title: `Talk ${i}` }));
  await detectConflicts(app, conference.id);
  return { conference, talks, seat, me: await app.visitor().signIn(seat.email) };
}

const stored = (seat: Seat) =>
  app.sql<{ number: number; value: number }>(
    `select p.number, b.value from bids b join proposals p on p.id = b.proposal_id where b.member_id = $1 order by 1`,
    [seat.memberId],
  );
const faultsOf = (answer: Answer): string[] =>
  (answer.json() as { faults: { field: string }[] }).faults.map(({ field }) => field);

describe('the list of talks to bid on', () => {
  it('holds what is known of each talk, what I know, and my bids', async () => {
    const { conference, seat, me } = await bidding('whole');
    const topicId = newId();
    await app.sql(`insert into topics (conference_id, id, name) values ($1, $2, 'eBPF')`, [
      conference.id,
      topicId,
    ]);
    const talk = await aProposal(app, conference.id, {
      title: 'Packets',
      trackId: conference.tracks['Networking']!,
    });
    await app.sql('insert into proposal_topics (conference_id, proposal_id, topic_id) values ($1, $2, $3)', [
      conference.id,
      talk.id,
      topicId,
    ]);
    await app.sql(
      'insert into expertise (conference_id, member_id, track_id, level) values ($1, $2, $3, 2)',
      [conference.id, seat.memberId, conference.tracks['Networking']],
    );
    await detectConflicts(app, conference.id);
    await put(me, address('whole', `/${talk.number}`), { value: 5 });
    const list = await listOf(me, 'whole');
    expect(list.tracks.map(({ name, level }) => [name, level])).toEqual([
      ['Security', null],
      ['Networking', 2],
    ]);
    expect(list.topics).toEqual([{ id: topicId, name: 'eBPF', level: null }]);
    expect(list.rows).toEqual({
      number: [talk.number],
      title: ['Packets'],
      track: [1],
      topics: [[0]],
      format: [-1],
      level: [-1],
      value: [5],
    });
    expect(list.closesAt).not.toBeNull();
  });

  it('is shuffled each member’s own way, and stays as it is', async () => {
    const { conference, me } = await bidding('own-order', 20);
    const other = await aMember(app, conference.id, await aUser(app, 'Rex of own-order'), ['reviewer']);
    const mine = (await listOf(me, 'own-order')).rows.number;
    const theirs = (await listOf(await app.visitor().signIn(other.email), 'own-order')).rows.number;
    expect((await listOf(me, 'own-order')).rows.number).toEqual(mine);
    expect(theirs).not.toEqual(mine);
    expect(new Set(theirs)).toEqual(new Set(mine));
  });

  it('names no speaker where the round hides them', async () => {
    const { conference, me } = await bidding('blind');
    const speakerId = await aSpeaker(app, conference.id, { name: 'CANARY', company: 'CANARY' });
    const { number } = await aProposal(app, conference.id, { speakerIds: [speakerId] });
    await detectConflicts(app, conference.id);
    const read = () => me.get<TalkToBidOn>(address('blind', `/${number}`));
    expect((await read()).json().speakers).toMatchObject([{ name: 'CANARY' }]);
    await app.sql('update review_rounds set speakers_hidden = true where id = $1', [conference.roundId]);
    expect((await read()).json().speakers).toBeNull();
    expect(`${(await read()).text}${(await me.get(address('blind'))).text}`).not.toContain('CANARY');
  });

  it('costs the same three statements for 3 talks and for 3,000', async () => {
    const { conference, me } = await bidding('long', 3);
    const cost = async (): Promise<number> => (await app.statementsOf(() => me.get(address('long')))).length;
    const few = await cost();
    await app.sql(
      `insert into proposals (conference_id, id, number, title, state, submitted_at, conflicts_known)
       select $1, gen_random_uuid(), 1000 + i, 'Talk ' || i, 'submitted', now(), true from generate_series(1, 2997) i`,
      [conference.id],
    );
    expect((await listOf(me, 'long')).rows.number).toHaveLength(3000);
    const many = await cost();
    expect(many).toBe(few);
    // One of them is the guard's: who asks, and where.
    expect(many).toBeLessThanOrEqual(4);
  });

  it('is refused, saying why, where no bids are taken, and by role', async () => {
    const { conference, me } = await bidding('refused', 1);
    const chair = await aMember(app, conference.id, await aUser(app, 'Carl of refused'), ['cochair']);
    expect((await (await app.visitor().signIn(chair.email)).get(address('refused'))).status).toBe(403);
    await app.sql(`update review_rounds set closes_at = now() - interval '1 minute' where id = $1`, [
      conference.roundId,
    ]);
    for (const answer of [
      await me.get(address('refused')),
      await me.get(address('refused', '/1')),
      // Whether a talk is there must not show.
      await me.get(address('refused', '/999')),
      await put(me, address('refused', '/1'), { value: 20 }),
      await changeMany(me, 'refused', [{ number: 1, value: 20 }]),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('takes no bids');
    }
  });
});

describe('a bid', () => {
  it('is placed, changed and taken back by its member, the last word counting', async () => {
    const { seat, me, talks } = await bidding('one', 2);
    const path = address('one', `/${talks[0]!.number}`);
    expect((await put(me, path, { value: 20 })).status).toBe(204);
    expect((await put(me, path, { value: -20 })).status).toBe(204);
    expect(await stored(seat)).toEqual([{ number: talks[0]!.number, value: -20 }]);
    expect((await me.delete(path)).status).toBe(204);
    expect(await stored(seat)).toEqual([]);
    expect((await me.delete(path)).status).toBe(404);
    expect((await put(me, path, { value: 21 })).status).toBe(422);
  });

  it('is placed on many talks at once, or on none where one of them is not there', async () => {
    const { conference, seat, me, talks } = await bidding('many', 3);
    const draft = await aProposal(app, conference.id, { state: 'draft' });
    const numbers = talks.map(({ number }) => number);
    const items = numbers.map((number) => ({ number, value: 20 as number | null }));
    const refused = await changeMany(me, 'many', [...items, { number: draft.number, value: 20 }]);
    expect([refused.status, faultsOf(refused)]).toEqual([422, ['items.3.number']]);
    expect(await stored(seat)).toEqual([]);
    expect((await changeMany(me, 'many', items)).status).toBe(204);
    const back = [
      { number: numbers[0]!, value: null },
      { number: numbers[1]!, value: 5 },
    ];
    expect((await changeMany(me, 'many', back)).status).toBe(204);
    expect(await stored(seat)).toEqual([
      { number: numbers[1], value: 5 },
      { number: numbers[2], value: 20 },
    ]);
  });

  it('costs a fixed number of statements, however many are placed', async () => {
    const { me, talks } = await bidding('cost', 30);
    const place = (count: number, value: number) =>
      app.statementsOf(() =>
        changeMany(
          me,
          'cost',
          talks.slice(0, count).map(({ number }) => ({ number, value })),
        ),
      );
    const one = await place(1, 20);
    expect((await place(30, 5)).length).toBe(one.length);
    expect(one.length).toBeLessThanOrEqual(7);
  });

  it('gives way to a conflict of interest: declared by anybody who may bid, the talk is gone, and back with its bid', async () => {
    const { me, talks } = await bidding('coi', 3);
    const { number } = talks[1]!;
    const declared = `/api/conferences/coi/conflicts-of-interest/${number}`;
    await put(me, address('coi', `/${number}`), { value: 5 });
    expect((await put(me, declared, { note: '' })).status).toBe(204);
    expect((await listOf(me, 'coi')).rows.number).not.toContain(number);
    expect((await me.get(address('coi', `/${number}`))).status).toBe(404);
    expect((await put(me, address('coi', `/${number}`), { value: 20 })).status).toBe(404);
    expect((await me.delete(declared)).status).toBe(200);
    const { rows } = await listOf(me, 'coi');
    expect(rows.value[rows.number.indexOf(number)]).toBe(5);
  });

  it('lets nobody declare a conflict of interest with a talk that is not theirs to know of, once bidding is over', async () => {
    const { conference, me, talks } = await bidding('over', 1);
    await app.sql('update conferences set takes_bids = false where id = $1', [conference.id]);
    const answer = await put(me, `/api/conferences/over/conflicts-of-interest/${talks[0]!.number}`, {
      note: '',
    });
    expect(answer.status).toBe(404);
  });
});

describe('what may be bid on', () => {
  it('is what the policy says, in a random world, by the list, one by one and many at once', async () => {
    const { conference } = await bidding('world');
    const random = seededRandom(5);
    const pick = <T>(values: readonly T[]): T => values[random.below(values.length)]!;
    const seats: Seat[] = [];
    for (let i = 0; i < 3; i++)
      seats.push(await aMember(app, conference.id, await aUser(app, `World bidder ${i}`), ['reviewer']));
    for (let i = 0; i < 50; i++) {
      const userId = random.next() < 0.3 ? pick(seats).userId : null;
      await aProposal(app, conference.id, {
        state: pick(['submitted', 'submitted', 'submitted', 'accepted', 'draft', 'withdrawn', 'set_aside']),
        createdBy: random.next() < 0.2 ? pick(seats).userId : null,
        speakerIds: [await aSpeaker(app, conference.id, { userId })],
      });
    }
    await detectConflicts(app, conference.id);
    await app.sql(
      'update proposals set conflicts_known = false where conference_id = $1 and number % 7 = 0',
      [conference.id],
    );
    const numbers = (
      await app.sql<{ number: number }>('select number from proposals where conference_id = $1', [
        conference.id,
      ])
    ).map(({ number }) => number);
    for (const seat of seats) {
      const allowed: number[] = await app.inTransaction(
        { userId: seat.userId, conferenceId: conference.id },
        async (tx) => {
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
          const found: number[] = [];
          for (const number of numbers) {
            const facts = await loadProposalFacts(tx, actor, conference.id, number, new Date());
            if (may('bid.change', actor, facts)) found.push(number);
          }
          return found;
        },
      );
      const me = await app.visitor().signIn(seat.email);
      const sorted = (list: readonly number[]) => list.toSorted((a, b) => a - b);
      expect(sorted((await listOf(me, 'world')).rows.number)).toEqual(sorted(allowed));
      const refused = await changeMany(
        me,
        'world',
        numbers.map((number) => ({ number, value: 5 })),
      );
      const named = faultsOf(refused).map((field) => numbers[Number(field.split('.')[1])]!);
      expect(sorted(named)).toEqual(sorted(numbers.filter((number) => !allowed.includes(number))));
      expect(allowed.length).toBeGreaterThan(10);
      expect(named.length).toBeGreaterThan(10);
    }
  });
});
