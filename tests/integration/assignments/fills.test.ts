import { FillsService } from '#api/features/assignments/fills.service';
import {
  aConflictOfInterest,
  anAssignmentSeason,
  type AssignmentSeason,
} from '../../factories/assignment-season';
import { newId, type Seat } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

interface Run {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly createdBy: string | null;
  readonly preview: {
    readonly added: number;
    readonly removed: number;
    readonly uncoveredCount: number;
  } | null;
}

let app: TestApp;
let seasons = 0;
let season: AssignmentSeason;

beforeAll(async () => {
  app = await startTestApp({}, { looksForPlaces: true });
});
afterAll(() => app.close());
beforeEach(async () => {
  season = await anAssignmentSeason(app, `fill-${++seasons}`);
  await app.sql('update review_rounds set reviews_wanted = 2, reviews_floor = 1 where conference_id = $1', [
    season.conference.id,
  ]);
  await assign(
    '3 0',
    '3 1',
    '4 0',
    '4 1',
    '5 2',
    '5 3',
    '6 2',
    '6 3',
    '7 2',
    '7 4',
    '8 3',
    '8 4',
    '1 1',
    '1 4',
  );
  await assign('2 0', '2 1');
});

/** Talk and place among the reviewers, as `3 0`. */
async function assign(...pairs: readonly string[]): Promise<void> {
  for (const [number, reviewer] of pairs.map((each) => each.split(' ').map(Number)))
    await app.sql(
      'insert into review_assignments (conference_id, round_id, proposal_id, member_id) values ($1, $2, $3, $4)',
      [
        season.conference.id,
        season.conference.roundId,
        season.proposalIds[number! - 1],
        season.reviewers[reviewer!]!.memberId,
      ],
    );
}

const base = () => `/api/conferences/${season.conference.slug}`;
const propose = async (by: Browserless = season.cochair) =>
  (
    await by.post<{ runId: string | null }>(`${base()}/rounds/${season.conference.roundId}/fill`, undefined)
  ).json().runId;
const read = async (id: string) => (await season.cochair.get<Run>(`${base()}/assignment-runs/${id}`)).json();
const act = async (id: string, what: 'apply' | 'undo' | 'cancel', by = season.cochair) =>
  by.post<{ title: string }>(`${base()}/assignment-runs/${id}/${what}`, undefined, {
    version: (await read(id)).version,
  });
const byItself = () => app.get(FillsService).lookAfter(season.conference.id);
const fills = () =>
  app.sql<{ id: string; state: string; version: number }>(
    `select id, state, version from assignment_runs where conference_id = $1 and kind = 'fill' order by created_at`,
    [season.conference.id],
  );
const standing = async (state = 'active') =>
  (
    await app.sql<{ pair: string }>(
      `select p.number || ' ' || m.name as pair from review_assignments a
         join proposals p on p.conference_id = a.conference_id and p.id = a.proposal_id
         join committee_members m on m.conference_id = a.conference_id and m.id = a.member_id
       where a.conference_id = $1 and a.state = $2 order by 1`,
      [season.conference.id, state],
    )
  ).map(({ pair }) => pair);
const signIn = (seat: Seat) => app.visitor().signIn(seat.email);
const name = (i: number) => season.reviewers[i]!.name;

async function leave(seat: Seat): Promise<void> {
  const [row] = await app.sql<{ version: number }>('select version from committee_members where id = $1', [
    seat.memberId,
  ]);
  const answer = await season.organizer.delete(`${base()}/members/${seat.memberId}`, row!.version);
  expect(answer.status).toBeLessThan(300);
}

describe('filling the open places of a round', () => {
  it('finds nothing to do where nothing is open', async () => {
    expect(await propose()).toBeNull();
    expect(await fills()).toEqual([]);
  });

  it('gives what a leaving reviewer had, begun or not, to others, and touches nobody else', async () => {
    const gone = season.reviewers[4]!;
    await app.sql(
      `insert into review_drafts (conference_id, round_id, proposal_id, member_id, content) values ($1, $2, $3, $4, '{}')`,
      [season.conference.id, season.conference.roundId, season.proposalIds[6], gone.memberId],
    );
    const before = await standing();
    await leave(gone);
    const kept = before.filter((pair) => !pair.endsWith(gone.name));
    expect(await standing()).toEqual(kept);
    const id = (await propose())!;
    expect(await read(id)).toMatchObject({ state: 'ready', preview: { added: 3, removed: 0 } });
    expect((await act(id, 'apply')).json()).toMatchObject({ added: 3, removed: 0, kept: kept.length });
    expect(await standing()).toEqual(expect.arrayContaining(kept));
    expect(await standing()).toHaveLength(kept.length + 3);
    expect((await act(id, 'undo')).status).toBe(200);
    expect(await standing()).toEqual(kept);
  });

  it('does not ask anew who declined, nor anybody with a conflict of interest', async () => {
    const rosa = await signIn(season.reviewers[2]!);
    expect((await rosa.post(`${base()}/reviews/5/decline`, { reason: 'No time.' })).status).toBeLessThan(300);
    for (const i of [0, 1]) {
      await aConflictOfInterest(
        app,
        season.conference.id,
        season.proposalIds[4]!,
        season.reviewers[i]!.memberId,
      );
    }
    await act((await propose())!, 'apply');
    expect((await standing()).filter((pair) => pair.startsWith('5 '))).toEqual(
      [`5 ${name(3)}`, `5 ${name(4)}`].toSorted(),
    );
  });

  it('says which place it cannot fill without moving somebody, and leaves everybody where they are', async () => {
    await app.sql('update committee_members set max_load = 4 where conference_id = $1', [
      season.conference.id,
    ]);
    await app.sql(
      `update review_assignments set state = 'declined' where conference_id = $1 and proposal_id = $2 and member_id = $3`,
      [season.conference.id, season.proposalIds[7], season.reviewers[4]!.memberId],
    );
    await app.sql('update committee_members set max_load = 2 where id = $1', [season.reviewers[4]!.memberId]);
    await assign('1 2');
    await app.sql(`update review_rounds set reviews_wanted = 3 where conference_id = $1`, [
      season.conference.id,
    ]);
    const id = (await propose())!;
    const { preview } = await read(id);
    expect(preview!.removed).toBe(0);
    expect(preview!.uncoveredCount).toBeGreaterThan(0);
  });

  it('takes the excess from a reviewer with a lowered limit', async () => {
    const { memberId } = season.reviewers[3]!;
    const before = await standing();
    await app.sql('update committee_members set max_load = 1 where id = $1', [memberId]);
    const id = (await propose())!;
    expect(await read(id)).toMatchObject({ preview: { added: 2, removed: 2 } });
    await act(id, 'apply');
    const after = await standing();
    expect(after.filter((pair) => pair.endsWith(name(3)))).toHaveLength(1);
    const others = before.filter((pair) => !pair.endsWith(name(3)));
    expect(after).toEqual(expect.arrayContaining(others));
  });

  it('is for organizers and co-chairs, of rounds of their conference, where reviews are assigned', async () => {
    const path = `${base()}/rounds/${season.conference.roundId}/fill`;
    expect((await season.reviewer.post(path, undefined)).status).toBe(403);
    expect((await season.organizer.post(`${base()}/rounds/${newId()}/fill`, undefined)).status).toBe(404);
    await app.sql('update conferences set uses_assignment = false where id = $1', [season.conference.id]);
    expect((await season.organizer.post(path, undefined)).status).toBe(409);
  });
});

describe('by itself', () => {
  it('is asked for by a decline, once for all that happens together', async () => {
    const rosa = await signIn(season.reviewers[2]!);
    await rosa.post(`${base()}/reviews/5/decline`, { reason: 'No time.' });
    await rosa.post(`${base()}/reviews/6/decline`, { reason: 'No time.' });
    const jobs = await app.sql(
      `select key from graphile_worker.jobs where task_identifier = 'fill_places' and key = $1`,
      [`fill_places:${season.conference.id}`],
    );
    expect(jobs).toHaveLength(1);
  });

  it('proposes, renews the proposal in place when more falls open, and withdraws it when nothing is', async () => {
    await leave(season.reviewers[4]!);
    await byItself();
    const [first] = await fills();
    await byItself();
    expect(await fills()).toEqual([first]);
    const rosa = await signIn(season.reviewers[2]!);
    await rosa.post(`${base()}/reviews/6/decline`, { reason: 'No time.' });
    await byItself();
    const [renewed, none] = await fills();
    expect([renewed!.id, none]).toEqual([first!.id, undefined]);
    expect(renewed!.version).toBeGreaterThan(first!.version);
    expect(await read(first!.id)).toMatchObject({ createdBy: null, preview: { added: 4 } });
    const stale = await season.cochair.post(`${base()}/assignment-runs/${first!.id}/apply`, undefined, {
      version: first!.version,
    });
    expect(stale.status).toBe(412);
    await app.sql(`update review_rounds set reviews_wanted = 1 where conference_id = $1`, [
      season.conference.id,
    ]);
    await byItself();
    expect((await fills()).map(({ state }) => state)).toEqual(['cancelled']);
  });

  it('waits for a word, or goes ahead where the conference says so, and says that nobody did it', async () => {
    await leave(season.reviewers[4]!);
    await app.sql('update conferences set fills_places_itself = true where id = $1', [season.conference.id]);
    await byItself();
    expect((await fills()).map(({ state }) => state)).toEqual(['applied']);
    expect(await standing()).toHaveLength(16);
    const [entry] = await app.sql(
      `select actor_id as actor, details from audit_entries where conference_id = $1 and event = 'assignment_run.applied'`,
      [season.conference.id],
    );
    expect(entry).toEqual({
      actor: null,
      details: { added: 3, removed: 0, kept: 13, left: 0, byItself: true },
    });
  });

  it('does not put back what people took back, until something else is open', async () => {
    await app.sql('update conferences set fills_places_itself = true where id = $1', [season.conference.id]);
    await leave(season.reviewers[4]!);
    await byItself();
    const [fill] = await fills();
    expect((await act(fill!.id, 'undo')).status).toBe(200);
    await byItself();
    expect(await standing()).toHaveLength(13);
    const rosa = await signIn(season.reviewers[2]!);
    await rosa.post(`${base()}/reviews/6/decline`, { reason: 'No time.' });
    await byItself();
    expect(await standing()).toHaveLength(16);
  });

  it('leaves a round alone that nobody has assigned yet, and one that is over', async () => {
    await app.sql(`update review_rounds set closes_at = now() - interval '1 hour' where conference_id = $1`, [
      season.conference.id,
    ]);
    await leave(season.reviewers[4]!);
    await byItself();
    await app.sql('delete from review_assignments where conference_id = $1', [season.conference.id]);
    await app.sql('update review_rounds set closes_at = null where conference_id = $1', [
      season.conference.id,
    ]);
    await byItself();
    expect(await fills()).toEqual([]);
  });
});

describe('a conflict of interest that appears', () => {
  it('ends the assignment, begun or not, when it is detected', async () => {
    const rosa = season.reviewers[2]!;
    await app.sql(
      `insert into speakers (conference_id, id, name, email) values ($1, $2, 'Rosa herself', $3)`,
      [season.conference.id, newId(), rosa.email],
    );
    await app.sql(
      `insert into proposal_speakers (conference_id, proposal_id, speaker_id, position)
       select conference_id, $2, id, 1 from speakers where conference_id = $1`,
      [season.conference.id, season.proposalIds[4]],
    );
    const id = (await propose())!;
    expect(await standing('revoked')).toEqual([`5 ${rosa.name}`]);
    expect(await read(id)).toMatchObject({ preview: { added: 1, removed: 0 } });
  });
});

describe('at the same moment', () => {
  it('loses nothing when a fill is applied while reviewers decline and begin', async () => {
    await leave(season.reviewers[4]!);
    const id = (await propose())!;
    const { version } = await read(id);
    const rosa = await signIn(season.reviewers[2]!);
    const remy = await signIn(season.reviewers[3]!);
    const draft = {
      proposalId: season.proposalIds[4],
      scores: {},
      verdict: null,
      confidence: null,
      comment: 'So far so good',
      reviewVersion: null,
      privateNote: '',
      betterTrackId: null,
      abstained: false,
      flags: [],
    };
    const [applied, declined, drafted] = await Promise.all([
      season.cochair.post(`${base()}/assignment-runs/${id}/apply`, undefined, { version }),
      rosa.post(`${base()}/reviews/6/decline`, { reason: 'No time.' }),
      remy.put(`${base()}/reviews/5/draft`, draft, 'new'),
    ]);
    expect([200, 409]).toContain(applied.status);
    expect(declined.status).toBeLessThan(300);
    expect(drafted.status).toBeLessThan(300);
    expect(await standing('declined')).toEqual([`6 ${name(2)}`]);
    expect(await standing()).toHaveLength(applied.status === 200 ? 15 : 12);
    expect(await standing()).toContain(`5 ${name(3)}`);
    if (applied.status === 409) return;
    await byItself();
    expect((await fills()).map(({ state }) => state)).toEqual(['applied', 'ready']);
  });

  it('keeps one standing proposal when several look at once', async () => {
    await leave(season.reviewers[4]!);
    await Promise.all([byItself(), byItself(), propose()]);
    expect((await fills()).map(({ state }) => state)).toEqual(['ready']);
  });
});
