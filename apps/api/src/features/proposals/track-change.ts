import type { Tx } from '#api/platform/tx';
import { ProposalEntity } from '#api/features/proposals/proposal.entity';

/** Puts a proposal in a track (null: none) if it is still at the version seen; answers the version it is at now. */
export async function changeTrack(
  tx: Tx,
  key: { readonly conferenceId: string; readonly id: string },
  version: number,
  trackId: string | null,
): Promise<number | null> {
  const changed = await tx.updateVersioned(ProposalEntity, key, version, { trackId });
  return changed && changed.version;
}
