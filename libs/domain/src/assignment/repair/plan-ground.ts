import { affinity, fitOf } from '#domain/assignment/affinity';
import {
  type AssignmentFacts,
  type MemberFacts,
  type Pair,
  pairKey,
  type ProposalFacts,
} from '#domain/assignment/assignment-facts';
import { candidatePairs } from '#domain/assignment/candidate-pairs';
import { settledAssignments } from '#domain/assignment/settled-assignments';

const CANDIDATE = 1;
const ANNOUNCED = 2;

/**
 * What is true of every plan for the same facts: who may review what and how well they fit. Proposals and members go by
 * their place in the facts.
 */
export class PlanGround {
  readonly proposals: readonly ProposalFacts[];
  readonly members: readonly MemberFacts[];
  readonly limits: Int32Array;
  private readonly start: Int32Array;
  private readonly row: Int32Array;
  /** By proposal × members + member. */
  private readonly marks: Uint8Array;
  private readonly points: Uint8Array;

  /** O(proposals × members), in time and bytes. */
  constructor(readonly facts: AssignmentFacts) {
    const { proposals, members } = facts;
    const settled = settledAssignments(facts).list;
    const candidates = candidatePairs(facts, proposals, members, settled);
    this.proposals = proposals;
    this.members = members;
    this.start = candidates.start;
    this.row = candidates.member;
    this.marks = new Uint8Array(proposals.length * members.length);
    this.points = new Uint8Array(this.marks.length);
    this.limits = Int32Array.from(members, ({ isActive, maxLoad }) =>
      isActive ? Math.min(maxLoad ?? proposals.length, proposals.length) : 0,
    );
    for (let proposal = 0; proposal < proposals.length; proposal++) {
      for (let i = this.start[proposal]!; i < this.start[proposal + 1]!; i++) {
        const at = proposal * members.length + this.row[i]!;
        // Who may be given nothing new could never get it back: such a place is left alone.
        const mayComeBack =
          members[this.row[i]!]!.conflictsAreKnown && proposals[proposal]!.conflictsAreKnown;
        this.marks[at] = (mayComeBack ? CANDIDATE : 0) | (candidates.isAnnounced[i] === 1 ? ANNOUNCED : 0);
        this.points[at] = candidates.affinity[i]!;
      }
    }
    this.addSettled(settled);
  }

  /** Who may review the proposal; of those, `isCandidate` are all whose place may change hands. */
  candidatesOf(proposal: number): Int32Array {
    return this.row.subarray(this.start[proposal], this.start[proposal + 1]);
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

  pair(proposal: number, member: number): Pair {
    return { proposalId: this.proposals[proposal]!.id, memberId: this.members[member]!.id };
  }

  private at(proposal: number, member: number): number {
    return proposal * this.members.length + member;
  }

  private addSettled(settled: readonly Pair[]): void {
    const keys = new Set(settled.map(pairKey));
    const bids = new Map(
      this.facts.bids.filter((bid) => keys.has(pairKey(bid))).map((bid) => [pairKey(bid), bid.value]),
    );
    const proposalAt = new Map(this.proposals.map(({ id }, i) => [id, i]));
    const memberAt = new Map(this.members.map(({ id }, i) => [id, i]));
    for (const pair of settled) {
      const proposal = proposalAt.get(pair.proposalId);
      const member = memberAt.get(pair.memberId);
      if (proposal === undefined || member === undefined) continue;
      const fit = fitOf(this.proposals[proposal]!, this.members[member]!, bids.get(pairKey(pair)) ?? null);
      this.points[this.at(proposal, member)] = affinity(fit).total;
    }
  }
}
