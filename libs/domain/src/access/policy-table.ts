import type { Actor, Grantee } from '#domain/access/actor';
import type { ReviewersNamed } from '#domain/review/reviewers-named';

/**
 * What is known about the thing asked for. A fact that was not loaded is undefined, and an undefined fact denies.
 */
export interface Facts {
  /** The actor is listed as a speaker of the proposal, or created it. */
  readonly isOwnProposal?: boolean;
  /** The actor wrote the proposal; where its author has no account any more, every listed speaker counts as the author. */
  readonly isAuthor?: boolean;
  /** The actor has a conflict of interest with the proposal; undefined also when detection has not run. */
  readonly hasConflictOfInterest?: boolean;
  /** The proposal's track; null: it has none. */
  readonly trackId?: string | null;
  /** The actor has an active or done assignment to the proposal in this round. */
  readonly isAssigned?: boolean;
  /** Everyone with a reviewer's seat reviews every proposal in this conference. */
  readonly everyoneReviews?: boolean;
  readonly proposalIsSubmitted?: boolean;
  /** Also where it was withdrawn or set aside since. */
  readonly wasSentIn?: boolean;
  /** Reviewers may know of the round: it has opened, or it is the conference's first. */
  readonly roundIsKnown?: boolean;
  /** The round is for this proposal: it takes all, or this one was chosen for it. */
  readonly proposalIsInRound?: boolean;
  /** The actor is among the reviewers of the round. */
  readonly takesPartInRound?: boolean;
  /** The round does not hide who the speakers are. */
  readonly speakersAreShown?: boolean;
  /** Before whom the round names a reviewer beside a review. */
  readonly reviewersNamed?: ReviewersNamed;
  /** Whether others' reviews may be read by the actor now, by the round's setting and the actor's own review. */
  readonly othersReviewsAreOpen?: boolean;
  /** The round has discussions at all. */
  readonly roundIsDiscussed?: boolean;
  /** The round has discussions, others' reviews are not closed for good, and the actor has submitted a review or abstained. */
  readonly discussionIsOpen?: boolean;
  readonly callIsOpen?: boolean;
  readonly roundIsOpen?: boolean;
  /** The conference takes bids, and its round has not closed. */
  readonly bidsAreOpen?: boolean;
  readonly conferenceIsPublic?: boolean;
  readonly committeeIsShown?: boolean;
  /** Anybody may offer to review at this conference. */
  readonly takesInterest?: boolean;
  /** The actor organizes the other conference that is asked about as well. */
  readonly organizesTheOther?: boolean;
  /** The thing is the actor's: their own seat, their own export. */
  readonly isOwn?: boolean;
}

/** A named condition: true allows. `reason` is what the refused person reads. */
export interface Condition {
  readonly name: string;
  readonly reason: string;
  readonly holds: (actor: Actor, facts: Facts) => boolean;
}

export type Grant = Grantee | { readonly to: Grantee; readonly when: readonly Condition[] };

/** One line of the policy: grants unite, `always` overrides every one of them. */
export interface PolicyRow {
  readonly says: string;
  readonly grants: readonly Grant[];
  readonly always?: readonly Condition[];
  /** Shows nothing of proposals, reviews and people: a seat allows it before its holder has agreed to confidentiality. */
  readonly beforeAgreement?: true;
  /** A refusal must not tell that the thing exists. */
  readonly hides?: true;
}

export type PolicyTable = Readonly<Record<string, PolicyRow>>;

/** Keeps the action names as literal types. */
export function policyTable<const T extends PolicyTable>(table: T): T {
  return table;
}
