import type { TestConference } from './conferences';
import { newId } from './people';
import type { Sql } from './sql';

const DAY = 86_400_000;

interface NewRound {
  readonly name?: string;
  readonly position?: number;
  /** Days from now; null: no opening, being prepared. */
  readonly opensInDays?: number | null;
  readonly closesInDays?: number | null;
  /** Left out: all of them. */
  readonly proposalIds?: readonly string[];
  readonly memberIds?: readonly string[];
  readonly criteria?: readonly string[];
}

const inDays = (days: number | null): Date | null =>
  days === null ? null : new Date(Date.now() + days * DAY);

/** A further round of a conference, open since yesterday unless said otherwise. Returns the conference with this as its round. */
export async function aRound(
  app: Sql,
  conference: TestConference,
  { name = 'Second look', position = 1, opensInDays = -1, closesInDays = 5, ...pool }: NewRound = {},
): Promise<TestConference> {
  const roundId = newId();
  await app.sql(
    `insert into review_rounds (conference_id, id, name, position, opens_at, closes_at, reviews_wanted, reviews_floor,
       takes_all_proposals, takes_all_reviewers) values ($1, $2, $3, $4, $5, $6, 2, 1, $7, $8)`,
    [
      conference.id,
      roundId,
      name,
      position,
      inDays(opensInDays),
      inDays(closesInDays),
      pool.proposalIds === undefined,
      pool.memberIds === undefined,
    ],
  );
  await app.sql('insert into round_proposals select $1, $2, unnest($3::uuid[])', [
    conference.id,
    roundId,
    pool.proposalIds ?? [],
  ]);
  await app.sql('insert into round_reviewers select $1, $2, unnest($3::uuid[])', [
    conference.id,
    roundId,
    pool.memberIds ?? [],
  ]);
  const criteria: Record<string, string> = {};
  for (const [place, criterion] of (pool.criteria ?? ['Overall']).entries()) {
    criteria[criterion] = newId();
    await app.sql(
      'insert into criteria (conference_id, round_id, id, name, position) values ($1, $2, $3, $4, $5)',
      [conference.id, roundId, criteria[criterion], criterion, place],
    );
  }
  return { ...conference, roundId, criteria };
}
