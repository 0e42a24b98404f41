import { FillsService } from '#api/features/assignments/fills.service';
import { anAssignmentSeason, type AssignmentSeason } from '../../factories/assignment-season';
import { aMember, aUser, newId } from '../../factories/people';
import { aRound } from '../../factories/rounds';
import { aSetAside } from '../../factories/set-asides';
import { someReviews } from '../../factories/submitted-reviews';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

interface Item {
  readonly number: number;
  readonly title: string;
  readonly trackId: string;
  readonly reviews: number;
  readonly suggestions: { trackId: string; reviewers: number }[];
  readonly mayMove: boolean;
  readonly version: number;
}

let app: TestApp;
let seasons = 0;
let season: AssignmentSeason;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  season = await anAssignmentSeason(app, `misfiled-${++seasons}`);
  await says(5, 'Security', 0, 1, 2);
  await says(5, null, 3);
  await says(6, 'Security', 4);
  await says(6, 'Networking', 2);
});

const base = () => `/api/conferences/${season.conference.slug}`;
const track = (name: string) => season.conference.tracks[name]!;
const id = (number: number) => season.proposalIds[number - 1]!;
const inbox = async (by: Browserless = season.cochair) =>
  (await by.get<{ items: Item[] }>(`${base()}/misfiled-proposals`)).json().items;
const numbers = async (by?: Browserless) => (await inbox(by)).map(({ number }) => number);
const move = (number: number, version: number, to = 'Security', by: Browserless = season.cochair) =>
  by.post<{ id: string; version: number }>(
    `${base()}/proposals/${number}/track-moves`,
    { trackId: track(to) },
    { version },
  );
const trackOf = async (number: number) =>
  (
    await app.sql<{ track: string }>('select track_id as track from proposals where id = $1', [id(number)])
  )[0]!.track;

async function says(number: number, name: string | null, ...reviewers: readonly number[]): Promise<void> {
  const by = reviewers.map((i) => season.reviewers[i]!.memberId);
  const scores = Object.fromEntries(
    Object.values(season.conference.criteria).map((criterion) => [criterion, 4]),
  );
  await someReviews(
    app,
    season.conference,
    by.map((memberId) => ({ proposalId: id(number), memberId, scores })),
  );
  if (name !== null)
    await app.sql('update reviews set better_track_id = $1 where proposal_id = $2 and member_id = any($3)', [
      track(name),
      id(number),
      by,
    ]);
}

describe('the inbox of talks in the wrong track', () => {
  it('says how many of how many reviewers name which track, the clearest first', async () => {
    expect(await inbox()).toMatchObject([
      { number: 5, reviews: 4, suggestions: [{ trackId: track('Security'), reviewers: 3 }], mayMove: true },
      { number: 6, reviews: 2, suggestions: [{ trackId: track('Security'), reviewers: 1 }] },
    ]);
  });

  it('shows nothing of a talk to who has a conflict of interest or wrote it, and does not count such reviews', async () => {
    await says(2, 'Networking', 1);
    expect(await numbers()).toContain(2);
    expect(await numbers(season.organizer)).not.toContain(2);
    await app.sql('update proposals set created_by = $1 where id = $2', [season.seats.chloe.userId, id(6)]);
    expect(await numbers()).not.toContain(6);
    await says(1, 'Networking', 0);
    expect(await numbers()).not.toContain(1);
  });

  it('hears a reviewer who abstains, and none who is set aside', async () => {
    const rolf = season.reviewers[4]!;
    await app.sql('update reviews set abstained = true where member_id = $1', [rolf.memberId]);
    expect(await numbers()).toEqual([5, 6]);
    await aSetAside(app, season.conference, rolf, id(6));
    expect(await numbers()).toEqual([5]);
    await aSetAside(app, season.conference, season.reviewers[0]!, null);
    expect(await inbox()).toMatchObject([{ number: 5, reviews: 3, suggestions: [{ reviewers: 2 }] }]);
  });

  it('counts who reviewed in two rounds once, by what they said last', async () => {
    const second = await aRound(app, season.conference);
    const [first, other] = [season.reviewers[0]!.memberId, season.reviewers[1]!.memberId];
    await someReviews(
      app,
      second,
      [first, other].map((memberId) => ({ proposalId: id(5), memberId, scores: {} })),
    );
    await app.sql('update reviews set better_track_id = $1 where round_id = $2 and member_id = $3', [
      track('Security'),
      second.roundId,
      first,
    ]);
    expect((await inbox())[0]).toMatchObject({
      number: 5,
      reviews: 4,
      suggestions: [{ trackId: track('Security'), reviewers: 2 }],
    });
    const dismissal = `${base()}/proposals/5/track-suggestion-dismissal`;
    expect((await season.cochair.ask('PUT', dismissal)).status).toBe(204);
    expect(
      await app.sql(
        'select suggestions from track_suggestion_dismissals where conference_id = $1 and proposal_id = $2',
        [season.conference.id, id(5)],
      ),
    ).toEqual([{ suggestions: 2 }]);
  });

  it('shows track chairs the talks of their tracks and lets them move none', async () => {
    const person = await aUser(app, `Tara ${season.conference.slug}`);
    await aMember(app, season.conference.id, person, [{ role: 'track_chair', trackId: track('Security') }]);
    const tara = await app.visitor().signIn(person.email);
    expect(await inbox(tara)).toEqual([]);
    await says(3, 'Networking', 2);
    expect(await inbox(tara)).toMatchObject([{ number: 3, mayMove: false }]);
    expect((await move(3, 1, 'Networking', tara)).status).toBe(403);
    expect((await season.reviewer.get(`${base()}/misfiled-proposals`)).status).toBe(403);
  });

  it('costs the same statements whatever the size', async () => {
    const statements = await app.statementsOf(() => season.cochair.get(`${base()}/misfiled-proposals`));
    expect(statements).toHaveLength(3);
  });
});

describe('moving a talk', () => {
  it('keeps every review and score, leaves the inbox, and can be taken back', async () => {
    const kept = () =>
      app.sql(
        `select v.member_id, v.better_track_id, v.version, jsonb_agg(s.value) as scores from reviews v
           join scores s using (conference_id, round_id, proposal_id, member_id)
         where v.proposal_id = $1 group by 1, 2, 3 order by 1`,
        [id(5)],
      );
    const before = await kept();
    expect(before).toHaveLength(4);
    const moved = await move(5, (await inbox())[0]!.version);
    expect(moved.status).toBe(201);
    expect([await trackOf(5), await numbers()]).toEqual([track('Security'), [6]]);
    expect(await kept()).toEqual(before);
    const undone = await season.cochair.post(`${base()}/track-moves/${moved.json().id}/undo`);
    expect(undone.status).toBe(200);
    expect([await trackOf(5), await numbers()]).toEqual([track('Networking'), [5, 6]]);
    expect((await season.cochair.post(`${base()}/track-moves/${moved.json().id}/undo`)).status).toBe(409);
  });

  it('refuses a stale version, an unknown track and the one it is in', async () => {
    const { version } = (await inbox())[0]!;
    expect((await move(5, version + 1)).status).toBe(412);
    expect((await move(5, version, 'Networking')).status).toBe(409);
    const elsewhere = await season.cochair.post(
      `${base()}/proposals/5/track-moves`,
      { trackId: newId() },
      { version },
    );
    expect(elsewhere.status).toBe(422);
    expect(await trackOf(5)).toBe(track('Networking'));
  });

  it('is taken back only while nobody has changed the talk since', async () => {
    const moved = await move(5, (await inbox())[0]!.version);
    await app.sql('update proposals set version = version + 1 where id = $1', [id(5)]);
    expect((await season.cochair.post(`${base()}/track-moves/${moved.json().id}/undo`)).status).toBe(412);
    expect(await trackOf(5)).toBe(track('Security'));
  });

  it('proposes somebody who knows the new track for places of those who do not, and moves nobody else', async () => {
    await app.sql('update review_rounds set reviews_wanted = 2 where conference_id = $1', [
      season.conference.id,
    ]);
    // Together with their reviews Rita and Ravi have three each, one less than the fair share.
    const places = [
      [1, 1],
      [1, 4],
      [2, 0],
      [2, 4],
      [3, 0],
      [3, 4],
      [4, 1],
      [4, 4],
      [5, 2],
      [5, 3],
      [6, 2],
      [6, 3],
      [7, 2],
      [7, 3],
      [8, 2],
      [8, 3],
    ] as const;
    for (const [number, reviewer] of places)
      await app.sql(
        'insert into review_assignments (conference_id, round_id, proposal_id, member_id) values ($1, $2, $3, $4)',
        [season.conference.id, season.conference.roundId, id(number), season.reviewers[reviewer]!.memberId],
      );
    const seen = await app.sql<{ version: number }>('select version from proposals where id = $1', [id(7)]);
    await move(7, seen[0]!.version);
    await app.get(FillsService).lookAfter(season.conference.id);
    const [fill] = await app.sql<{
      id: string;
      version: number;
      preview: { added: number; removed: unknown[] };
    }>(
      `select id, version, result->'preview' as preview from assignment_runs where conference_id = $1 and kind = 'fill'`,
      [season.conference.id],
    );
    expect(fill!.preview.added).toBe(2);
    expect(fill!.preview.removed).toHaveLength(2);
    const applied = await season.cochair.post(
      `${base()}/assignment-runs/${fill!.id}/apply`,
      {},
      { version: fill!.version },
    );
    expect(applied.json()).toMatchObject({ added: 2, removed: 2, kept: 17 });
    const has = await app.sql<{ member: string }>(
      `select member_id as member from review_assignments where proposal_id = $1 and state = 'active' order by 1`,
      [id(7)],
    );
    const experts = [0, 1].map((i) => season.reviewers[i]!.memberId);
    expect(has.map(({ member }) => member)).toEqual(experts.toSorted());
  });
});

describe('turning a suggestion down', () => {
  it('takes it out of the inbox until more reviewers say so, and can be taken back', async () => {
    const path = `${base()}/proposals/6/track-suggestion-dismissal`;
    expect((await season.cochair.ask('PUT', path)).status).toBe(204);
    expect(await numbers()).toEqual([5]);
    expect((await season.cochair.delete(path)).status).toBe(204);
    expect(await numbers()).toEqual([5, 6]);
    await season.cochair.ask('PUT', path);
    await says(6, 'Security', 1);
    expect(await numbers()).toEqual([5, 6]);
    expect((await season.cochair.ask('PUT', `${base()}/proposals/7/track-suggestion-dismissal`)).status).toBe(
      409,
    );
  });

  it('counts no reviewer with a conflict of interest, as the inbox does not', async () => {
    await says(6, 'Security', 0);
    await app.sql(
      `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'declared')`,
      [season.conference.id, id(6), season.reviewers[0]!.memberId],
    );
    expect((await inbox()).find(({ number }) => number === 6)).toMatchObject({ reviews: 2 });
    await season.cochair.ask('PUT', `${base()}/proposals/6/track-suggestion-dismissal`);
    expect(await numbers()).toEqual([5]);
    await says(6, 'Security', 1);
    expect(await numbers()).toEqual([5, 6]);
  });
});
