import { type RunSettings, runSettings } from '#domain/assignment/run-settings';
import { notFound } from '#domain/errors';
import type { Tx } from '#api/platform/tx';

/**
 * What assignments of a round are held to: what the run that was applied last was told, else the round's own numbers and
 * the defaults. Throws not_found where there is no such round. One statement.
 */
export async function settingsOfRound(tx: Tx, conferenceId: string, roundId: string): Promise<RunSettings> {
  const round = await tx.one<{ wanted: number; floor: number; told: Partial<RunSettings> | null }>(
    `select r.reviews_wanted as wanted, r.reviews_floor as floor,
       (select a.settings from assignment_runs a where a.conference_id = r.conference_id and a.round_id = r.id
         and a.state = 'applied' order by a.finished_at desc, a.id desc limit 1) as told
     from review_rounds r where r.conference_id = $1 and r.id = $2`,
    [conferenceId, roundId],
  );
  if (!round) throw notFound();
  const own = { reviewsPerProposal: round.wanted, reviewsFloor: Math.min(round.floor, round.wanted) };
  return runSettings({ ...own, ...round.told });
}
