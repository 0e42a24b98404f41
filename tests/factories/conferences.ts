import type { Sql } from './sql';
import { newId } from './people';

export interface TestConference {
  readonly id: string;
  readonly slug: string;
  readonly roundId: string;
  /** By name. */
  readonly tracks: Readonly<Record<string, string>>;
  readonly formats: Readonly<Record<string, string>>;
  readonly criteria: Readonly<Record<string, string>>;
}

const DAY = 86_400_000;

/** A conference with an open call and an open round, two tracks, two formats, two criteria (1-5 in half steps). */
export async function aConference(
  app: Sql,
  slug: string,
  options: {
    name?: string;
    callCloses?: Date;
    tracks?: readonly string[];
    criteria?: readonly string[];
  } = {},
): Promise<TestConference> {
  const id = newId();
  const roundId = newId();
  const past = new Date(Date.now() - 10 * DAY);
  const future = new Date(Date.now() + 10 * DAY);
  await app.sql(
    `insert into conferences (id, slug, name, time_zone, starts_on, ends_on, call_opens_at, call_closes_at, uses_tracks, uses_assignment)
     values ($1, $2, $3, 'Europe/Berlin', current_date + 100, current_date + 102, $4, $5, true, true)`,
    [id, slug, options.name ?? slug, past, options.callCloses ?? future],
  );
  const tracks: Record<string, string> = {};
  for (const [position, name] of (options.tracks ?? ['Security', 'Networking']).entries()) {
    tracks[name] = newId();
    await app.sql(
      'insert into tracks (conference_id, id, name, places, position) values ($1, $2, $3, 10, $4)',
      [id, tracks[name], name, position],
    );
  }
  const formats: Record<string, string> = {};
  for (const [position, [name, minutes]] of (
    [
      ['Talk', 30],
      ['Lightning talk', 10],
    ] as const
  ).entries()) {
    formats[name] = newId();
    await app.sql(
      'insert into formats (conference_id, id, name, minutes, position) values ($1, $2, $3, $4, $5)',
      [id, formats[name], name, minutes, position],
    );
  }
  await app.sql(
    `insert into review_rounds (conference_id, id, name, opens_at, closes_at, reviews_wanted, reviews_floor) values ($1, $2, 'Review', $3, $4, 4, 2)`,
    [id, roundId, past, future],
  );
  const criteria: Record<string, string> = {};
  for (const [position, name] of (options.criteria ?? ['Content', 'Relevance']).entries()) {
    criteria[name] = newId();
    await app.sql(
      'insert into criteria (conference_id, round_id, id, name, position) values ($1, $2, $3, $4, $5)',
      [id, roundId, criteria[name], name, position],
    );
  }
  return { id, slug, roundId, tracks, formats, criteria };
}
