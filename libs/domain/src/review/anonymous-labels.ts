import { textHash } from '#domain/review/text-hash';

/**
 * Names for the other reviewers of one proposal as one viewer reads them: "A", "B", … by reviewer id. The order comes from
 * viewer and proposal, so the same letter on two proposals, or before two viewers, says nothing about who it is.
 */
export function anonymousLabels(
  viewerId: string,
  proposalId: string,
  reviewerIds: readonly string[],
): ReadonlyMap<string, string> {
  const key = (id: string): number => textHash(`${viewerId} ${proposalId} ${id}`);
  const shuffled = reviewerIds.toSorted((a, b) => key(a) - key(b) || (a < b ? -1 : 1));
  return new Map(shuffled.map((id, i) => [id, letters(i)]));
}

const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
