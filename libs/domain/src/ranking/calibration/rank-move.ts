/** One reviewer of a talk, as far as the sentence about its rank needs them; no name. */
export interface ReviewerOfTalk {
  /** How much above the committee they score a talk of average quality, in points. */
  readonly offset: number;
  /** How far they spread their scores, against the committee's 1. */
  readonly scale: number;
}

/** Why a talk's rank moved. */
export type MoveReason =
  /** Most who reviewed it score below the committee. */
  | 'harsh_reviewers'
  /** Most who reviewed it score above the committee. */
  | 'lenient_reviewers'
  /** Most who reviewed it hardly tell talks apart. */
  | 'even_reviewers'
  /** It has fewer reviews than others, so its score is drawn to the track's middle. */
  | 'few_reviews'
  /** None of it alone: the place is close to many others. */
  | 'close_neighbours';

/** What the sentence says: "from 41 to 18, because 4 of its 5 reviewers score 0.6 below the committee". */
export interface RankMove {
  readonly from: number;
  readonly to: number;
  readonly reviewers: number;
  readonly reason: MoveReason;
  /** How many of its reviewers the reason is about. */
  readonly concerned: number;
  /** Their mean offset in points (harsh, lenient) or mean scale (even); null where the reason has none. */
  readonly by: number | null;
}

/** Offsets below this (points) and scales above this are as anybody's. */
const NOTABLE_OFFSET = 0.2;
const EVEN_SCALE = 0.6;

/** Why a talk stands elsewhere than its mean would put it; null where it does not. O(reviewers). */
export function rankMove(
  from: number,
  to: number,
  reviewers: readonly ReviewerOfTalk[],
  usualReviews: number,
): RankMove | null {
  if (from === to) return null;
  const base = { from, to, reviewers: reviewers.length };
  const [concerned, towards] =
    to < from
      ? ([reviewers.filter(({ offset }) => offset <= -NOTABLE_OFFSET), 'harsh_reviewers'] as const)
      : ([reviewers.filter(({ offset }) => offset >= NOTABLE_OFFSET), 'lenient_reviewers'] as const);
  if (2 * concerned.length > reviewers.length)
    return { ...base, reason: towards, concerned: concerned.length, by: meanOf(concerned, 'offset') };
  const even = reviewers.filter(({ scale }) => scale <= EVEN_SCALE);
  if (2 * even.length >= reviewers.length)
    return { ...base, reason: 'even_reviewers', concerned: even.length, by: meanOf(even, 'scale') };
  if (reviewers.length < usualReviews)
    return { ...base, reason: 'few_reviews', concerned: reviewers.length, by: null };
  if (concerned.length > 0)
    return { ...base, reason: towards, concerned: concerned.length, by: meanOf(concerned, 'offset') };
  return { ...base, reason: 'close_neighbours', concerned: 0, by: null };
}

const meanOf = (reviewers: readonly ReviewerOfTalk[], of: 'offset' | 'scale'): number =>
  reviewers.reduce((sum, reviewer) => sum + reviewer[of], 0) / reviewers.length;
