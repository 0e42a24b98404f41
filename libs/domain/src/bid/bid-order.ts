import { textHash } from '#domain/review/text-hash';

/**
 * The order in which a member meets the talks to bid on: another one for each member, so that the first rows of a list do
 * not get everybody's bids. A talk's place comes from the member and its own id: one that joins or leaves moves no other.
 * O(n log n).
 */
export function bidOrder<T extends { readonly proposalId: string }>(
  items: readonly T[],
  memberId: string,
): T[] {
  return items
    .map((item) => ({ item, key: textHash(`bid ${memberId} ${item.proposalId}`) }))
    .toSorted((a, b) => a.key - b.key || (a.item.proposalId < b.item.proposalId ? -1 : 1))
    .map(({ item }) => item);
}
