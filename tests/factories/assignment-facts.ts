import { type Random, seededRandom } from '#optimize/random';
import type {
  AssignmentFacts,
  ExpertiseLevel,
  MemberFacts,
  Pair,
  ProposalFacts,
} from '#domain/assignment/assignment-facts';
import { runSettings } from '#domain/assignment/run-settings';

/** A proposal with nothing special about it. */
export function proposal(id: string, changes: Partial<ProposalFacts> = {}): ProposalFacts {
  const number = Number(id.replace(/\D/g, ''));
  return {
    id,
    number,
    trackId: null,
    topicIds: [],
    language: '',
    wanted: 2,
    floor: 0,
    conflictsAreKnown: true,
    authorIds: [],
    speakerIds: [],
    ...changes,
  };
}

/** A member with nothing special about them. */
export function member(id: string, changes: Partial<MemberFacts> = {}): MemberFacts {
  return {
    id,
    name: `Member ${id}`,
    isActive: true,
    companyKey: null,
    languages: [],
    isSenior: false,
    maxLoad: null,
    expertise: {},
    topics: {},
    conflictsAreKnown: true,
    ...changes,
  };
}

/** Facts with nothing in them but what is given. */
export function facts(changes: Partial<AssignmentFacts>): AssignmentFacts {
  return {
    settings: runSettings(),
    proposals: [],
    members: [],
    conflictsOfInterest: [],
    bids: [],
    standing: [],
    ...changes,
  };
}

/** `p1 m2` as a pair. */
export function pair(text: string): Pair {
  const [proposalId = '', memberId = ''] = text.split(' ');
  return { proposalId, memberId };
}

/** A small season with everything in it: limits, conflicts, inactive members, bids, declined and begun reviews. */
export function randomFacts(seed: number, sizes: { proposals: number; members: number }): AssignmentFacts {
  const random = seededRandom(seed);
  const chance = (share: number): boolean => random.next() < share;
  const proposals = Array.from({ length: sizes.proposals }, (_, i) =>
    proposal(`p${i + 1}`, {
      trackId: `t${random.below(2)}`,
      wanted: 1 + random.below(2),
      floor: seed % 2,
      conflictsAreKnown: !chance(0.05),
    }),
  );
  const members = Array.from({ length: sizes.members }, (_, i) =>
    member(`m${i + 1}`, {
      maxLoad: chance(0.5) ? random.below(4) : null,
      isActive: !chance(0.1),
      expertise: chance(0.6) ? { [`t${random.below(2)}`]: (1 + random.below(3)) as ExpertiseLevel } : {},
    }),
  );
  const some = (share: number): Pair[] =>
    proposals.flatMap(({ id: proposalId }) =>
      members.filter(() => chance(share)).map(({ id: memberId }) => ({ proposalId, memberId })),
    );
  return {
    settings: runSettings(),
    proposals,
    members,
    conflictsOfInterest: some(0.15),
    bids: some(0.5).map((each) => ({ ...each, value: 10 * (random.below(5) - 2) })),
    standing: standings(some(0.2), random),
  };
}

function standings(pairs: readonly Pair[], random: Random): AssignmentFacts['standing'] {
  const kinds = ['announced', 'announced', 'started', 'done', 'declined'] as const;
  return pairs.map((each) => ({ ...each, standing: kinds[random.below(kinds.length)]! }));
}
