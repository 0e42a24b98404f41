import {
  aConflictOfInterest,
  anAssignmentSeason,
  type AssignmentSeason,
} from '../../factories/assignment-season';
import { type TestApp, startTestApp } from '../app';

let app: TestApp;
let season: AssignmentSeason;
let seasons = 0;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  season = await anAssignmentSeason(app, `manual-${++seasons}`);
});

const round = () => `/api/conferences/${season.conference.slug}/rounds/${season.conference.roundId}`;
const path = (number: number, reviewer: number) =>
  `${round()}/assignments/${number}/${season.reviewers[reviewer]!.memberId}`;
const assign = (number: number, reviewer: number, by = season.organizer) =>
  by.put<{ version: number; title: string }>(path(number, reviewer), undefined, 'new');
const remove = (number: number, reviewer: number, version: number, by = season.organizer) =>
  by.delete<{ code: string; title: string }>(path(number, reviewer), version);

const stored = () =>
  app.sql('select state, version from review_assignments where conference_id = $1', [season.conference.id]);

describe('assigning by hand', () => {
  it('makes the assignment, says what it does to the balance, and records it', async () => {
    const answer = await assign(3, 4);
    expect([answer.status, answer.json()]).toEqual([
      200,
      { version: 1, load: 1, reviewers: 1, reviewsWanted: 4 },
    ]);
    expect(await stored()).toEqual([{ state: 'active', version: 1 }]);
    const [entry] = await app.sql<{ event: string; details: unknown }>(
      'select event, details from audit_entries where conference_id = $1 order by id desc limit 1',
      [season.conference.id],
    );
    expect(entry).toEqual({
      event: 'review_assignment.made',
      details: { number: 3, memberId: season.reviewers[4]!.memberId },
    });
  });

  it.each([
    ['over a conflict of interest', 'has a conflict of interest with #1', () => assign(1, 0)],
    [
      'to somebody whose conflicts of interest are not known',
      'it is not known whether',
      async () => {
        await app.sql('update committee_members set conflicts_known = false where id = $1', [
          season.reviewers[1]!.memberId,
        ]);
        return assign(3, 1);
      },
    ],
    [
      'to somebody who has left',
      'is not an active member',
      async () => {
        await app.sql(`update committee_members set state = 'left' where id = $1`, [
          season.reviewers[1]!.memberId,
        ]);
        return assign(3, 1);
      },
    ],
    [
      'above a limit',
      'would have 1 proposals, the limit is 0',
      async () => {
        await app.sql(`update committee_members set max_load = 0 where id = $1`, [
          season.reviewers[1]!.memberId,
        ]);
        return assign(3, 1);
      },
    ],
  ])('is refused %s, in words, and nothing is stored', async (_, words, act) => {
    const answer = await act();
    expect([answer.status, answer.json().title]).toEqual([409, expect.stringContaining(words)]);
    expect(await stored()).toEqual([]);
  });

  it('is refused twice, and after the reviewer has declined', async () => {
    await assign(3, 4);
    expect((await assign(3, 4)).status).toBe(409);
    await app.sql(`update review_assignments set state = 'declined' where conference_id = $1`, [
      season.conference.id,
    ]);
    expect((await assign(3, 4)).json().title).toContain('has declined #3');
  });

  it('does not find a talk or a member of another conference, nor somebody who is no reviewer', async () => {
    const other = await anAssignmentSeason(app, `elsewhere-${seasons}`);
    const foreign = (number: number, memberId: string) =>
      season.organizer.put(`${round()}/assignments/${number}/${memberId}`, undefined, 'new');
    expect((await foreign(3, other.reviewers[0]!.memberId)).status).toBe(404);
    expect((await foreign(99, season.reviewers[0]!.memberId)).status).toBe(404);
    expect((await foreign(3, season.seats.chloe.memberId)).status).toBe(404);
    const theirs = `/api/conferences/${season.conference.slug}/rounds/${other.conference.roundId}/assignments/3/${season.reviewers[0]!.memberId}`;
    expect((await season.organizer.put(theirs, undefined, 'new')).status).toBe(404);
  });

  it('is not for reviewers, and not for a chair with a conflict of interest, who learns nothing of the talk', async () => {
    expect((await assign(3, 4, season.reviewer)).status).toBe(403);
    const refused = await assign(2, 4);
    const absent = await season.organizer.put(
      `${round()}/assignments/99/${season.reviewers[4]!.memberId}`,
      undefined,
      'new',
    );
    expect([refused.status, refused.text]).toEqual([404, absent.text]);
    expect((await assign(2, 4, season.cochair)).status).toBe(200);
  });
});

describe('taking away by hand', () => {
  it('takes an untouched assignment away, and it can be made again', async () => {
    const { version } = (await assign(3, 4)).json();
    expect((await remove(3, 4, version)).status).toBe(200);
    expect(await stored()).toEqual([{ state: 'revoked', version: 2 }]);
    expect((await assign(3, 4)).json()).toMatchObject({ version: 3, load: 1 });
  });

  it('refuses a stale version and says what is stored', async () => {
    const { version } = (await assign(3, 4)).json();
    await app.sql('update review_assignments set version = 5 where conference_id = $1', [
      season.conference.id,
    ]);
    const answer = await remove(3, 4, version);
    expect([answer.status, answer.json()]).toMatchObject([
      412,
      { code: 'stale_write', current: { version: 5 } },
    ]);
  });

  it('leaves a begun review with its reviewer', async () => {
    const { version } = (await assign(3, 4)).json();
    await app.sql(
      `insert into review_drafts (conference_id, round_id, proposal_id, member_id, content)
       select conference_id, round_id, proposal_id, member_id, '{}' from review_assignments where conference_id = $1`,
      [season.conference.id],
    );
    const answer = await remove(3, 4, version);
    expect([answer.status, answer.json().title]).toEqual([409, expect.stringContaining('has begun')]);
    expect(await stored()).toEqual([{ state: 'active', version: 1 }]);
  });

  it('finds nothing where nothing is assigned', async () => {
    expect((await remove(3, 4, 1)).status).toBe(404);
  });
});

describe('the board', () => {
  it('counts cover and loads, empty reviewers included', async () => {
    await assign(3, 4);
    await assign(4, 4);
    await assign(3, 1);
    const board = (await season.cochair.get<Record<string, unknown>>(`${round()}/assignment-board`)).json();
    expect(board).toMatchObject({
      reviewsWanted: 4,
      proposals: 8,
      covered: 0,
      belowFloor: 7,
      assignments: 3,
    });
    const loads = board['loads'] as { name: string; load: number }[];
    expect(loads.map(({ load }) => load).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 1, 2]);
  });

  it('pages through the assignments by talk and reviewer, without gaps or repeats', async () => {
    for (const number of [3, 4, 5]) for (const reviewer of [1, 2, 4]) await assign(number, reviewer);
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 10; page++) {
      const url: string = `${round()}/assignments?limit=2${after}`;
      const { items, next } = (
        await season.cochair.get<{ items: { number: number; memberId: string }[]; next: string | null }>(url)
      ).json();
      seen.push(...items.map(({ number, memberId }) => `${number} ${memberId}`));
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect([seen.length, new Set(seen).size]).toEqual([9, 9]);
  });

  it('hides the reviewers of a talk as soon as its chair has a conflict of interest with it', async () => {
    await assign(5, 4);
    const seen = async () =>
      (await season.organizer.get<{ items: unknown[] }>(`${round()}/assignments`)).json().items.length;
    expect(await seen()).toBe(1);
    await aConflictOfInterest(app, season.conference.id, season.proposalIds[4]!, season.seats.olga.memberId);
    expect(await seen()).toBe(0);
  });
});
