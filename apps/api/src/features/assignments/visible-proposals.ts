import type { Actor } from '#domain/access/actor';
import type { Tx } from '#api/platform/tx';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { readableText, speakersHiddenFrom } from '#api/features/proposals/readable-text';

export interface VisibleProposal {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/**
 * Of these proposals those of which the actor may know the reviewers, by id. One statement.
 * @param numbers more of them, by their numbers
 */
export async function visibleProposals(
  tx: Tx,
  actor: Actor,
  conferenceId: string,
  proposalIds: readonly string[],
  numbers: readonly number[] = [],
): Promise<ReadonlyMap<string, VisibleProposal>> {
  const proposals = await tx.rows<VisibleProposal>(
    `with viewer as materialized (
       select id, conflicts_known from committee_members where conference_id = $1 and id = $2 and state = 'active')
     select p.id, p.number, ${readableText('p', 'title', speakersHiddenFrom(actor))} as title
     from proposals p cross join viewer
     where p.conference_id = $1 and (p.id = any($3) or p.number = any($4)) and ${knownToBeFree('viewer', 'p')}`,
    [conferenceId, actor.seat?.memberId ?? null, proposalIds, numbers],
  );
  return new Map(proposals.map((proposal) => [proposal.id, proposal]));
}
