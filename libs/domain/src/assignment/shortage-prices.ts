import type { ProposalFacts } from '#domain/assignment/assignment-facts';
import type { Objective } from '#domain/assignment/objective';

/**
 * What the first, second, … missing reviewer of each proposal costs: each the same for cover, more from where the proposal
 * falls below its floor, and a little more the more it misses, so that what is missing is spread. O(proposals).
 * @param mostWanted how many prices each proposal has
 */
export function missingCosts(
  proposals: readonly ProposalFacts[],
  mostWanted: number,
  { weight }: Objective,
): (readonly number[])[] {
  const bySpare = new Map<number, readonly number[]>();
  return proposals.map(({ wanted, floor }) => {
    /** How many it may miss before it falls below its floor. */
    const spare = Math.min(mostWanted, Math.max(0, wanted - floor));
    const known = bySpare.get(spare);
    if (known) return known;
    const costs = Array.from(
      { length: mostWanted },
      (_, missing) => weight.covered + weight.spread * missing + (missing >= spare ? weight.floor : 0),
    );
    bySpare.set(spare, costs);
    return costs;
  });
}
