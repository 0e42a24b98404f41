import { NOT_NARROWED } from '#domain/review/proposal-pool';
import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, type Seat } from '../../factories/people';
import type { TestProposal } from '../../factories/proposals';
import { anAssignedProposal, reviewBody } from '../../factories/reviews';
import { aReview } from '../../factories/review-season';
import { aRound } from '../../factories/rounds';
import { type TestApp, startTestApp } from '../app';
import type { Answer, Browserless } from '../browserless';

interface Criterion {
  readonly id?: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}
interface Round {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly isCurrent: boolean;
  readonly criteria: readonly Criterion[];
}
interface Refused {
  readonly code: string;
  readonly effects: readonly { readonly kind: string; readonly count: number }[];
}
interface World {
  readonly conference: TestConference;
  readonly organizer: Browserless;
  readonly reviewer: Browserless;
  readonly rita: Seat;
  readonly talks: readonly TestProposal[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Six talks; Rita has reviewed the first three at 4, 3 and 2.5, and begun the fourth. */
async function aWorld(slug: string): Promise<World> {
  const conference = await aConference(app, slug);
  const olga = await aMember(app, conference.id, await aUser(app, `Olga ${slug}`), ['organizer', 'cochair']);
  const rita = await aMember(app, conference.id, await aUser(app, `Rita ${slug}`), ['reviewer']);
  const talks: TestProposal[] = [];
  for (let i = 0; i < 6; i++)
    talks.push(
      await anAssignedProposal(app, conference, [rita], {
        trackId: conference.tracks[i < 4 ? 'Security' : 'Networking']!,
      }),
    );
  const reviewer = await app.visitor().signIn(rita.email);
  for (const [i, score] of [4, 3, 2.5].entries()) {
    const path = `/api/conferences/${slug}/reviews/${talks[i]!.number}`;
    expect((await reviewer.put(path, reviewBody(conference, talks[i]!, score), 'new')).status).toBe(200);
  }
  const draft = { ...reviewBody(conference, talks[3]!, 5), reviewVersion: null };
  await reviewer.put(`/api/conferences/${slug}/reviews/${talks[3]!.number}/draft`, draft, 'new');
  return { conference, organizer: await app.visitor().signIn(olga.email), reviewer, rita, talks };
}

const path = ({ conference }: World, rest = '') => `/api/conferences/${conference.slug}/rounds${rest}`;
const rounds = async (world: World): Promise<readonly Round[]> =>
  (await world.organizer.get<{ items: Round[] }>(path(world))).json().items;

/** Saves the first round with this change of its criteria. */
async function setForm(
  world: World,
  change: (criteria: readonly Criterion[]) => readonly Criterion[],
  more: object = {},
): Promise<Answer<Refused>> {
  const [{ id, version, isCurrent: _c, ...round }] = (await rounds(world)) as [Round];
  const settings = Object.fromEntries(
    Object.entries(round).filter(
      ([key]) => !['isKnown', 'takesAllProposals', 'takesAllReviewers'].includes(key),
    ),
  );
  const body = { ...settings, criteria: change(round.criteria), ...more };
  return world.organizer.put<Refused>(path(world, `/${id}`), body, version);
}
const scores = async ({ conference }: World, criterion: string): Promise<number[]> =>
  (
    await app.sql<{ value: number }>(
      'select value from scores where conference_id = $1 and criterion_id = $2 order by proposal_id',
      [conference.id, conference.criteria[criterion]],
    )
  ).map(({ value }) => value);
const without = (name: string) => (criteria: readonly Criterion[]) =>
  criteria.filter((criterion) => criterion.name !== name);

describe('rounds', () => {
  it('are added without an opening, from a template or a copy, ordered and removed while empty', async () => {
    const world = await aWorld('added');
    const add = (body: object) =>
      world.organizer.post<{ id: string }>(path(world), { copyOf: null, template: null, ...body });
    const screening = (await add({ name: 'Screening', template: 'screening' })).json().id;
    const copy = (await add({ name: 'Again', copyOf: world.conference.roundId })).json().id;
    const all = await rounds(world);
    expect(all.map(({ name, isCurrent, criteria }) => [name, isCurrent, criteria.length])).toEqual([
      ['Review', true, 2],
      ['Screening', false, 1],
      ['Again', false, 2],
    ]);
    const version = (
      await world.organizer.get<{ version: number }>(path(world).replace('/rounds', ''))
    ).json().version;
    const ids = [screening, world.conference.roundId, copy];
    const order = path(world).replace('/rounds', '/round-order');
    expect((await world.organizer.put(order, { ids: ids.slice(1) }, version)).status).toBe(422);
    expect((await world.organizer.put(order, { ids }, version)).status).toBe(200);
    expect((await rounds(world)).map(({ id }) => id)).toEqual(ids);
    expect((await world.organizer.delete(path(world, `/${copy}`), 7)).status).toBe(412);
    expect((await world.organizer.delete(path(world, `/${screening}`), 2)).status).toBe(204);
    const [review] = (await rounds(world)).filter(({ id }) => id === world.conference.roundId);
    expect((await world.organizer.delete(path(world, `/${review!.id}`), review!.version)).status).toBe(409);
  });
});

describe('a form that changes under submitted reviews', () => {
  it('is refused with what would happen, until somebody says what becomes of them', async () => {
    const world = await aWorld('refused');
    const fresh = { name: 'Clarity', guidance: '', min: 1, max: 5, step: 1, weight: 1, isRequired: true };
    const change = (criteria: readonly Criterion[]) => [...without('Relevance')(criteria), fresh];
    const refused = await setForm(world, change);
    expect([refused.status, refused.json().code]).toEqual([409, 'changes_reviews']);
    expect(refused.json().effects.map(({ kind, count }) => [kind, count])).toEqual([
      ['removed', 3],
      ['added', 3],
    ]);
    expect(await scores(world, 'Relevance')).toEqual([4, 3, 2.5]);
    expect((await setForm(world, change, { onReviews: 'keep' })).status).toBe(200);
    expect(await scores(world, 'Relevance')).toEqual([]);
    const kept = await app.sql(
      `select count(*)::int as n from review_history where conference_id = $1 and version = 1 and content->'scores' ? $2`,
      [world.conference.id, world.conference.criteria['Relevance']],
    );
    expect(kept).toEqual([{ n: 3 }]);
    const [{ content } = { content: {} }] = await app.sql<{ content: object }>(
      'select content from review_drafts where conference_id = $1',
      [world.conference.id],
    );
    expect(JSON.stringify(content)).not.toContain(world.conference.criteria['Relevance']);
  });

  it('brings the scores of a criterion back that comes back by its id', async () => {
    const world = await aWorld('back');
    const before = (await rounds(world))[0]!.criteria;
    expect((await setForm(world, without('Relevance'), { onReviews: 'keep' })).status).toBe(200);
    expect((await setForm(world, () => before, { onReviews: 'keep' })).status).toBe(200);
    expect(await scores(world, 'Relevance')).toEqual([4, 3, 2.5]);
  });

  it('keeps scores as they are or carries them over to a new scale, and moves their reviews on', async () => {
    const world = await aWorld('scale');
    const ten = (criteria: readonly Criterion[]) =>
      criteria.map((criterion) =>
        criterion.name === 'Content' ? { ...criterion, max: 9, step: 1 } : criterion,
      );
    expect((await setForm(world, ten)).json().effects).toMatchObject([{ kind: 'rescaled', count: 3 }]);
    expect((await setForm(world, ten, { onReviews: 'rescale' })).status).toBe(200);
    expect([await scores(world, 'Content'), await scores(world, 'Relevance')]).toEqual([
      [7, 5, 4],
      [4, 3, 2.5],
    ]);
    const versions = await app.sql('select distinct version from reviews where conference_id = $1', [
      world.conference.id,
    ]);
    expect(versions).toEqual([{ version: 2 }]);
    const [{ score } = { score: null }] = await app.sql<{ score: unknown }>(
      `select content->'scores'->$2::text as score from review_drafts where conference_id = $1`,
      [world.conference.id, world.conference.criteria['Content']],
    );
    expect(score).toBe(9);
  });

  it('asks nobody about names and weights', async () => {
    const world = await aWorld('weights');
    const heavier = (criteria: readonly Criterion[]) =>
      criteria.map((criterion, i) => ({ ...criterion, weight: i + 1, name: `${criterion.name} again` }));
    expect((await setForm(world, heavier)).status).toBe(200);
  });

  it('takes no review written by the form before', async () => {
    const world = await aWorld('form-version');
    const [talk] = [world.talks[4]!];
    const address = `/api/conferences/${world.conference.slug}/reviews/${talk.number}`;
    const { round } = (await world.reviewer.get<{ round: { formVersion: number } }>(address)).json();
    const ten = (criteria: readonly Criterion[]) => criteria.map((criterion) => ({ ...criterion, max: 10 }));
    expect((await setForm(world, ten, { onReviews: 'keep' })).status).toBe(200);
    const late = { ...reviewBody(world.conference, talk, 4), formVersion: round.formVersion };
    expect((await world.reviewer.put(address, late, 'new')).status).toBe(409);
    const now = { ...late, formVersion: round.formVersion + 1 };
    expect((await world.reviewer.put(address, now, 'new')).status).toBe(200);
  });
});

describe('the pool of a round', () => {
  const choice = {
    way: 'every',
    trackIds: [],
    formatIds: [],
    fromPlace: 1,
    toPlace: 2,
    around: 1,
    numbers: [],
    ...NOT_NARROWED,
  };

  it('is chosen by the round before, with counts before anything is saved', async () => {
    const world = await aWorld('chosen');
    const second = await aRound(app, world.conference, { opensInDays: null });
    const at = path(world, `/${second.roundId}`);
    const body = { talks: { ...choice, way: 'places' }, memberIds: [world.rita.memberId] };
    const preview = (await world.organizer.post(`${at}/pool-preview`, body)).json();
    expect(preview).toMatchObject({
      talks: 2,
      ofTalks: 6,
      reviewers: 1,
      ofReviewers: 1,
      untouched: 0,
      begun: 0,
    });
    expect((await world.organizer.put(`${at}/pool`, body, 1)).status).toBe(200);
    const pooled = await app.sql<{ number: number }>(
      'select p.number from round_proposals x join proposals p on p.id = x.proposal_id where x.round_id = $1 order by 1',
      [second.roundId],
    );
    expect(pooled.map(({ number }) => number)).toEqual(world.talks.slice(0, 2).map(({ number }) => number));
    expect((await world.organizer.get(`${at}/pool`)).json()).toMatchObject({
      talks: 2,
      takesAllProposals: false,
      memberIds: [world.rita.memberId],
    });
  });

  it('ends work only once that is agreed to, and says how much', async () => {
    const world = await aWorld('ended');
    const at = path(world, `/${world.conference.roundId}`);
    const body = { talks: { ...choice, way: 'numbers', numbers: [world.talks[0]!.number] }, memberIds: null };
    expect((await world.organizer.post(`${at}/pool-preview`, body)).json()).toMatchObject({
      talks: 1,
      untouched: 2,
      begun: 1,
      reviews: 2,
    });
    const refused = await world.organizer.put<Refused>(`${at}/pool`, body, 1);
    expect([refused.status, refused.json().code]).toEqual([409, 'changes_reviews']);
    expect((await world.organizer.put(`${at}/pool`, { ...body, endsWork: true }, 1)).status).toBe(200);
    const states = await app.sql(
      'select state, count(*)::int as n from review_assignments where conference_id = $1 group by 1 order by 1',
      [world.conference.id],
    );
    expect(states).toEqual([
      { state: 'done', n: 3 },
      { state: 'revoked', n: 3 },
    ]);
    expect(
      (await world.organizer.put(`${at}/pool`, { ...body, talks: { ...body.talks, numbers: [999] } }, 2))
        .status,
    ).toBe(422);
  });
});

describe('an earlier round', () => {
  it('is ranked by its own reviews, for chairs who name it', async () => {
    const world = await aWorld('ranked');
    const second = await aRound(app, world.conference, { proposalIds: [world.talks[0]!.id] });
    await aReview(app, second, world.talks[0]!, world.rita, 1);
    const of = async (query: string) =>
      (
        await world.organizer.get<{ round: { name: string }; rows: { mean: (number | null)[] } }>(
          `/api/conferences/ranked/ranking${query}`,
        )
      ).json();
    expect((await of('')).round.name).toBe('Second look');
    const earlier = await of(`?round=${world.conference.roundId}`);
    expect([earlier.round.name, Math.max(...earlier.rows.mean.map(Number))]).toEqual(['Review', 4]);
  });

  it('shows no speakers to chairs while the current one hides them', async () => {
    const world = await aWorld('hidden-now');
    await aRound(app, world.conference);
    await app.sql(
      `update review_rounds set speakers_hidden = true where conference_id = $1 and position = 1`,
      [world.conference.id],
    );
    const chair = await aMember(app, world.conference.id, await aUser(app, 'Carla hidden'), ['cochair']);
    const visitor = await app.visitor().signIn(chair.email);
    const list = await visitor.get<{ speakersHidden: boolean }>(
      `/api/conferences/hidden-now/ranking?round=${world.conference.roundId}`,
    );
    expect(list.json().speakersHidden).toBe(true);
  });
});
