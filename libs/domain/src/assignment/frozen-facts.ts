import type {
  AssignmentFacts,
  MemberFacts,
  Pair,
  ProposalFacts,
  Standing,
} from '#domain/assignment/assignment-facts';
import { type RunSettings, runSettings } from '#domain/assignment/run-settings';

const STANDINGS: readonly Standing[] = ['announced', 'started', 'done', 'declined', 'outgrown'];

/**
 * The facts as they are stored with a run: ids once, pairs as places in the two lists, one after the other. A tenth of
 * the size, and lossless for pairs within the lists.
 */
export interface FrozenFacts {
  readonly settings: RunSettings;
  readonly proposals: readonly ProposalFacts[];
  readonly members: readonly MemberFacts[];
  /** proposal, member, … */
  readonly conflictsOfInterest: readonly number[];
  /** proposal, member, value, … */
  readonly bids: readonly number[];
  /** proposal, member, place in STANDINGS, … */
  readonly standing: readonly number[];
}

/** Pairs with ids that are in neither list are dropped: no rule could say anything of them. O(facts). */
export function freezeFacts(facts: AssignmentFacts): FrozenFacts {
  const { settings, proposals, members } = facts;
  const code = pairCoder({ proposals, members });
  return {
    settings,
    proposals,
    members,
    conflictsOfInterest: facts.conflictsOfInterest.flatMap(code),
    bids: facts.bids.flatMap((bid) => withLast(code(bid), bid.value)),
    standing: facts.standing.flatMap((each) => withLast(code(each), STANDINGS.indexOf(each.standing))),
  };
}

// Runs frozen before these were asked for have none of them.
const UNASKED_OF_PROPOSAL = { topicIds: [], language: '', floor: 0, speakerIds: [] };
const UNASKED_OF_MEMBER = { companyKey: null, languages: [], isSenior: false, topics: {} };

/** The facts that were frozen. O(facts). */
export function thawFacts(frozen: FrozenFacts): AssignmentFacts {
  return {
    settings: runSettings(frozen.settings),
    proposals: frozen.proposals.map((proposal) => ({ ...UNASKED_OF_PROPOSAL, ...proposal })),
    members: frozen.members.map((member) => ({ ...UNASKED_OF_MEMBER, ...member })),
    conflictsOfInterest: decodePairs(frozen, frozen.conflictsOfInterest),
    bids: triples(frozen, frozen.bids).map(([pair, value]) => ({ ...pair, value })),
    standing: triples(frozen, frozen.standing).map(([pair, at]) => ({ ...pair, standing: STANDINGS[at]! })),
  };
}

type Lists = Pick<FrozenFacts, 'proposals' | 'members'>;

/** Pairs as places in the lists: proposal, member, … */
export function encodePairs(lists: Lists, pairs: readonly Pair[]): number[] {
  return pairs.flatMap(pairCoder(lists));
}

export function decodePairs({ proposals, members }: Lists, numbers: readonly number[]): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    pairs.push({ proposalId: proposals[numbers[i]!]!.id, memberId: members[numbers[i + 1]!]!.id });
  }
  return pairs;
}

function pairCoder({ proposals, members }: Lists): (pair: Pair) => number[] {
  const proposalAt = new Map(proposals.map(({ id }, i) => [id, i]));
  const memberAt = new Map(members.map(({ id }, i) => [id, i]));
  return ({ proposalId, memberId }) => {
    const proposal = proposalAt.get(proposalId);
    const member = memberAt.get(memberId);
    return proposal === undefined || member === undefined ? [] : [proposal, member];
  };
}

const withLast = (pair: number[], last: number): number[] => (pair.length === 0 ? [] : [...pair, last]);

function triples({ proposals, members }: Lists, numbers: readonly number[]): [Pair, number][] {
  const found: [Pair, number][] = [];
  for (let i = 0; i + 2 < numbers.length; i += 3) {
    found.push([
      { proposalId: proposals[numbers[i]!]!.id, memberId: members[numbers[i + 1]!]!.id },
      numbers[i + 2]!,
    ]);
  }
  return found;
}
