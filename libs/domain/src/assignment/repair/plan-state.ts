import type { MemberFacts, Pair, ProposalFacts } from '#domain/assignment/assignment-facts';
import type { PlanGround } from '#domain/assignment/repair/plan-ground';

/** An assignment while it is being repaired. Proposals and members go by their place in the problem. */
export class PlanState {
  readonly proposals: readonly ProposalFacts[];
  readonly members: readonly MemberFacts[];
  /** Members by proposal. */
  readonly reviewers: number[][];
  /** Proposals by member. */
  readonly held: number[][];
  /** Affinity of all reviewers of a proposal together. */
  readonly sums: Int32Array;

  /** O(planned). Planned pairs with somebody unknown are left out. */
  constructor(
    readonly ground: PlanGround,
    planned: readonly Pair[],
  ) {
    const { proposals, members } = ground;
    this.proposals = proposals;
    this.members = members;
    this.reviewers = proposals.map(() => []);
    this.held = members.map(() => []);
    this.sums = new Int32Array(proposals.length);
    for (const pair of planned) {
      const place = ground.placeOf(pair);
      if (!place) continue;
      const { proposal, member } = place;
      this.reviewers[proposal]!.push(member);
      this.held[member]!.push(proposal);
      this.sums[proposal]! += ground.affinity(proposal, member);
    }
  }

  hasRoom(member: number): boolean {
    return this.held[member]!.length < this.ground.assignment.limits[member]!;
  }

  /** Whether the member may be given the proposal, leaving their load aside. */
  mayTake(proposal: number, member: number): boolean {
    return this.ground.isCandidate(proposal, member) && !this.reviewers[proposal]!.includes(member);
  }

  /** Gives the place of one member to another, who must not have one there. O(load). */
  replace(proposal: number, from: number, to: number): void {
    const reviewers = this.reviewers[proposal]!;
    reviewers[reviewers.indexOf(from)] = to;
    const held = this.held[from]!;
    held[held.indexOf(proposal)] = held.at(-1)!;
    held.pop();
    this.held[to]!.push(proposal);
    this.sums[proposal]! += this.ground.affinity(proposal, to) - this.ground.affinity(proposal, from);
  }

  /** All places, by proposal. */
  pairs(): Pair[] {
    return this.reviewers.flatMap((reviewers, proposal) =>
      reviewers.map((member) => this.ground.pair({ proposal, member })),
    );
  }
}
