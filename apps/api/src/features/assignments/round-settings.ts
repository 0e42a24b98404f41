import type { RunSettings } from '#domain/assignment/run-settings';
import { notFound } from '#domain/errors';
import type { Tx } from '#api/platform/tx';
import { settingsInForce } from '#api/features/assignments/standing-fill';

/** What assignments of a round are held to. Throws not_found where there is no such round. One statement. */
export async function settingsOfRound(tx: Tx, conferenceId: string, roundId: string): Promise<RunSettings> {
  const settings = await settingsInForce(tx, conferenceId, roundId);
  if (!settings) throw notFound();
  return settings;
}
