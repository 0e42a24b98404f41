/** The reviews of one talk on one criterion, summed up. */
export interface TalkScores {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** How far reviewers agree on a criterion, with what it rests on. */
export interface Agreement {
  /** Talks with two scores or more. */
  readonly talks: number;
  readonly scores: number;
  /** The share of a single score's variance that is the talk's own: 1 full agreement, 0 (or below) none; null: unknown. */
  readonly coefficient: number | null;
}

/**
 * The intraclass coefficient of single scores, each talk by other reviewers: ICC(1), with talks of unlike many scores.
 * Source: P. Shrout and J. Fleiss, Psychological Bulletin 1979; the average group size after S. Searle (1971). O(talks).
 */
export function agreementOf(all: readonly TalkScores[]): Agreement {
  const talks = all.filter(({ n }) => n >= 2);
  let scores = 0;
  let sum = 0;
  let squares = 0;
  let ofTalks = 0;
  let countSquares = 0;
  for (const talk of talks) {
    scores += talk.n;
    sum += talk.sum;
    squares += talk.squares;
    ofTalks += talk.sum ** 2 / talk.n;
    countSquares += talk.n ** 2;
  }
  const base = { talks: talks.length, scores };
  if (talks.length < 2) return { ...base, coefficient: null };
  const between = (ofTalks - sum ** 2 / scores) / (talks.length - 1);
  const within = (squares - ofTalks) / (scores - talks.length);
  const size = (scores - countSquares / scores) / (talks.length - 1);
  const total = between + (size - 1) * within;
  return { ...base, coefficient: total > 0 ? (between - within) / total : null };
}
