import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '#api/platform/embedded-postgres/start-embedded-postgres';
import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, type Seat } from '../../factories/people';
import type { TestProposal } from '../../factories/proposals';
import { anAssignedProposal, reviewBody } from '../../factories/reviews';
import type { Sql } from '../../factories/sql';
import { type Answer, Browserless } from '../browserless';
import { cleanUp, temporaryFolder } from './owner-process';
import { ServerProcess } from './server-process';

const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;

const REVIEWERS = 20;
const TALKS = 8;

/** A statement on a connection of its own: the database may have died since the last one. */
const sqlOf = (url: string): Sql => ({
  sql: async <T>(text: string, params: readonly unknown[] = []): Promise<T[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(text, params as unknown[])).rows as T[];
    } finally {
      await client.end();
    }
  },
});

describeOnLinux('reviews that are submitted while the server and the database are killed', () => {
  let database: EmbeddedPostgres;
  let db: Sql;
  let conference: TestConference;
  let talks: TestProposal[];
  let seats: Seat[];
  let folder: string;
  let server: ServerProcess;
  const started: ServerProcess[] = [];
  // Of this test alone: reviewers go on asking while their server is down, and must never reach that of another test.
  const port = 20_000 + (process.pid % 10_000);

  const start = async (): Promise<void> => {
    server = new ServerProcess(folder, { DATABASE_URL: database.url, PORT: String(port) });
    started.push(server);
    expect(await server.url()).toBe(`http://127.0.0.1:${port}`);
  };

  beforeAll(async () => {
    database = await startEmbeddedPostgres({
      dataFolder: join(temporaryFolder('reviews-database'), 'data'),
      fallbackFolder: join(temporaryFolder('reviews-fallback'), 'data'),
      report: () => {},
    });
    db = sqlOf(database.url);
    folder = join(temporaryFolder('reviews-killed'), 'data');
    await start();
    conference = await aConference(db, 'killed-reviews');
    seats = [];
    for (let i = 0; i < REVIEWERS; i++)
      seats.push(await aMember(db, conference.id, await aUser(db, `Reviewer ${i}`), ['reviewer']));
    talks = [];
    for (let i = 0; i < TALKS; i++) talks.push(await anAssignedProposal(db, conference, seats));
  });
  afterAll(async () => {
    for (const each of started) {
      if (each.npm.exitCode === null && each.npm.signalCode === null) each.signal('SIGINT');
      await each.leftAfter(60_000);
    }
    await database?.stop();
    await cleanUp();
  });

  /** What a reviewer's browser does: what was not acknowledged is sent again, until it is. */
  async function submit(
    seat: Seat,
    visitor: Browserless,
    talk: TestProposal,
    seen: number | 'new',
  ): Promise<void> {
    const round = seen === 'new' ? 1 : 2;
    const body = {
      ...reviewBody(conference, talk, 1 + ((talk.number + round) % 9) / 2),
      comment: `${seat.name} ${round}`,
    };
    const path = `/api/conferences/${conference.slug}/reviews/${talk.number}`;
    for (const end = Date.now() + 300_000; Date.now() < end; await sleep(50)) {
      let answer: Answer<{ current?: { comment: string } }>;
      try {
        answer = await visitor.put(path, body, seen);
      } catch {
        continue;
      }
      // An answer that was lost on the way: the page finds its own words stored already.
      if (answer.status === 412 && answer.json().current?.comment === body.comment) return;
      if (answer.status === 200) return;
      if (answer.status < 500) throw new Error(`${answer.status} ${answer.text}`);
    }
    throw new Error(`Review of #${talk.number} by ${seat.name} was never acknowledged.`);
  }

  it('are there once each, whole, with their history, as soon as they were acknowledged', async () => {
    const acknowledged: string[] = [];
    const killed: number[] = [];
    const url = await server.url();
    const work = seats.map(async (seat) => {
      const visitor = await new Browserless(url).signIn(seat.email);
      for (const talk of talks) {
        await submit(seat, visitor, talk, 'new');
        acknowledged.push(`${seat.memberId} ${talk.id} 1`);
        await submit(seat, visitor, talk, 1);
        acknowledged.push(`${seat.memberId} ${talk.id} 2`);
      }
    });
    const all = 2 * REVIEWERS * TALKS;
    const until = async (share: number): Promise<void> => {
      while (acknowledged.length < share * all) await sleep(5);
      killed.push(acknowledged.length);
    };
    const chaos = async (): Promise<void> => {
      await until(0.25);
      process.kill(server.pid(), 'SIGKILL');
      await server.leftAfter(60_000);
      await start();
      await until(0.6);
      const pid = readFileSync(join(database.folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0];
      process.kill(Number(pid), 'SIGKILL');
    };
    await Promise.all([...work, chaos()]);
    expect(killed.every((count) => count > 0 && count < all)).toBe(true);
    expect(acknowledged).toHaveLength(all);

    const key = [conference.id];
    const stored = await db.sql<{ whole: boolean }>(
      `select v.version = 2 and v.is_counted and v.comment = m.name || ' 2'
         and (select count(*) = 2 and bool_and(s.value = 1 + ((p.number + 2) % 9) / 2.0) from scores s
           where s.conference_id = v.conference_id and s.round_id = v.round_id and s.proposal_id = v.proposal_id and s.member_id = v.member_id)
         and (select array_agg(h.version || ' ' || (h.content->>'comment') order by h.version) = array['1 ' || m.name || ' 1', '2 ' || m.name || ' 2']
           from review_history h where h.conference_id = v.conference_id and h.round_id = v.round_id and h.proposal_id = v.proposal_id and h.member_id = v.member_id)
         and (select a.state = 'done' from review_assignments a
           where a.conference_id = v.conference_id and a.round_id = v.round_id and a.proposal_id = v.proposal_id and a.member_id = v.member_id) as whole
       from reviews v join committee_members m on m.conference_id = v.conference_id and m.id = v.member_id
         join proposals p on p.conference_id = v.conference_id and p.id = v.proposal_id
       where v.conference_id = $1`,
      key,
    );
    expect(stored).toHaveLength(REVIEWERS * TALKS);
    expect(stored.filter(({ whole }) => !whole)).toEqual([]);
    const entries = await db.sql<{ event: string; n: number }>(
      `select event, count(*)::int as n from audit_entries where conference_id = $1 and event like 'review.%' group by 1 order by 1`,
      key,
    );
    expect(entries).toEqual([
      { event: 'review.revised', n: REVIEWERS * TALKS },
      { event: 'review.submitted', n: REVIEWERS * TALKS },
    ]);
    expect(await db.sql('select 1 from review_drafts where conference_id = $1', key)).toEqual([]);
  });
});
