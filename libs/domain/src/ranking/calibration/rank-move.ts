/** One reviewer of a talk, as far as the sentence about its rank needs them; no name. */
export interface ReviewerOfTalk {
  /** How much above the committee they score a talk of average quality, in points. */
  readonly offset: number;
  /** How far they spread their scores, against the committee's 1. */
  readonly scale: number;
}

/** What a talk's reviewers are like together: counts and rounded means, from which no single one can be told. */
export interface TalkReviewers {
  readonly count: number;
  /** How many score notably below the committee, and by how much on average; null where none does. */
  readonly harsh: number;
  readonly harshBy: number | null;
  readonly lenient: number;
  readonly lenientBy: number | null;
  /** How many hardly tell talks apart. */
  readonly even: number;
}

/** Why a talk's rank moved. */
export type MoveReason =
  /** Many who reviewed it score below the committee. */
  | 'harsh_reviewers'
  /** Many who reviewed it score above the committee. */
  | 'lenient_reviewers'
  /** Most who reviewed it hardly tell talks apart. */
  | 'even_reviewers'
  /** It has fewer reviews than others, so its score is drawn to the track's middle. */
  | 'few_reviews'
  /** Nothing of it alone: many others stand close by. */
  | 'close_neighbours';

/** What the sentence says: "from 41 to 18, because 4 of its 5 reviewers score 0.6 below the committee". */
export interface RankMove {
  readonly from: number;
  readonly to: number;
  readonly reviewers: number;
  readonly reason: MoveReason;
  /** How many of its reviewers the reason is about. */
  readonly concerned: number;
  /** Their mean offset in points; null where the reason is another. */
  readonly by: number | null;
}

/** Offsets nearer than this (points) and scales above this are as anybody's. */
const NOTABLE_OFFSET = 0.2;
const EVEN_SCALE = 0.6;

/** Sums a talk's reviewers up; O(reviewers). */
export function talkReviewers(reviewers: readonly ReviewerOfTalk[]): TalkReviewers {
  const harsh = reviewers.filter(({ offset }) => offset <= -NOTABLE_OFFSET);
  const lenient = reviewers.filter(({ offset }) => offset >= NOTABLE_OFFSET);
  return {
    count: reviewers.length,
    harsh: harsh.length,
    harshBy: meanOffset(harsh),
    lenient: lenient.length,
    lenientBy: meanOffset(lenient),
    even: reviewers.filter(({ scale }) => scale <= EVEN_SCALE).length,
  };
}

/**
 * Why a talk stands elsewhere than its mean would put it; null where it does not.
 * @param usual how many reviews talks usually have
 */
export function rankMove(from: number, to: number, own: TalkReviewers, usual: number): RankMove | null {
  if (from === to) return null;
  const base = { from, to, reviewers: own.count };
  const offset: Omit<RankMove, keyof typeof base> =
    to < from
      ? { reason: 'harsh_reviewers', concerned: own.harsh, by: own.harshBy }
      : { reason: 'lenient_reviewers', concerned: own.lenient, by: own.lenientBy };
  if (2 * offset.concerned > own.count) return { ...base, ...offset };
  if (2 * own.even >= own.count) return { ...base, reason: 'even_reviewers', concerned: own.even, by: null };
  if (own.count < usual) return { ...base, reason: 'few_reviews', concerned: own.count, by: null };
  if (offset.concerned > 0) return { ...base, ...offset };
  return { ...base, reason: 'close_neighbours', concerned: 0, by: null };
}

/** To tenths: finer ones would tell who it was. */
function meanOffset(reviewers: readonly ReviewerOfTalk[]): number | null {
  if (reviewers.length === 0) return null;
  return Math.round((10 * reviewers.reduce((sum, { offset }) => sum + offset, 0)) / reviewers.length) / 10;
}
