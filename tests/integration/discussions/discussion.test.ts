import { newId } from '../../factories/people';
import { type DiscussionWorld, aDiscussionWorld } from './discussion-world';

let world: DiscussionWorld;
beforeAll(async () => {
  world = await aDiscussionWorld('say-days');
});
afterAll(() => world.app.close());

const setRound = (change: string) =>
  world.app.sql(`update review_rounds set ${change} where conference_id = $1`, [world.conference.id]);
const list = async (who: 'rita' | 'rex' | 'cochair') =>
  (
    await world.callers[who].get<{
      mailsMe: boolean;
      items: { number: number; unread: number; isForMe: boolean }[];
    }>('/api/conferences/say-days/discussions')
  ).json();

describe('a comment', () => {
  it('is by the letter that stands beside its writer’s review, for each reader their own, and names nobody', async () => {
    const talk = await world.reviewedTalk();
    await world.say('rex', talk, 'I saw it at a meetup.');
    await world.say('cochair', talk, 'Was it recorded?');
    const answer = await world.callers.rita.get(world.at(talk));
    const { comments } = answer.json() as { comments: { by: object }[] };
    const page = (
      await world.callers.rita.get<{ others: { label: string }[] }>(
        `/api/conferences/say-days/reviews/${talk.number}`,
      )
    ).json();
    expect(comments.map(({ by }) => by)).toMatchObject([
      { voice: 'reviewer', label: page.others[0]!.label, name: null, isMe: false },
      { voice: 'chair', label: '1', name: null, isMe: false },
    ]);
    for (const { memberId, userId } of Object.values(world.seats)) {
      expect(answer.text).not.toContain(memberId);
      expect(answer.text).not.toContain(userId);
    }
    const named = Object.values(world.seats).filter(({ name }) => answer.text.includes(name));
    expect(named.map(({ name }) => name)).toEqual([]);
  });

  it('is by name for whom the round names reviewers to', async () => {
    const talk = await world.reviewedTalk();
    await world.say('rex', talk, 'Weak evidence.');
    const by = async (who: 'rita' | 'cochair' | 'organizer') =>
      (await world.read(who, talk)).comments[0]!.by.name;
    const seen: Record<string, unknown> = {};
    try {
      for (const named of ['to_nobody', 'to_chairs', 'to_all']) {
        await setRound(`reviewers_named = '${named}'`);
        seen[named] = [await by('rita'), await by('cochair'), await by('organizer')].map(
          (name) => name !== null,
        );
      }
    } finally {
      await setRound(`reviewers_named = 'to_chairs'`);
    }
    expect(seen).toEqual({
      to_nobody: [false, false, true],
      to_chairs: [false, true, true],
      to_all: [true, true, true],
    });
  });

  it('mentions only who may read it, under a key that is good for this reader and talk alone', async () => {
    const talk = await world.reviewedTalk();
    const other = await world.reviewedTalk();
    const { people } = await world.read('rita', talk);
    expect(people).toMatchObject([{ voice: 'reviewer', name: null }]);
    await world.say('rita', talk, '@[0], did you see the numbers?', { mentions: [people[0]!.key] });
    expect((await world.read('rex', talk)).comments[0]!.mentions).toMatchObject([{ isMe: true }]);
    const tried = await Promise.all(
      [people[0]!.key, world.seats.ravi.memberId.slice(0, 30)].map((key) =>
        world.callers.rita.put(
          world.at(other, `/comments/${newId()}`),
          { proposalId: other.id, text: '@[0]!', mentions: [key], parentId: null },
          'new',
        ),
      ),
    );
    expect(tried.map(({ status }) => status)).toEqual([422, 422]);
  });

  it('answers a comment, and no answer', async () => {
    const talk = await world.reviewedTalk();
    const first = await world.say('rita', talk, 'Too broad?');
    const answer = await world.say('rex', talk, 'No, it is all one story.', { parentId: first });
    expect((await world.read('rita', talk)).comments.map(({ parentId }) => parentId)).toEqual([null, first]);
    await expect(world.say('rita', talk, 'Then yes.', { parentId: answer })).rejects.toThrow('422');
    const elsewhere = await world.reviewedTalk();
    await expect(world.say('rita', elsewhere, 'Then yes.', { parentId: first })).rejects.toThrow('422');
  });

  it('is said once, however often it is sent', async () => {
    const talk = await world.reviewedTalk();
    const id = newId();
    const body = { proposalId: talk.id, text: 'Once.', mentions: [], parentId: null };
    const path = world.at(talk, `/comments/${id}`);
    const sent = await Promise.all([1, 2, 3].map(() => world.callers.rita.put(path, body, 'new')));
    expect(sent.map(({ status }) => status).filter((status) => ![200, 412].includes(status))).toEqual([]);
    expect((await world.callers.rita.put(path, body, 'new')).status).toBe(200);
    expect((await world.read('rita', talk)).comments).toHaveLength(1);
    expect((await world.callers.rita.put(path, { ...body, text: 'Another.' }, 'new')).status).toBe(412);
  });

  it('is changed over the version seen by its writer alone, and what it said before can be read', async () => {
    const talk = await world.reviewedTalk();
    const id = await world.say('rita', talk, 'It is bad.');
    const path = world.at(talk, `/comments/${id}`);
    const body = { proposalId: talk.id, text: 'It is not ready.', mentions: [], parentId: null };
    expect((await world.callers.rex.put(path, body, 1)).status).toBe(403);
    expect((await world.callers.organizer.put(path, body, 1)).status).toBe(403);
    expect((await world.callers.rita.put(path, body, 1)).json()).toEqual({ version: 2 });
    const stale = await world.callers.rita.put<{ current: object }>(path, { ...body, text: 'Other tab' }, 1);
    expect([stale.status, stale.json().current]).toMatchObject([
      412,
      { text: 'It is not ready.', version: 2 },
    ]);
    const [comment] = (await world.read('rex', talk)).comments;
    expect(comment).toMatchObject({ text: 'It is not ready.', version: 2, changedAt: expect.any(String) });
    const history = await world.callers.rex.get(`${path}/history`);
    expect(history.json()).toMatchObject({ items: [{ text: 'It is bad.', version: 1 }] });
    expect((await world.callers.ravi.get(`${path}/history`)).status).toBe(404);
  });

  it('leaves that there was one when it is deleted, and nothing of what it said', async () => {
    const talk = await world.reviewedTalk();
    const id = await world.say('rita', talk, 'An unkind word.');
    const path = world.at(talk, `/comments/${id}`);
    expect((await world.callers.rex.delete(path, 1)).status).toBe(403);
    expect((await world.callers.rita.delete(path, 1)).status).toBe(204);
    const answer = await world.callers.rex.get(world.at(talk));
    expect(answer.json()).toMatchObject({ comments: [{ text: '', isDeleted: true }] });
    expect(answer.text).not.toContain('unkind');
    expect((await world.callers.rex.get(`${path}/history`)).status).toBe(404);
    expect((await world.callers.rita.delete(path, 2)).status).toBe(409);
  });

  it('is refused where the page that sent it was showing another talk, and where the discussion is full', async () => {
    const talk = await world.reviewedTalk();
    const other = await world.reviewedTalk();
    const body = { proposalId: other.id, text: 'x', mentions: [], parentId: null };
    expect((await world.callers.rita.put(world.at(talk, `/comments/${newId()}`), body, 'new')).status).toBe(
      422,
    );
    await world.say('rita', talk, 'The first.');
    await world.app.sql('update discussions set last_place = 500 where proposal_id = $1', [talk.id]);
    await expect(world.say('rita', talk, 'One too many.')).rejects.toThrow('discussion is full');
    expect((await world.read('rita', talk)).comments).toHaveLength(1);
  });

  it('leaves an audit entry that does not repeat it', async () => {
    const talk = await world.reviewedTalk();
    const id = await world.say('rita', talk, 'zqx-secret');
    await world.callers.rita.delete(world.at(talk, `/comments/${id}`), 1);
    const entries = await world.app.sql<{ event: string; details: object }>(
      'select event, details from audit_entries where subject_id = $1 order by id',
      [talk.id],
    );
    expect(entries.map(({ event }) => event)).toEqual(['comment.written', 'comment.deleted']);
    expect(JSON.stringify(entries)).not.toContain('zqx');
  });
});

describe('what is unread', () => {
  it('is what others wrote since, per member, and goes when it is read', async () => {
    const talk = await world.reviewedTalk();
    const first = await world.say('rita', talk, 'One.');
    await world.say('rex', talk, 'Two.', { parentId: first });
    await world.say('cochair', talk, 'Three.');
    const of = async (who: 'rita' | 'rex') =>
      (await list(who)).items.find(({ number }) => number === talk.number);
    expect(await of('rita')).toMatchObject({ unread: 2, isForMe: true });
    expect(await of('rex')).toMatchObject({ unread: 2, isForMe: false });
    const read = (place: number) =>
      world.callers.rita.ask('PUT', world.at(talk, '/read'), { body: { place } });
    expect((await read(3)).status).toBe(204);
    expect((await read(1)).status).toBe(204);
    expect(await of('rita')).toMatchObject({ unread: 0 });
    expect(await of('rex')).toMatchObject({ unread: 2 });
    expect((await world.read('rita', talk)).readPlace).toBe(3);
  });

  it('stands first in the list, in statements that do not grow with it', async () => {
    const statements = async () =>
      (await world.app.statementsOf(() => world.callers.rita.get('/api/conferences/say-days/discussions')))
        .length;
    const before = await statements();
    for (let i = 0; i < 5; i++) await world.say('rex', await world.reviewedTalk(), `News ${i}.`);
    const { items } = await list('rita');
    const unread = items.map((item) => item.unread > 0);
    expect(unread).toEqual(unread.toSorted((a, b) => Number(b) - Number(a)));
    expect(unread.filter(Boolean).length).toBeGreaterThanOrEqual(5);
    expect(await statements()).toBe(before);
  });

  it('costs a page that waits one light question, whose answer changes with every word', async () => {
    const talk = await world.reviewedTalk();
    const revision = async () =>
      (await world.callers.rita.get<{ revision: number }>(world.at(talk, '/revision'))).json().revision;
    const seen = [await revision()];
    const id = await world.say('rex', talk, 'A.');
    seen.push(await revision());
    await world.callers.rex.put(
      world.at(talk, `/comments/${id}`),
      { proposalId: talk.id, text: 'B.', mentions: [], parentId: null },
      1,
    );
    seen.push(await revision());
    await world.callers.rex.delete(world.at(talk, `/comments/${id}`), 2);
    seen.push(await revision());
    expect(new Set(seen).size).toBe(4);
    const asked = await world.app.statementsOf(revision);
    const whole = await world.app.statementsOf(() => world.read('rita', talk));
    expect(whole.length - asked.length).toBe(3);
  });
});
