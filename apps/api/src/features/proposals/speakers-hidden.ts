import type { Actor } from '#domain/access/actor';
import type { Tx } from '#api/platform/tx';
import { speakersHiddenFrom } from '#api/features/proposals/readable-text';

/** Whether the current round hides the speakers from this chair. One statement. */
export async function hidesSpeakers(tx: Tx, actor: Actor, conferenceId: string): Promise<boolean> {
  const row = await tx.one<{ hidden: boolean }>(
    `select $1::uuid is not null and ${speakersHiddenFrom(actor)} as hidden`,
    [conferenceId],
  );
  return row!.hidden;
}
