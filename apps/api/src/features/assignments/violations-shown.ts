import type { Actor } from '#domain/access/actor';
import type { Violation } from '#domain/assignment/assignment-rule';
import type { Tx } from '#api/platform/tx';
import { visibleProposals } from '#api/features/assignments/visible-proposals';

/** Broken rules in words, the first `most`; of a proposal whose reviewers the actor may not know nothing but that there is one. */
export async function violationsInWords(
  tx: Tx,
  actor: Actor,
  conferenceId: string,
  violations: readonly Violation[],
  most: number,
): Promise<string[]> {
  const first = violations.slice(0, most);
  const ids = [...new Set(first.flatMap(({ proposalId }) => proposalId ?? []))];
  const visible = ids.length === 0 ? null : await visibleProposals(tx, actor, conferenceId, ids);
  return first.map(({ proposalId, message }) =>
    proposalId === null || visible?.has(proposalId)
      ? message
      : 'a talk that you have a conflict of interest with breaks a rule',
  );
}
