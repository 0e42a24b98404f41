import { type TestConference, aConference } from '../../factories/conferences';
import { type Seat, aMember, aUser } from '../../factories/people';
import { type TestProposal, aSpeaker } from '../../factories/proposals';
import { anAssignedProposal, reviewBody } from '../../factories/reviews';
import { aRound } from '../../factories/rounds';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

interface AssignedSet {
  round: { id: string };
  items: {
    proposal: { number: number; speakers: object[] | null };
    review: object | null;
    draft: object | null;
    versions: { version: number }[];
  }[];
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
const pathOf = (slug: string): string => `/api/conferences/${slug}/assigned-set`;
const setOf = async (visitor: Browserless, slug: string, round?: string): Promise<AssignedSet> =>
  (await visitor.get<AssignedSet>(`${pathOf(slug)}${round ? `?round=${round}` : ''}`)).json();

/** Six talks of mine with a speaker each; I reviewed one and have a draft of another, and Olga reviewed all. */
async function aSeason(slug: string) {
  const conference = await aConference(app, slug);
  const [rita, reviewer] = await aReviewer(conference, `Rita ${slug}`);
  const [olga, other] = await aReviewer(conference, `Olga ${slug}`);
  const proposals: TestProposal[] = [];
  for (let i = 0; i < 6; i++) {
    const speakerIds = [await aSpeaker(app, conference.id, { name: `CANARY-SPEAKER-${i}` })];
    const trackId = Object.values(conference.tracks)[i % 2]!;
    proposals.push(await anAssignedProposal(app, conference, [rita, olga], { speakerIds, trackId }));
  }
  const at = (i: number) => `/api/conferences/${slug}/reviews/${proposals[i]!.number}`;
  for (const [i, proposal] of proposals.entries()) {
    const theirs = { ...reviewBody(conference, proposal, 2), comment: 'CANARY-OTHER' };
    expect((await other.put(at(i), theirs, 'new')).status).toBe(200);
  }
  await reviewer.put(at(1), reviewBody(conference, proposals[1]!, 4.5), 'new');
  const draft = { ...reviewBody(conference, proposals[3]!, 3), reviewVersion: null };
  await reviewer.put(`${at(3)}/draft`, draft, 'new');
  return { conference, reviewer, rita, proposals };
}

describe('the assigned set', () => {
  it.each([
    ['never', false],
    ['after_own', true],
    ['always', false],
  ])(
    'is what the pages of my queue show, one by one, less what others wrote (%s, hidden %p)',
    async (others, hidden) => {
      const slug = `set-${others.replace('_', '-')}`;
      const { conference, reviewer, proposals } = await aSeason(slug);
      await app.sql('update review_rounds set others_reviews = $2, speakers_hidden = $3 where id = $1', [
        conference.roundId,
        others,
        hidden,
      ]);
      await app.sql(
        `insert into proposal_redactions (conference_id, proposal_id, title, made_from) values ($1, $2, 'Redacted', '')`,
        [conference.id, proposals[2]!.id],
      );
      const answer = await reviewer.get<AssignedSet>(pathOf(slug));
      expect(answer.text.includes('Redacted')).toBe(hidden);
      const set = answer.json();
      expect(set.items.length).toBe(6);
      expect(set.items.filter(({ review }) => review).length).toBe(1);
      expect(set.items.filter(({ draft }) => draft).length).toBe(1);
      for (const item of set.items) {
        const page = await reviewer.get<object>(`/api/conferences/${slug}/reviews/${item.proposal.number}`);
        const { versions, ...rest } = item;
        expect({ round: set.round, ...rest }).toEqual({ ...page.json(), others: undefined });
        const history = await reviewer.get<{ items: object[] }>(
          `/api/conferences/${slug}/reviews/${item.proposal.number}/history`,
        );
        expect(versions).toEqual(history.status === 200 ? history.json().items : []);
      }
      expect(answer.text).not.toContain('CANARY-OTHER');
      expect(answer.text.includes('CANARY-SPEAKER')).toBe(!hidden);
    },
  );

  it('brings what is left first, in the order of the queue', async () => {
    const { reviewer } = await aSeason('set-order');
    const queue = await reviewer.get<{ items: { number: number; state: string }[] }>(
      '/api/conferences/set-order/review-queue',
    );
    const { items } = queue.json();
    const left = items.filter(({ state }) => state !== 'done');
    const done = items.filter(({ state }) => state === 'done');
    expect((await setOf(reviewer, 'set-order')).items.map(({ proposal }) => proposal.number)).toEqual(
      [...left, ...done].map(({ number }) => number),
    );
  });

  it('loses a talk with a conflict of interest, one taken away, and all when it is unknown', async () => {
    const { conference, reviewer, rita, proposals } = await aSeason('set-conflict');
    const numbers = async () =>
      (await setOf(reviewer, 'set-conflict')).items.map(({ proposal }) => proposal.number);
    const declaration = `/api/conferences/set-conflict/conflicts-of-interest/${proposals[0]!.number}`;
    await reviewer.ask('PUT', declaration, { body: { note: 'kin' } });
    expect(await numbers()).not.toContain(proposals[0]!.number);
    await app.sql(
      `update review_assignments set state = 'revoked' where proposal_id = $1 and member_id = $2`,
      [proposals[2]!.id, rita.memberId],
    );
    expect(new Set(await numbers())).toEqual(new Set([1, 3, 4, 5].map((i) => proposals[i]!.number)));
    await app.sql('update committee_members set conflicts_known = false where conference_id = $1', [
      conference.id,
    ]);
    expect(await numbers()).toEqual([]);
  });

  it('is not sent again while nothing in it changed, and nobody’s cache may keep it', async () => {
    const { conference, reviewer, proposals } = await aSeason('set-tag');
    const ask = (tag: string) => reviewer.get(pathOf('set-tag'), { headers: { 'if-none-match': tag } });
    const first = await ask('"none"');
    const tag = first.headers.get('etag')!;
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const again = await ask(tag);
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await ask(`W/${tag}`)).status).toBe(304);
    // What somebody else writes about the same talk moves nothing that this reviewer could see.
    await app.sql(
      `update reviews set comment = 'changed', version = version + 1 where comment = 'CANARY-OTHER' and conference_id = $1`,
      [conference.id],
    );
    expect((await ask(tag)).status).toBe(304);
    await app.sql(`update proposals set title = 'Renamed' where id = $1`, [proposals[4]!.id]);
    const changed = await ask(tag);
    expect([changed.status, changed.headers.get('etag') === tag]).toEqual([200, false]);
  });

  it('is that of the round that is asked for, with my own versions in it', async () => {
    const { conference, reviewer, rita, proposals } = await aSeason('set-rounds');
    const { roundId: second } = await aRound(app, conference);
    await app.sql(
      `insert into review_assignments (conference_id, round_id, proposal_id, member_id) values ($1, $2, $3, $4)`,
      [conference.id, second, proposals[5]!.id, rita.memberId],
    );
    const at = `/api/conferences/set-rounds/reviews/${proposals[1]!.number}`;
    await reviewer.put(at, reviewBody(conference, proposals[1]!, 2), 1);
    const first = await setOf(reviewer, 'set-rounds', conference.roundId);
    expect(first.items).toHaveLength(6);
    const reviewed = first.items.find(({ proposal }) => proposal.number === proposals[1]!.number);
    expect(reviewed?.versions.map(({ version }) => version)).toEqual([2, 1]);
    const other = await setOf(reviewer, 'set-rounds', second);
    expect([other.round.id, other.items.map(({ proposal }) => proposal.number)]).toEqual([
      second,
      [proposals[5]!.number],
    ]);
  });

  it('costs a fixed number of statements', async () => {
    const { reviewer } = await aSeason('set-cost');
    const empty = await aConference(app, 'set-empty');
    const [, nobody] = await aReviewer(empty, 'Nobody');
    const six = await app.statementsOf(() => setOf(reviewer, 'set-cost'));
    const none = await app.statementsOf(() => setOf(nobody, 'set-empty'));
    expect([six.length, none.length]).toEqual([8, 8]);
  });
});
