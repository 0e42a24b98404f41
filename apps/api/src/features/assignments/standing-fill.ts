import { assignmentChanges } from '#domain/assignment/assignment-changes';
import { pairKey } from '#domain/assignment/assignment-facts';
import { decodePairs, type FrozenFacts, thawFacts } from '#domain/assignment/frozen-facts';
import { type RunSettings, runSettings } from '#domain/assignment/run-settings';
import type { Tx } from '#api/platform/tx';

/** A run that says how to fill a round's open places, at the version that says so. */
export interface Fill {
  readonly id: string;
  readonly version: number;
}

interface Round {
  readonly roundId: string;
  readonly reviewsWanted: number;
  readonly reviewsFloor: number;
}

/** What the last applied run of a round was told, else what the round itself asks for; null: no such round. */
export async function settingsInForce(
  tx: Tx,
  conferenceId: string,
  roundId: string,
): Promise<RunSettings | null> {
  const row = await tx.one<Round & { settings: Partial<RunSettings> | null }>(
    `select r.reviews_wanted as "reviewsWanted", r.reviews_floor as "reviewsFloor",
       (select settings from assignment_runs u where u.conference_id = r.conference_id and u.round_id = r.id
          and u.state = 'applied' and u.kind <> 'import' order by u.finished_at desc limit 1) as settings
     from review_rounds r where r.conference_id = $1 and r.id = $2`,
    [conferenceId, roundId],
  );
  if (!row) return null;
  const { reviewsWanted, reviewsFloor, settings } = row;
  return runSettings(settings ?? { reviewsPerProposal: reviewsWanted, reviewsFloor });
}

/** Rounds in which places can be filled: not over, in a conference that assigns. */
export async function roundsToLookAfter(tx: Tx, conferenceId: string, now: Date): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `select r.id from review_rounds r join conferences c on c.id = r.conference_id
     where r.conference_id = $1 and c.uses_assignment and (r.closes_at is null or r.closes_at > $2)
     order by r.position, r.id`,
    [conferenceId, now],
  );
  return rows.map(({ id }) => id);
}

/** The one of a round that waits for a word, with what it was computed from. */
export function standingFill(
  tx: Tx,
  conferenceId: string,
  roundId: string,
): Promise<(Fill & { readonly input: FrozenFacts }) | null> {
  return tx.one<Fill & { input: FrozenFacts }>(
    `select id, version, input from assignment_runs
     where conference_id = $1 and round_id = $2 and kind = 'fill' and state = 'ready'`,
    [conferenceId, roundId],
  );
}

/** What the last fill of a round would have added (by pairKey), if people took it back or threw it away; else null. */
export async function lastTurnedDown(
  tx: Tx,
  conferenceId: string,
  roundId: string,
): Promise<ReadonlySet<string> | null> {
  const last = await tx.one<{ state: string; input: FrozenFacts | null; pairs: number[] | null }>(
    `select state, input, result->'pairs' as pairs from assignment_runs
     where conference_id = $1 and round_id = $2 and kind = 'fill' and state in ('applied', 'undone', 'cancelled')
     order by finished_at desc limit 1`,
    [conferenceId, roundId],
  );
  if (!last?.input || !last.pairs || last.state === 'applied') return null;
  const { added } = assignmentChanges(thawFacts(last.input), decodePairs(last.input, last.pairs));
  return new Set(added.map(pairKey));
}

export async function fillsPlacesItself(tx: Tx, conferenceId: string): Promise<boolean> {
  const sql = 'select 1 from conferences where id = $1 and fills_places_itself';
  return (await tx.one(sql, [conferenceId])) !== null;
}
