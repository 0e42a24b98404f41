import { affinity, fitOf } from '#domain/assignment/affinity';
import {
  type MemberFacts,
  type Pair,
  pairKey,
  type ProposalFacts,
} from '#domain/assignment/assignment-facts';
import type { AssignmentProblem } from '#domain/assignment/assignment-problem';
import type { Place } from '#domain/assignment/repair/group-rule';

const CANDIDATE = 1;
const ANNOUNCED = 2;

/**
 * What is true of every plan for the same problem: who may review what and how well they fit. Proposals and members go by
 * their place in the problem.
 */
export class PlanGround {
  readonly proposals: readonly ProposalFacts[];
  readonly members: readonly MemberFacts[];
  /** By proposal × members + member. */
  private readonly marks: Uint8Array;
  private readonly points: Uint8Array;
  private readonly proposalAt: ReadonlyMap<string, number>;
  private readonly memberAt: ReadonlyMap<string, number>;

  /** O(proposals × members), in time and bytes. */
  constructor(readonly assignment: AssignmentProblem) {
    const { proposals, members, candidates, settled } = assignment;
    this.proposals = proposals;
    this.members = members;
    this.marks = new Uint8Array(proposals.length * members.length);
    this.points = new Uint8Array(this.marks.length);
    this.proposalAt = new Map(proposals.map(({ id }, i) => [id, i]));
    this.memberAt = new Map(members.map(({ id }, i) => [id, i]));
    for (let proposal = 0; proposal < proposals.length; proposal++) {
      for (let i = candidates.start[proposal]!; i < candidates.start[proposal + 1]!; i++) {
        const member = candidates.member[i]!;
        const at = this.at(proposal, member);
        // Who may be given nothing new could never get it back: such a place is left alone.
        const mayComeBack = members[member]!.conflictsAreKnown && proposals[proposal]!.conflictsAreKnown;
        this.marks[at] = (mayComeBack ? CANDIDATE : 0) | (candidates.isAnnounced[i] === 1 ? ANNOUNCED : 0);
        this.points[at] = candidates.affinity[i]!;
      }
    }
    this.addSettled(settled.list);
  }

  /** Who may review the proposal; of those, `isCandidate` are all whose place may change hands. */
  candidatesOf(proposal: number): Int32Array {
    const { start, member } = this.assignment.candidates;
    return member.subarray(start[proposal], start[proposal + 1]);
  }

  /** Whether the place may be given to the member and taken from them; not once the review has begun. */
  isCandidate(proposal: number, member: number): boolean {
    return (this.marks[this.at(proposal, member)]! & CANDIDATE) !== 0;
  }

  /** From now on nobody gives the member this proposal. */
  bar(proposal: number, member: number): void {
    this.marks[this.at(proposal, member)]! &= ~CANDIDATE;
  }

  isAnnounced(proposal: number, member: number): boolean {
    return (this.marks[this.at(proposal, member)]! & ANNOUNCED) !== 0;
  }

  /** 0 .. 100; 0 for who neither may review it nor has begun. */
  affinity(proposal: number, member: number): number {
    return this.points[this.at(proposal, member)]!;
  }

  knowsTrack(proposal: number, member: number): boolean {
    const { trackId } = this.proposals[proposal]!;
    return trackId === null || this.members[member]!.expertise[trackId] !== undefined;
  }

  pair({ proposal, member }: Place): Pair {
    return { proposalId: this.proposals[proposal]!.id, memberId: this.members[member]!.id };
  }

  /** null where one of the two is unknown. */
  placeOf({ proposalId, memberId }: Pair): Place | null {
    const proposal = this.proposalAt.get(proposalId);
    const member = this.memberAt.get(memberId);
    return proposal === undefined || member === undefined ? null : { proposal, member };
  }

  private at(proposal: number, member: number): number {
    return proposal * this.members.length + member;
  }

  private addSettled(settled: readonly Pair[]): void {
    const keys = new Set(settled.map(pairKey));
    const bids = new Map(
      this.assignment.facts.bids
        .filter((bid) => keys.has(pairKey(bid)))
        .map((bid) => [pairKey(bid), bid.value]),
    );
    for (const pair of settled) {
      const place = this.placeOf(pair);
      if (!place) continue;
      const { proposal, member } = place;
      const fit = fitOf(this.proposals[proposal]!, this.members[member]!, bids.get(pairKey(pair)) ?? null);
      this.points[this.at(proposal, member)] = affinity(fit).total;
    }
  }
}
