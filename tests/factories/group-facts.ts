import { seededRandom } from '#optimize/random';
import type { AssignmentFacts, ExpertiseLevel } from '#domain/assignment/assignment-facts';
import { type RunSettings, runSettings } from '#domain/assignment/run-settings';
import { facts, member, proposal } from './assignment-facts';

/** How large, and what share of the members works for the two big companies. */
interface GroupSizes {
  readonly proposals: number;
  readonly members: number;
  readonly wanted: number;
}

/**
 * A season in which group rules cross: members of few companies, some senior, who know one of three tracks and have sent
 * in proposals themselves, some with the same speaker; with limits, conflicts of interest and begun reviews.
 */
export function groupFacts(
  seed: number,
  sizes: GroupSizes,
  settings: Partial<RunSettings> = {},
): AssignmentFacts {
  const random = seededRandom(seed);
  const chance = (share: number): boolean => random.next() < share;
  const members = Array.from({ length: sizes.members }, (_, i) =>
    member(`m${i + 1}`, {
      companyKey: chance(0.6) ? `company${random.below(4)}` : null,
      isSenior: chance(0.4),
      maxLoad: chance(0.2) ? 1 + random.below(2 * sizes.wanted) : null,
      expertise: { [`t${random.below(3)}`]: (1 + random.below(3)) as ExpertiseLevel },
    }),
  );
  const proposals = Array.from({ length: sizes.proposals }, (_, i) => {
    const author = members[random.below(members.length)]!;
    return proposal(`p${i + 1}`, {
      trackId: `t${random.below(3)}`,
      wanted: sizes.wanted,
      authorIds: chance(0.5) ? [author.id] : [],
      speakerIds: [`s${random.below(Math.ceil(sizes.proposals / 3))}`],
    });
  });
  const pairs = proposals.flatMap(({ id: proposalId, authorIds }) =>
    members.filter(({ id }) => !authorIds.includes(id)).map(({ id: memberId }) => ({ proposalId, memberId })),
  );
  const kinds = ['announced', 'announced', 'started', 'declined'] as const;
  return facts({
    proposals,
    members,
    conflictsOfInterest: pairs.filter(() => chance(0.05)),
    bids: pairs.filter(() => chance(0.3)).map((pair) => ({ ...pair, value: 10 * (random.below(5) - 2) })),
    standing: pairs
      .filter(() => chance(0.05))
      .map((pair) => ({ ...pair, standing: kinds[random.below(kinds.length)]! })),
    settings: runSettings({ reviewsPerProposal: sizes.wanted, ...settings }),
  });
}
