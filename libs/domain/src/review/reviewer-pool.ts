/** A reviewer as a round may choose them. */
export interface ReviewerCandidate {
  readonly id: string;
  /** Tracks of their seat, and those that they know best. */
  readonly trackIds: readonly string[];
  readonly topicIds: readonly string[];
  readonly isSenior: boolean;
  /** They did all that they were asked for in the round before. */
  readonly finishedEarlier: boolean;
}

/** Whom a round asks, all conditions together; an empty list asks for none of its kind. */
export interface ReviewerChoice {
  /** One of them is enough. */
  readonly trackIds: readonly string[];
  /** One of them is enough. */
  readonly topicIds: readonly string[];
  readonly seniorOnly: boolean;
  readonly finishedOnly: boolean;
}

/** The reviewers that a choice asks for, in the order given. O(n × tracks and topics of each). */
export const chosenReviewers = <T extends ReviewerCandidate>(
  candidates: readonly T[],
  { trackIds, topicIds, seniorOnly, finishedOnly }: ReviewerChoice,
): T[] =>
  candidates.filter(
    (one) =>
      hasOneOf(one.trackIds, trackIds) &&
      hasOneOf(one.topicIds, topicIds) &&
      (one.isSenior || !seniorOnly) &&
      (one.finishedEarlier || !finishedOnly),
  );

const hasOneOf = (own: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length === 0 || own.some((id) => wanted.includes(id));
