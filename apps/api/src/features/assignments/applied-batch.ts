import { type FrozenFacts, decodePairs, encodePairs } from '#domain/assignment/frozen-facts';
import type { AppliedBatch } from '#api/features/assignments/assignment-solving';
import type { VersionedPair } from '#api/features/assignments/assignments.repository';

/** What applying changed, small enough to keep: proposal, member, version left behind, one after the other. */
export function encodeBatch(
  frozen: FrozenFacts,
  added: readonly VersionedPair[],
  removed: readonly VersionedPair[],
): AppliedBatch {
  return { added: encode(frozen, added), removed: encode(frozen, removed) };
}

export function decodeBatch(
  frozen: FrozenFacts,
  { added, removed }: AppliedBatch,
): { readonly added: VersionedPair[]; readonly removed: VersionedPair[] } {
  return { added: decode(frozen, added), removed: decode(frozen, removed) };
}

function encode(frozen: FrozenFacts, pairs: readonly VersionedPair[]): number[] {
  const places = encodePairs(frozen, pairs);
  return pairs.flatMap(({ version }, i) => [places[2 * i]!, places[2 * i + 1]!, version]);
}

function decode(frozen: FrozenFacts, numbers: readonly number[]): VersionedPair[] {
  const pairs = decodePairs(
    frozen,
    numbers.filter((_, i) => i % 3 !== 2),
  );
  return pairs.map((pair, i) => ({ ...pair, version: numbers[3 * i + 2]! }));
}
