/** 1 knows the subject, 2 works with it, 3 is an expert. No entry: does not know it, or nobody said. */
export type ExpertiseLevel = 1 | 2 | 3;

/** What the assignment must know of a proposal. */
export interface ProposalFacts {
  readonly id: string;
  readonly number: number;
  /** null where the conference has no tracks. */
  readonly trackId: string | null;
  /** Reviewers it should have in this round. */
  readonly wanted: number;
  /** False until conflict detection has run since its speakers changed; unknown denies. */
  readonly conflictsAreKnown: boolean;
  /** Members who are speakers of it. */
  readonly authorIds: readonly string[];
}

/** What the assignment must know of a member who may review. */
export interface MemberFacts {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  /** The most proposals they take in this round; null is no limit of their own. */
  readonly maxLoad: number | null;
  /** By track id. */
  readonly expertise: Readonly<Record<string, ExpertiseLevel>>;
  /** False until conflict detection has run since the member changed; unknown denies. */
  readonly conflictsAreKnown: boolean;
}

/** A reviewer for a proposal. */
export interface Pair {
  readonly proposalId: string;
  readonly memberId: string;
}

export interface Bid extends Pair {
  /** -20 (no) .. 20 (yes). */
  readonly value: number;
}

/** `announced`: told, untouched. `started`: has a draft or review. `done`: review submitted. `declined`: asked and said no. */
export type Standing = 'announced' | 'started' | 'done' | 'declined';

export interface StandingAssignment extends Pair {
  readonly standing: Standing;
}

/** Everything an assignment run decides from; frozen with the run. */
export interface AssignmentFacts {
  readonly proposals: readonly ProposalFacts[];
  readonly members: readonly MemberFacts[];
  readonly conflictsOfInterest: readonly Pair[];
  readonly bids: readonly Bid[];
  readonly standing: readonly StandingAssignment[];
}

/** One key for a pair, for sets and maps. */
export function pairKey({ proposalId, memberId }: Pair): string {
  return `${proposalId} ${memberId}`;
}
