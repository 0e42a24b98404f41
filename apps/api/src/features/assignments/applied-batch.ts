import { type FrozenFacts, decodePairs, encodePairs } from '#domain/assignment/frozen-facts';
import type { AppliedBatch } from '#api/features/assignments/assignment-solving';
import type { VersionedPair } from '#api/features/assignments/assignments.repository';

/** What applying changed, small enough to keep: proposal, member, version left behind, one after the other. */
export function encodeBatch(
  frozen: FrozenFacts,
  added: readonly VersionedPair[],
  removed: readonly VersionedPair[],
  left: number,
): AppliedBatch {
  return { added: encode(frozen, added), removed: encode(frozen, removed), left };
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

/** How much was changed; null before anything was. */
export function batchSize(
  batch: AppliedBatch | null,
): { readonly added: number; readonly removed: number; readonly left: number } | null {
  if (batch === null) return null;
  return { added: batch.added.length / 3, removed: batch.removed.length / 3, left: batch.left ?? 0 };
}
