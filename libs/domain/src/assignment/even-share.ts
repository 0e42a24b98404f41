import type { AssignmentFacts } from '#domain/assignment/assignment-facts';
import { fairShare } from '#domain/assignment/fair-share';

/** The load each active member would carry if all wanted places were shared as evenly as limits allow. O(facts). */
export function evenShare({ proposals, members }: AssignmentFacts): number {
  const limits = members
    .filter(({ isActive }) => isActive)
    .map(({ maxLoad }) => Math.min(maxLoad ?? proposals.length, proposals.length));
  return fairShare(
    limits,
    proposals.reduce((sum, { wanted }) => sum + wanted, 0),
  );
}
