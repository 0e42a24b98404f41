import { AssignmentDesk, type StoredAssignment } from '../../factories/assignment-desk';
import { anAssignmentSeason } from '../../factories/assignment-season';
import { reviewBody } from '../../factories/reviews';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let desk: AssignmentDesk;
let seasons = 0;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  desk = new AssignmentDesk(app, await anAssignmentSeason(app, `moment-${++seasons}`));
});

const byMember = (rows: readonly StoredAssignment[], member: string) =>
  rows.filter((row) => row.member === member);

async function submit(by: Browserless, number: number): Promise<number> {
  const { conference, proposalIds } = desk.season;
  const proposal = { id: proposalIds[number - 1]!, number } as never;
  const path = `/api/conferences/${conference.slug}/reviews/${number}`;
  return (await by.put(path, reviewBody(conference, proposal), 'new')).status;
}

const reviews = (member: string) =>
  app.sql<{ number: number; state: string }>(
    `select p.number, a.state from reviews v join proposals p on p.id = v.proposal_id
       join review_assignments a on a.proposal_id = v.proposal_id and a.member_id = v.member_id
     where v.member_id = $1 order by 1`,
    [member],
  );

/** Reviewers, done ones included, of the talk that has the most. */
const mostOnOneTalk = async (): Promise<number> =>
  (
    await app.sql<{ most: number }>(
      `select max(n)::int as most from (select count(*) as n from review_assignments
       where conference_id = $1 and state in ('active', 'done') group by proposal_id) held`,
      [desk.season.conference.id],
    )
  )[0]!.most;

describe('at the same moment', () => {
  it('of two runs that two organizers apply one comes into force, whole, and the other changes nothing', async () => {
    const first = await desk.computed({ seed: 1 });
    const second = await desk.computed({ seed: 2, reviewsPerProposal: 3 });
    const answers = await Promise.all([
      desk.act(first, 'apply'),
      desk.act(second, 'apply', undefined, desk.season.cochair),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409]);
    const winner = statuses[0] === 200 ? first : second;
    expect(await desk.active()).toHaveLength(winner.preview!.places);
    const states = [await desk.finished(first.id), await desk.finished(second.id)].map(({ state }) => state);
    expect(states.toSorted()).toEqual(['applied', 'ready']);
  });

  it('a review that is submitted while a run takes its talk away is saved and kept, or neither', async () => {
    const outcomes = new Set<string>();
    let submitted = 0;
    const { conference, reviewers } = desk.season;
    const rolf = reviewers[4]!;
    const signedIn = await app.visitor().signIn(rolf.email);
    await desk.act(await desk.computed(), 'apply');
    for (let round = 0; round < 6; round++) {
      const [talk] = byMember(await desk.active(), rolf.memberId);
      if (!talk) break;
      await app.sql('update committee_members set max_load = 0 where id = $1', [rolf.memberId]);
      const run = await desk.computed({ seed: round });
      const [applied, saved] = await Promise.all([
        desk.act(run, 'apply'),
        new Promise((resolve) => setTimeout(resolve, 4 * round)).then(() => submit(signedIn, talk.number)),
      ]);
      outcomes.add(`${applied.status} ${saved}`);
      submitted += saved === 200 ? 1 : 0;
      const has = (await reviews(rolf.memberId)).filter(({ number }) => number === talk.number);
      expect(has).toEqual(saved === 200 ? [{ number: talk.number, state: 'done' }] : []);
      expect([200, 404, 409]).toContain(saved);
      // What was submitted stays; the rest goes to somebody else, or the run is refused.
      const stays = await app.sql(
        `select 1 from review_assignments where conference_id = $1 and member_id = $2 and state = 'active'`,
        [conference.id, rolf.memberId],
      );
      expect(applied.status === 200 ? stays : []).toEqual([]);
      await app.sql('update committee_members set max_load = null where id = $1', [rolf.memberId]);
      await desk.act(await desk.computed({ reviewsPerProposal: 3, seed: round }), 'apply');
    }
    expect(outcomes.size).toBeGreaterThan(0);
    for (const outcome of outcomes) expect(['200 404', '200 200', '409 200', '200 409']).toContain(outcome);
    expect(await reviews(rolf.memberId)).toHaveLength(submitted);
    expect(await mostOnOneTalk()).toBe(3);
  });

  it('two changes by hand and a run put a reviewer on a talk once, and every limit is kept', async () => {
    const { conference, reviewers, organizer, cochair } = desk.season;
    await app.sql('update committee_members set max_load = 4 where conference_id = $1', [conference.id]);
    const run = await desk.computed();
    const path = (i: number) =>
      `/api/conferences/${conference.slug}/rounds/${conference.roundId}/assignments/5/${reviewers[i]!.memberId}`;
    const [applied, ...puts] = await Promise.all([
      desk.act(run, 'apply'),
      organizer.put(path(3), undefined, 'new'),
      cochair.put(path(3), undefined, 'new'),
    ]);
    const loads = await app.sql<{ n: number }>(
      `select count(*)::int as n from review_assignments where conference_id = $1 and state = 'active' group by member_id`,
      [conference.id],
    );
    expect([200, 409]).toContain(applied.status);
    expect(puts.filter(({ status }) => status < 300).length).toBeLessThanOrEqual(1);
    for (const { status } of puts) expect(status).toBeLessThan(500);
    expect(loads).not.toEqual([]);
    expect(Math.max(...loads.map(({ n }) => n))).toBeLessThanOrEqual(4);
    expect(await mostOnOneTalk()).toBeLessThanOrEqual(3);
  });

  it('a run whose computing breaks is failed in words, changes nothing, and the next one can be started', async () => {
    const { conference } = desk.season;
    const run = await desk.computed();
    await app.sql(
      `update assignment_runs set state = 'queued', result = null, proof = null, input = '{"proposals": 1}' where id = $1`,
      [run.id],
    );
    await app.sql(`select graphile_worker.add_job('assignment_run', $1::json)`, [
      JSON.stringify({ conferenceId: conference.id, runId: run.id }),
    ]);
    expect(await desk.finished(run.id)).toMatchObject({ state: 'failed', failure: expect.any(String) });
    expect(await desk.active()).toEqual([]);
    expect(await desk.computed()).toMatchObject({ state: 'ready' });
  });
});
