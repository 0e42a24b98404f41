import { type AssignmentSeason, anAssignmentSeason } from '../../factories/assignment-season';
import { aMember, aUser } from '../../factories/people';
import { aSetAside } from '../../factories/set-asides';
import { someReviews } from '../../factories/submitted-reviews';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

interface Talk {
  readonly number: number;
  readonly version: number;
}
interface Suspicions {
  readonly mayRule: boolean;
  readonly pairs: {
    talks: Talk[];
    similarity: number;
    words: string[];
    suspecting: number;
    ruling: { isSame: boolean; ruledBy: string; version: number } | null;
  }[];
  readonly flagged: {
    talk: Talk;
    reviewers: number;
    flags: { flag: string; reviewers: number; names: string[] }[];
  }[];
  readonly setAside: { talk: Talk; kind: string | null; reason: string; setAsideBy: string | null }[];
}

let app: TestApp;
let seasons = 0;
let season: AssignmentSeason;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  season = await anAssignmentSeason(app, `suspected-${++seasons}`);
});

const base = () => `/api/conferences/${season.conference.slug}`;
const id = (number: number) => season.proposalIds[number - 1]!;
const list = async (by: Browserless = season.cochair) =>
  (await by.get<Suspicions>(`${base()}/suspicions`)).json();
const pairsOf = async (by?: Browserless) =>
  (await list(by)).pairs.map(({ talks }) => talks.map(({ number }) => number));
const versionOf = async (number: number) =>
  (await app.sql<{ version: number }>('select version from proposals where id = $1', [id(number)]))[0]!
    .version;
const stateOf = async (number: number) =>
  (await app.sql<{ state: string }>('select state from proposals where id = $1', [id(number)]))[0]!.state;

/** As the comparison stores it: from either side. */
async function areAlike(one: number, other: number, similarity: number): Promise<void> {
  for (const [a, b] of [
    [one, other],
    [other, one],
  ])
    await app.sql(
      `insert into similar_proposals (conference_id, proposal_id, other_conference_id, other_proposal_id, similarity, words)
       values ($1, $2, $1, $3, $4, '{ebpf}')`,
      [season.conference.id, id(a!), id(b!), similarity],
    );
}

async function flags(number: number, reviewer: number, ...said: string[]): Promise<void> {
  const { memberId } = season.reviewers[reviewer]!;
  await someReviews(app, season.conference, [{ proposalId: id(number), memberId }]);
  await app.sql('update reviews set flags = $3 where proposal_id = $1 and member_id = $2', [
    id(number),
    memberId,
    said,
  ]);
}

const rule = (pair: string, isSame: boolean, version: number | 'new', by: Browserless = season.cochair) =>
  by.put<{ version: number }>(`${base()}/proposals/${pair}`, { isSame }, version);
const setAside = (number: number, version: number, by: Browserless = season.cochair) =>
  by.put<{ version: number }>(
    `${base()}/proposals/${number}/set-aside`,
    { kind: 'duplicate', reason: 'The same as #3.' },
    version,
  );

describe('what is suspected', () => {
  it('is each pair of talks that are alike once, the most alike first, and who is suspected by how many', async () => {
    await areAlike(4, 3, 71);
    await areAlike(5, 6, 95);
    await areAlike(7, 8, 40);
    expect(await pairsOf()).toEqual([
      [5, 6],
      [3, 4],
    ]);
    await flags(8, 1, 'duplicate');
    await flags(8, 2, 'duplicate', 'pitch');
    const { pairs, flagged, mayRule } = await list();
    expect(mayRule).toBe(true);
    expect(pairs.at(-1)).toMatchObject({
      talks: [{ number: 7 }, { number: 8 }],
      similarity: 40,
      suspecting: 2,
    });
    const names = [1, 2].map((i) => season.reviewers[i]!.name).toSorted();
    expect(flagged).toMatchObject([
      {
        talk: { number: 8 },
        reviewers: 2,
        flags: [
          { flag: 'duplicate', reviewers: 2, names },
          { flag: 'pitch', reviewers: 1, names: [season.reviewers[2]!.name] },
        ],
      },
    ]);
  });

  it('says nothing of a talk to who has a conflict of interest with it or wrote it, nor of what it is like', async () => {
    await areAlike(2, 3, 80);
    await flags(2, 1, 'pitch');
    expect(await pairsOf()).toEqual([[2, 3]]);
    const hers = await list(season.organizer);
    expect([hers.pairs, hers.flagged]).toEqual([[], []]);
    await app.sql('update proposals set created_by = $1 where id = $2', [season.seats.chloe.userId, id(3)]);
    expect(await pairsOf()).toEqual([]);
    expect((await rule('2/likeness/3', true, 'new')).status).toBe(404);
    expect((await rule('3/likeness/2', true, 'new', season.organizer)).status).toBe(404);
    expect((await setAside(2, 1, season.organizer)).status).toBe(404);
  });

  it('names reviewers only where their round does, hears none who is set aside or has a conflict of interest', async () => {
    await flags(5, 1, 'machine_written');
    await flags(5, 2, 'machine_written');
    await app.sql(`update review_rounds set reviewers_named = 'to_nobody' where id = $1`, [
      season.conference.roundId,
    ]);
    const flagged = async (by?: Browserless) => (await list(by)).flagged[0]?.flags[0];
    expect(await flagged()).toMatchObject({ reviewers: 2, names: [] });
    expect((await flagged(season.organizer))?.names).toHaveLength(2);
    await aSetAside(app, season.conference, season.reviewers[1]!, id(5));
    expect(await flagged()).toMatchObject({ reviewers: 1 });
    await app.sql(
      `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'imported')`,
      [season.conference.id, id(5), season.reviewers[2]!.memberId],
    );
    expect(await flagged()).toBeUndefined();
  });

  it('is told to a track chair of their track alone, to read and not to rule; without the words where speakers are hidden', async () => {
    await areAlike(1, 3, 60);
    await areAlike(3, 5, 90);
    const person = await aUser(app, `Tina suspected-${seasons}`);
    const trackId = season.conference.tracks['Security']!;
    await aMember(app, season.conference.id, person, [{ role: 'track_chair', trackId }]);
    const tina = await app.visitor().signIn(person.email);
    const hers = await list(tina);
    expect([hers.mayRule, hers.pairs.map(({ talks }) => talks.map(({ number }) => number))]).toEqual([
      false,
      [[1, 3]],
    ]);
    expect((await rule('1/likeness/3', true, 'new', tina)).status).toBe(403);
    expect(hers.pairs[0]?.words).toEqual(['ebpf']);
    await app.sql('update review_rounds set speakers_hidden = true where id = $1', [
      season.conference.roundId,
    ]);
    expect((await list(tina)).pairs[0]?.words).toEqual([]);
  });

  it('costs a fixed number of statements', async () => {
    const none = await app.statementsOf(() => list());
    await areAlike(3, 4, 90);
    await flags(5, 1, 'pitch');
    expect((await app.statementsOf(() => list())).length).toBe(none.length);
  });
});

describe('a ruling', () => {
  it('is one for both talks, over the version seen, and can be taken back', async () => {
    await areAlike(3, 4, 90);
    expect((await rule('4/likeness/3', false, 'new')).json()).toEqual({ version: 1 });
    expect((await rule('3/likeness/4', true, 'new', season.organizer)).status).toBe(412);
    expect((await rule('3/likeness/4', true, 1, season.organizer)).json()).toEqual({ version: 2 });
    expect((await list()).pairs[0]?.ruling).toMatchObject({
      isSame: true,
      ruledBy: season.seats.olga.name,
      version: 2,
    });
    const back = (version: number) =>
      season.cochair.ask('DELETE', `${base()}/proposals/3/likeness/4`, { version });
    expect((await back(1)).status).toBe(412);
    expect((await back(2)).status).toBe(204);
    expect((await list()).pairs[0]?.ruling).toBeNull();
  });

  it('is refused on one talk alone', async () => {
    expect((await rule('3/likeness/3', true, 'new')).status).toBe(422);
  });
});

describe('a talk that is set aside', () => {
  it('leaves the review and the ranked list with a reason, and comes back as it was', async () => {
    await areAlike(3, 4, 90);
    const version = await versionOf(4);
    const answer = await setAside(4, version);
    const left = answer.json().version;
    expect([await stateOf(4), left]).toEqual(['set_aside', version + 1]);
    const { pairs, setAside: listed } = await list();
    expect(pairs).toEqual([]);
    expect(listed).toMatchObject([
      {
        talk: { number: 4 },
        kind: 'duplicate',
        reason: 'The same as #3.',
        setAsideBy: season.seats.chloe.name,
      },
    ]);
    const ranked = await season.cochair.get<{ total: number }>(`${base()}/ranked-proposals`);
    expect(ranked.text).not.toContain(id(4));
    const back = (at: number) =>
      season.cochair.ask('DELETE', `${base()}/proposals/4/set-aside`, { version: at });
    expect((await back(version)).status).toBe(412);
    expect((await back(left)).status).toBe(200);
    expect([await stateOf(4), (await list()).setAside, await pairsOf()]).toEqual(['submitted', [], [[3, 4]]]);
    expect((await back(left + 1)).status).toBe(409);
  });

  it('is refused over an old version, without a reason, and once it is decided', async () => {
    const version = await versionOf(4);
    expect((await setAside(4, version + 5)).status).toBe(412);
    const silent = await season.cochair.put(
      `${base()}/proposals/4/set-aside`,
      { kind: 'pitch', reason: '' },
      version,
    );
    expect(silent.status).toBe(422);
    await app.sql(
      `insert into decisions (conference_id, proposal_id, outcome, decided_by) values ($1, $2, 'accepted', $3)`,
      [season.conference.id, id(4), season.seats.chloe.userId],
    );
    expect((await setAside(4, version)).status).toBe(409);
    expect(await stateOf(4)).toBe('submitted');
  });
});
