import {
  type AssignmentFacts,
  type Pair,
  pairKey,
  type ProposalFacts,
  type StandingAssignment,
} from '#domain/assignment/assignment-facts';
import { countBy } from '#domain/assignment/settled-assignments';

/** Which of today's assignments a fill leaves where they are, and what is open beside them. */
export interface FillGround {
  /** Nobody touches these. */
  readonly fixed: readonly StandingAssignment[];
  /** May stay or go to somebody else: untouched, and their reviewer has more than the limit. */
  readonly loose: readonly StandingAssignment[];
  /** By member id: how many of their loose ones are too many, 1 or more. */
  readonly excess: ReadonlyMap<string, number>;
  /** End without anybody in their place: untouched, above their reviewer's limit, of proposals with more than they want. */
  readonly surplus: readonly StandingAssignment[];
  /** Places without a reviewer who may stay, the excess included. */
  readonly open: number;
}

/**
 * What stands today, seen as a fill sees it. An assignment may stand while its reviewer is active, is no author and has
 * no conflict of interest with it; a submitted review stands whoever has left; what is outgrown counts as open. O(facts).
 */
export function fillGround(facts: AssignmentFacts): FillGround {
  const standing = facts.standing.filter(mayStand(facts));
  const cover = countBy(standing, ({ proposalId }) => proposalId);
  const wanted = new Map(facts.proposals.map((proposal) => [proposal.id, proposal.wanted]));
  const load = countBy(standing, ({ memberId }) => memberId);
  const excess = new Map<string, number>();
  const surplus = new Set<StandingAssignment>();
  for (const { id, maxLoad } of facts.members) {
    let over = (load.get(id) ?? 0) - (maxLoad ?? Infinity);
    if (over <= 0) continue;
    const untouched = standing.filter((each) => each.memberId === id && each.standing === 'announced');
    for (const each of untouched) {
      const has = cover.get(each.proposalId)!;
      if (over === 0 || has <= wanted.get(each.proposalId)!) continue;
      cover.set(each.proposalId, has - 1);
      surplus.add(each);
      over--;
    }
    const left = untouched.filter((each) => !surplus.has(each)).length;
    if (over > 0 && left > 0) excess.set(id, Math.min(over, left));
  }
  const isLoose = (each: StandingAssignment): boolean =>
    each.standing === 'announced' && excess.has(each.memberId) && !surplus.has(each);
  const bare = facts.proposals.map((each) => Math.max(0, each.wanted - (cover.get(each.id) ?? 0)));
  return {
    fixed: standing.filter((each) => !isLoose(each) && !surplus.has(each)),
    loose: standing.filter(isLoose),
    excess,
    surplus: [...surplus],
    open: sum(bare) + sum(excess.values()),
  };
}

/**
 * The facts with everything that stays made immovable: what is announced counts as begun, so it is outside the network
 * and takes its place with it. A reviewer above the limit gets nothing new and keeps as much as the limit allows.
 * `assign` on these finds reviewers for the open places and moves nothing else. O(facts).
 */
export function fillFacts(facts: AssignmentFacts): AssignmentFacts {
  const { fixed, loose, excess } = fillGround(facts);
  const held = countBy(fixed, ({ proposalId }) => proposalId);
  const declined = facts.standing.filter(({ standing }) => standing === 'declined');
  // Who has all it wants gets nobody new: nearly every pair of a large conference is left out of the network.
  const hasAll = ({ id, wanted }: ProposalFacts): boolean => (held.get(id) ?? 0) >= wanted;
  const open = new Set(facts.proposals.filter((proposal) => !hasAll(proposal)).map(({ id }) => id));
  const concerned = ({ proposalId }: Pair): boolean => open.has(proposalId);
  return {
    ...facts,
    proposals: facts.proposals.map((proposal) =>
      hasAll(proposal) ? { ...proposal, conflictsAreKnown: false } : proposal,
    ),
    conflictsOfInterest: facts.conflictsOfInterest.filter(concerned),
    bids: facts.bids.filter(concerned),
    members: facts.members.map((member) =>
      excess.has(member.id) ? { ...member, conflictsAreKnown: false } : member,
    ),
    standing: [
      ...fixed.map((each) =>
        each.standing === 'announced' ? { ...each, standing: 'started' as const } : each,
      ),
      ...loose,
      ...declined,
    ],
  };
}

/**
 * The assignments that a plan takes from people who could have kept them: none, for a fill. Judged from the facts alone,
 * as the solver is never believed. O(facts + planned).
 */
export function disturbedBy(facts: AssignmentFacts, planned: readonly Pair[]): readonly Pair[] {
  const after = new Set(planned.map(pairKey));
  const { fixed, loose, excess } = fillGround(facts);
  const gone = loose.filter((each) => !after.has(pairKey(each)));
  const goneFrom = countBy(gone, ({ memberId }) => memberId);
  return [
    ...fixed.filter((each) => !after.has(pairKey(each))),
    ...gone.filter(({ memberId }) => goneFrom.get(memberId)! > excess.get(memberId)!),
  ];
}

function mayStand({ proposals, members, conflictsOfInterest }: AssignmentFacts) {
  const authors = new Map(proposals.map(({ id, authorIds }) => [id, authorIds]));
  const active = new Set(members.filter(({ isActive }) => isActive).map(({ id }) => id));
  const conflicted = new Set(conflictsOfInterest.map(pairKey));
  return (each: StandingAssignment): boolean =>
    each.standing !== 'declined' &&
    each.standing !== 'outgrown' &&
    (each.standing === 'done' || active.has(each.memberId)) &&
    !conflicted.has(pairKey(each)) &&
    authors.get(each.proposalId)?.includes(each.memberId) === false;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
