import type { Pair, ProposalFacts } from '#domain/assignment/assignment-facts';

/** One step of a ring: this member reviews this proposal, of which the next member is a speaker. */
export interface RingStep extends Pair {
  readonly number: number;
}

/**
 * Every ring of two or three members who review each other's proposals, each once, beginning with the member that comes
 * first by id; where one reviews several proposals of the next, the first planned stands for them.
 * O(members × degree²).
 */
export function reviewRings(
  proposals: readonly ProposalFacts[],
  planned: readonly Pair[],
): readonly (readonly RingStep[])[] {
  const steps = stepsBetweenMembers(proposals, planned);
  const step = (from: string, to: string): RingStep | undefined => steps.get(from)?.get(to);
  const rings: RingStep[][] = [];
  for (const [a, onward] of steps) {
    for (const [b, first] of onward) {
      if (b <= a) continue;
      const back = step(b, a);
      if (back) rings.push([first, back]);
      for (const [c, second] of steps.get(b) ?? []) {
        const third = c > a && c !== b ? step(c, a) : undefined;
        if (third) rings.push([first, second, third]);
      }
    }
  }
  return rings;
}

/** From each reviewer to the members of whose proposals they have one. */
function stepsBetweenMembers(
  proposals: readonly ProposalFacts[],
  planned: readonly Pair[],
): Map<string, Map<string, RingStep>> {
  const authored = new Map(
    proposals.filter((each) => each.authorIds.length > 0).map((each) => [each.id, each]),
  );
  const steps = new Map<string, Map<string, RingStep>>();
  for (const { proposalId, memberId } of planned) {
    const proposal = authored.get(proposalId);
    if (!proposal) continue;
    const onward = steps.get(memberId) ?? new Map<string, RingStep>();
    steps.set(memberId, onward);
    for (const author of proposal.authorIds) {
      if (author === memberId || onward.has(author)) continue;
      onward.set(author, { proposalId, memberId, number: proposal.number });
    }
  }
  return steps;
}
