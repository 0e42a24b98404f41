import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#api/platform/embedded-postgres/start-embedded-postgres';
import type { TestConference } from '../factories/conferences';
import { aUser } from '../factories/people';
import { type TestApp, startTestApp } from '../integration/app';
import { type BenchCase, type BenchRow, atLeast, below, exactly, shown } from './bench-case';
import { cpuBetween, cpuTime } from './cpu-time';
import { median } from './http-timing';
import { loadKubeconSize } from './kubecon-size-season';
import { type Sitting, type Worked, reviewersAtWork } from './reviewers-at-work';

const name = 'server/review-save';
/** Reviews of each reviewer in a run; a sitting holds two runs. */
const EACH = 20;

/** On a database that syncs to disk: a figure without that would be none. */
export const bench: BenchCase = {
  name,
  needsDataFolder: true,
  run: async (dataFolder) => {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
    chmodSync(folder, 0o711);
    const server = await startEmbeddedPostgres({
      dataFolder: join(folder, 'cluster'),
      fallbackFolder: join(folder, 'fallback'),
      report: () => {},
    });
    process.env['ROSTRUM_TEST_CLUSTER'] = server.url;
    const app = await startTestApp();
    try {
      const conference = await loadKubeconSize(app, dataFolder);
      return await measure(app, conference);
    } finally {
      await app.close();
      await server.stop();
      for (const path of [folder, server.folder]) rmSync(path, { recursive: true, force: true });
    }
  },
};

async function measure(app: TestApp, conference: TestConference): Promise<BenchRow[]> {
  const sittings = await seatEverybody(app, conference);
  const work = (chosen: readonly Sitting[]) =>
    reviewersAtWork({ url: app.url, slug: conference.slug, sittings: chosen });
  const half = (from: number) =>
    sittings.map(({ cookie, reviews }) => ({ cookie, reviews: reviews.slice(from, from + EACH) }));
  const [early, late] = [half(0), half(EACH)];
  // Warm: connections, compiled code, prepared plans.
  const warm = await work(early.slice(0, 20));
  // One after the other: a hundred saves, for a p95 of twenty is its second worst.
  const alone: Worked[] = [];
  for (const sitting of early.slice(20, 25)) alone.push(await work([sitting]));
  const disk = await bareCommits(app);
  const twenty = await work(early.slice(25, 45));
  const before = await cpuTime(app);
  const all = await work(late);
  const cpu = cpuBetween(before, await cpuTime(app));
  const answered = [warm, ...alone, twenty, all];
  const aloneSaves = alone.flatMap(({ saves }) => saves);
  const saved = answered.reduce((sum, { saves }) => sum + saves.length, 0);
  const errors = answered.flatMap((worked) => worked.errors);
  if (errors.length > 0) console.error(errors.slice(0, 5).join('\n'));
  const [stored] = await app.sql<{ reviews: number; history: number; done: number }>(
    `select (select count(*)::int from reviews where conference_id = $1 and comment = 'bench') as reviews,
       (select count(*)::int from review_history where conference_id = $1) as history,
       (select count(*)::int from review_assignments where conference_id = $1 and state = 'done') as done`,
    [conference.id],
  );
  const p95 = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)]!;
  return [
    below(`${name}/median-ms`, median(aloneSaves), 'ms', 6, null),
    below(`${name}/p95-ms`, p95(aloneSaves), 'ms', 15, null),
    // What the disk alone takes for one row, in the same run.
    shown(`${name}/bare-commit-p95-ms`, p95(disk), 'ms'),
    atLeast(`${name}/20-reviewers`, twenty.saves.length / twenty.seconds, 'reviews/s', 150, null),
    atLeast(`${name}/110-reviewers`, all.saves.length / all.seconds, 'reviews/s', 150, null),
    // These say much the same on a busy machine.
    shown(`${name}/server-cpu-ms-per-review`, cpu.server / all.saves.length, 'ms'),
    ...(cpu.database === null
      ? []
      : [shown(`${name}/cpu-ms-per-review`, (cpu.server + cpu.database) / all.saves.length, 'ms')]),
    exactly(`${name}/errors`, errors.length, 'errors', 0),
    exactly(`${name}/lost-or-double`, Math.abs(stored!.reviews - saved) + Math.abs(stored!.history - saved) + Math.abs(stored!.done - saved), 'reviews', 0),
  ];
}

/** Milliseconds of a hundred commits of one row each. */
async function bareCommits(app: TestApp): Promise<number[]> {
  await app.sql('create table bare_commits (at timestamptz)');
  const times: number[] = [];
  for (let i = 0; i < 100; i++) {
    const started = performance.now();
    await app.sql('insert into bare_commits values (now())');
    times.push(performance.now() - started);
  }
  return times;
}

/** Gives each of the 110 an account, and talks that they have neither reviewed nor a conflict of interest with. */
async function seatEverybody(app: TestApp, conference: TestConference): Promise<Sitting[]> {
  const { id, roundId, criteria } = conference;
  const members = await app.sql<{ id: string }>('select id from committee_members where conference_id = $1 order by id', [id]);
  const sittings: Sitting[] = [];
  for (const [i, member] of members.entries()) {
    const user = await aUser(app, `Reviewer ${i}`);
    await app.sql(
      `update committee_members set user_id = $3, state = 'active', agreed_to = 'bench', agreed_at = now()
       where conference_id = $1 and id = $2`,
      [id, member.id, user.userId],
    );
    await app.sql(`insert into member_roles (conference_id, member_id, role) values ($1, $2, 'reviewer')`, [id, member.id]);
    const talks = await app.sql<{ id: string; number: number }>(
      `with chosen as (select p.id, p.number from proposals p where p.conference_id = $1
         and not exists (select 1 from reviews v where v.conference_id = $1 and v.proposal_id = p.id and v.member_id = $3)
         and not exists (select 1 from conflicts_of_interest c where c.conference_id = $1 and c.proposal_id = p.id and c.member_id = $3)
         order by md5(p.id::text || $3::text) limit $4),
       assigned as (insert into review_assignments (conference_id, round_id, proposal_id, member_id)
         select $1, $2, id, $3 from chosen)
       select id, number from chosen`,
      [id, roundId, member.id, 2 * EACH],
    );
    const visitor = await app.visitor().signIn(user.email);
    sittings.push({
      cookie: visitor.cookies(),
      reviews: talks.map((talk) => ({
        number: talk.number,
        body: {
          proposalId: talk.id,
          scores: Object.fromEntries(Object.values(criteria).map((criterion, k) => [criterion, 1 + ((i + k) % 9) / 2])),
          verdict: i % 3 === 0,
          confidence: 3,
          comment: 'bench',
          privateNote: '',
          betterTrackId: null,
          abstained: false,
          flags: [],
        },
      })),
    });
  }
  await app.sql('update committee_members set conflicts_known = true where conference_id = $1', [id]);
  await app.sql('analyze');
  return sittings;
}
