import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { aSeasonToAssign } from '../../factories/assignment-season';
import { newId } from '../../factories/people';
import type { Sql } from '../../factories/sql';
import { cleanUp, temporaryFolder } from './owner-process';
import { ServerProcess } from './server-process';

const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;

const DATABASE = 'launch_assignment_killed';

describeOnLinux('an assignment run whose process is killed', () => {
  const started: ServerProcess[] = [];
  const cluster = process.env['ROSTRUM_TEST_CLUSTER'] ?? '';
  const outside = new URL(cluster || 'postgres://nowhere');
  outside.pathname = `/${DATABASE}`;
  let admin: Client;
  let client: Client;
  const db: Sql = {
    sql: async <T>(text: string, params: readonly unknown[] = []): Promise<T[]> =>
      (await client.query(text, params as unknown[])).rows as T[],
  };
  const start = async (): Promise<ServerProcess> => {
    const folder = join(temporaryFolder('assignment'), 'data');
    const server = new ServerProcess(folder, { DATABASE_URL: outside.href });
    started.push(server);
    await server.url();
    return server;
  };

  beforeAll(async () => {
    admin = new Client(cluster);
    await admin.connect();
    await admin.query(`create database ${DATABASE}`);
  });
  afterAll(async () => {
    for (const server of started) {
      if (server.npm.exitCode === null && server.npm.signalCode === null) server.signal('SIGINT');
      await server.leftAfter(60_000);
    }
    await client?.end();
    await admin.query(`drop database if exists ${DATABASE} with (force)`);
    await admin.end();
    await cleanUp();
  });

  /** Large enough that computing takes a while. */
  const aLargeSeason = async (): Promise<{ id: string; roundId: string }> => {
    const { conference } = await aSeasonToAssign(db, 'killed-days');
    const { id, roundId, tracks } = conference;
    await db.sql(
      `insert into proposals (conference_id, id, number, track_id, title, state, submitted_at, conflicts_known)
       select $1, gen_random_uuid(), n, $2, 'Talk ' || n, 'submitted', now(), true from generate_series(9, 1500) n`,
      [id, tracks['Security']],
    );
    const users = await db.sql<{ id: string; n: number }>(
      `insert into users (id, name) select gen_random_uuid(), 'Reviewer ' || n from generate_series(1, 60) n returning id`,
    );
    await db.sql(
      `insert into committee_members (conference_id, id, user_id, email, name, state, conflicts_known)
       select $1, u.id, u.id, u.id || '@example.org', 'Reviewer', 'active', true from unnest($2::uuid[]) u (id)`,
      [id, users.map((user) => user.id)],
    );
    await db.sql(
      `insert into member_roles (conference_id, member_id, role) select $1, u.id, 'reviewer' from unnest($2::uuid[]) u (id)`,
      [id, users.map((user) => user.id)],
    );
    return { id, roundId };
  };

  const run = async (
    runId: string,
  ): Promise<{ state: string; pairs: number | null; failure: string | null }> =>
    (
      await db.sql<{ state: string; pairs: number | null; failure: string | null }>(
        `select state, jsonb_array_length(result->'pairs') / 2 as pairs, failure from assignment_runs where id = $1`,
        [runId],
      )
    )[0]!;

  async function until(runId: string, states: readonly string[]): Promise<void> {
    for (const end = Date.now() + 300_000; !states.includes((await run(runId)).state); await sleep(10))
      if (Date.now() > end) throw new Error(`the run stays ${(await run(runId)).state}`);
  }

  it('is taken up again by the next one, once, and nothing was changed meanwhile', async () => {
    const first = await start();
    client = new Client(outside.href);
    await client.connect();
    const { id: conferenceId, roundId } = await aLargeSeason();
    const runId = newId();
    await db.sql(
      `insert into assignment_runs (conference_id, id, round_id, seed, settings)
       values ($1, $2, $3, 7, '{"reviewsPerProposal": 4, "maxLoad": null}')`,
      [conferenceId, runId, roundId],
    );
    await db.sql(`select graphile_worker.add_job('assignment_run', $1::json)`, [
      JSON.stringify({ conferenceId, runId }),
    ]);
    await until(runId, ['running', 'ready']);
    process.kill(first.pid(), 'SIGKILL');
    await first.leftAfter(60_000);
    expect(await run(runId)).toMatchObject({ state: 'running', pairs: null });

    await start();
    await until(runId, ['ready', 'failed']);
    expect(await run(runId)).toEqual({ state: 'ready', pairs: 6000, failure: null });
    expect(await db.sql('select 1 from review_assignments')).toEqual([]);
    expect(
      await db.sql(`select event from audit_entries where event = 'assignment_run.finished'`),
    ).toHaveLength(1);
  });
});
