import type { RunSettings } from '#domain/assignment/run-settings';

/** 1 knows the subject, 2 works with it, 3 is an expert. No entry: does not know it, or nobody said. */
export type ExpertiseLevel = 1 | 2 | 3;

/** What the assignment must know of a proposal. */
export interface ProposalFacts {
  readonly id: string;
  readonly number: number;
  /** null where the conference has no tracks. */
  readonly trackId: string | null;
  /** What it is about, across tracks; empty where nobody said. */
  readonly topicIds: readonly string[];
  /** BCP 47; empty where nobody said. */
  readonly language: string;
  /** Reviewers it should have in this round. */
  readonly wanted: number;
  /** No other proposal has all it wants while this one has fewer than these, as far as that can be; at most `wanted`. */
  readonly floor: number;
  /** False until conflict detection has run since its speakers changed; unknown denies. */
  readonly conflictsAreKnown: boolean;
  /** Members who are speakers of it. */
  readonly authorIds: readonly string[];
  /** Its speakers, members or not. */
  readonly speakerIds: readonly string[];
}

/** What the assignment must know of a member who may review. */
export interface MemberFacts {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  /** One key for everything that counts as the same company; null for none. */
  readonly companyKey: string | null;
  /** BCP 47; empty where they did not say. */
  readonly languages: readonly string[];
  readonly isSenior: boolean;
  /** The least of the organizer's limit, their own wish and the run's limit; null is none of these. */
  readonly maxLoad: number | null;
  /** By track id. */
  readonly expertise: Readonly<Record<string, ExpertiseLevel>>;
  /** By topic id. */
  readonly topics: Readonly<Record<string, ExpertiseLevel>>;
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

/**
 * `announced`: told, untouched. `started`: has a draft or review. `done`: review submitted.
 * `declined`: asked, and gives no review that counts: said no, abstained, or was set aside; the place is open.
 * `outgrown`: told, untouched, and the proposal has moved since to a track that the reviewer does not know; a run may
 * give it to somebody else as if it were open.
 */
export type Standing = 'announced' | 'started' | 'done' | 'declined' | 'outgrown';

export interface StandingAssignment extends Pair {
  readonly standing: Standing;
}

/** Everything an assignment run decides from; frozen with the run. */
export interface AssignmentFacts {
  readonly settings: RunSettings;
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
