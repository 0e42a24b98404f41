import { aRound } from '../../factories/rounds';
import { reviewBody } from '../../factories/reviews';
import type { TestProposal } from '../../factories/proposals';
import type { Answer } from '../browserless';
import { type DiscussionWorld, type Name, type Person, aDiscussionWorld } from './discussion-world';

interface List {
  people: (Person & { isAsked: boolean })[];
  items: { id: string; person: Person; outcome: string | null; message: string; version: number }[];
}
const base = '/api/conferences/look-days';

let world: DiscussionWorld;
beforeAll(async () => {
  world = await aDiscussionWorld('look-days');
  // Asking needs no discussion.
  await world.app.sql('update review_rounds set is_discussed = false where conference_id = $1', [
    world.conference.id,
  ]);
});
afterAll(() => world.app.close());

const asked = async (who: Name, talk: TestProposal): Promise<List> =>
  (await world.callers[who].get<List>(`${base}/proposals/${talk.number}/reconsiderations`)).json();
const ask = (
  who: Name,
  talk: TestProposal,
  people: readonly string[],
  message = 'The speaker has added a demo.',
) =>
  world.callers[who].post(`${base}/proposals/${talk.number}/reconsiderations`, {
    proposalId: talk.id,
    people,
    message,
  });
const askAll = async (who: Name, talk: TestProposal): Promise<Answer> =>
  ask(
    who,
    talk,
    (await asked(who, talk)).people.map(({ key }) => key),
  );
const pageOf = async (who: Name, talk: TestProposal) =>
  (
    await world.callers[who].get<{ review: { version: number; askedAgain: string | null } }>(
      `${base}/reviews/${talk.number}`,
    )
  ).json();

describe('one more look', () => {
  it('is asked of whoever has reviewed the talk, and stands above their form', async () => {
    const talk = await world.reviewedTalk();
    const { people } = await asked('cochair', talk);
    expect(people.map(({ name }) => name)).toEqual([world.seats.rex.name, world.seats.rita.name]);
    const answer = await ask('cochair', talk, [people[1]!.key]);
    expect([answer.status, answer.json()]).toEqual([201, { count: 1 }]);
    expect((await pageOf('rita', talk)).review.askedAgain).toBe('The speaker has added a demo.');
    expect((await pageOf('rex', talk)).review.askedAgain).toBeNull();
    expect((await asked('trackChair', talk)).items).toMatchObject([
      { outcome: null, person: { name: world.seats.rita.name } },
    ]);
  });

  it('ends when the review is submitted anew', async () => {
    const talk = await world.reviewedTalk();
    await askAll('organizer', talk);
    const body = reviewBody(world.conference, talk, 5);
    const saved = await world.callers.rita.put(`${base}/reviews/${talk.number}`, body, 1);
    expect(saved.status).toBe(200);
    expect((await pageOf('rita', talk)).review.askedAgain).toBeNull();
    const { items } = await asked('cochair', talk);
    expect(Object.fromEntries(items.map(({ outcome, person }) => [person.name, outcome]))).toEqual({
      [world.seats.rex.name]: null,
      [world.seats.rita.name]: 'revised',
    });
  });

  it('ends when the reviewer says that the review stands, once', async () => {
    const talk = await world.reviewedTalk();
    await askAll('cochair', talk);
    const stands = () => world.callers.rex.post(`${base}/reviews/${talk.number}/stands`);
    expect([(await stands()).status, (await stands()).status]).toEqual([204, 409]);
    const { review } = await pageOf('rex', talk);
    expect(review.version).toBe(1);
    const { items, people } = await asked('cochair', talk);
    expect(items.find(({ outcome }) => outcome === 'stands')?.person.name).toBe(world.seats.rex.name);
    expect(people.map(({ isAsked }) => isAsked)).toEqual([false, true]);
  });

  it('is asked once at a time, and again after an answer', async () => {
    const talk = await world.reviewedTalk();
    expect((await askAll('cochair', talk)).json()).toEqual({ count: 2 });
    expect((await askAll('organizer', talk)).status).toBe(409);
    await world.callers.rita.post(`${base}/reviews/${talk.number}/stands`);
    expect((await askAll('organizer', talk)).json()).toEqual({ count: 1 });
  });

  it('can be taken back while it is open', async () => {
    const talk = await world.reviewedTalk();
    await askAll('cochair', talk);
    const [open] = (await asked('cochair', talk)).items;
    const path = `${base}/proposals/${talk.number}/reconsiderations/${open!.id}`;
    expect((await world.callers.trackChair.delete(path, 7)).status).toBe(412);
    expect((await world.callers.trackChair.delete(path, 1)).status).toBe(204);
    expect((await world.callers.cochair.delete(path, 2)).status).toBe(409);
    expect(
      (await pageOf('rita', talk)).review.askedAgain === null ||
        (await pageOf('rex', talk)).review.askedAgain === null,
    ).toBe(true);
  });

  it('is asked by letter where the round names reviewers to nobody', async () => {
    const talk = await world.reviewedTalk();
    try {
      await world.app.sql(`update review_rounds set reviewers_named = 'to_nobody'`);
      const { people } = await asked('cochair', talk);
      expect(people.map(({ label, name }) => [label, name])).toEqual([
        [expect.stringMatching(/^[A-Z]{1,3}$/), null],
        [expect.stringMatching(/^[A-Z]{1,3}$/), null],
      ]);
      expect((await ask('cochair', talk, [people[0]!.key])).status).toBe(201);
    } finally {
      await world.app.sql(`update review_rounds set reviewers_named = 'to_chairs'`);
    }
  });

  it('is no reviewer’s to ask, nor another track’s chair’s, nor of somebody who has not reviewed', async () => {
    const talk = await world.reviewedTalk();
    const [someone] = (await asked('cochair', talk)).people;
    expect([
      (await ask('rita', talk, [someone!.key])).status,
      (await ask('otherTrackChair', talk, [someone!.key])).status,
      (await ask('trackChair', talk, [someone!.key])).status,
      (await ask('cochair', talk, [])).status,
      (await ask('cochair', talk, [world.seats.ravi.memberId.slice(0, 30)])).status,
    ]).toEqual([403, 404, 422, 422, 422]);
  });

  it('is asked in the round that is named, and of nobody once that is closed', async () => {
    const talk = await world.reviewedTalk();
    const { people } = await asked('cochair', talk);
    const key = [people[0]!.key];
    await ask('cochair', talk, key);
    const [mark] = (await asked('cochair', talk)).items;
    await aRound(world.app, world.conference);
    const first = `?round=${world.conference.roundId}`;
    const list = `${base}/proposals/${talk.number}/reconsiderations`;
    const named = async (): Promise<List> => (await world.callers.cochair.get<List>(list + first)).json();
    expect((await asked('cochair', talk)).items).toEqual([]);
    expect((await named()).items).toMatchObject([{ id: mark!.id }]);
    const take = (query: string) =>
      world.callers.cochair.delete(`${list}/${mark!.id}${query}`, mark!.version);
    expect((await take('')).status).toBe(404);
    await world.app.sql(`update review_rounds set closes_at = now() - interval '1 hour' where id = $1`, [
      world.conference.roundId,
    ]);
    expect((await named()).people).toEqual([]);
    const late = await world.callers.cochair.post(list + first, {
      proposalId: talk.id,
      people: [people[1]!.key],
      message: 'Please',
    });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('This round is closed')]);
    expect((await take(first)).status).toBe(204);
  });
});
