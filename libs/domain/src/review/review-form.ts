import { isOnScale } from '#domain/conference/round-rules';
import { DomainError, type Fault } from '#domain/errors';
import type { ScoresByCriterion, WeightedCriterion } from '#domain/review/weighted-score';

/** A criterion as the form of a round shows it. */
export interface FormCriterion extends WeightedCriterion {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly isRequired: boolean;
}

/** What a round asks of a review. */
export interface ReviewForm {
  readonly criteria: readonly FormCriterion[];
  readonly asksVerdict: boolean;
  readonly asksConfidence: boolean;
  readonly commentRequired: boolean;
}

/** What a reviewer may suspect of a proposal, for the chairs alone. */
export const REVIEW_FLAGS = ['pitch', 'machine_written', 'duplicate'] as const;
export type ReviewFlag = (typeof REVIEW_FLAGS)[number];

/** A review, or the draft of one, as it is written. */
export interface ReviewContent {
  readonly scores: ScoresByCriterion;
  /** Accept it? true: yes. */
  readonly verdict: boolean | null;
  /** 1 (a guess) .. 5 (certain). */
  readonly confidence: number | null;
  readonly comment: string;
  /** For the chairs, never for other reviewers. */
  readonly privateNote: string;
  /** A track where the proposal would fit better; the scores stand. */
  readonly betterTrackId: string | null;
  /** Read, but not to be judged by this reviewer: no scores, and the reason as the comment. */
  readonly abstained: boolean;
  readonly flags: readonly ReviewFlag[];
}

export const EMPTY_REVIEW: ReviewContent = {
  scores: {},
  verdict: null,
  confidence: null,
  comment: '',
  privateNote: '',
  betterTrackId: null,
  abstained: false,
  flags: [],
};

/** What is sent of a review: who abstains gives no scores, whatever the form held before. */
export const asSubmitted = (review: ReviewContent): ReviewContent =>
  review.abstained ? { ...review, scores: {}, verdict: null, confidence: null } : review;

/** What keeps a review from being submitted, each with its field (`scores.<criterion id>`); empty: nothing. */
export function reviewFaults(form: ReviewForm, review: ReviewContent): Fault[] {
  const faults: Fault[] = [];
  const fault = (field: string, reason: string): void => void faults.push({ field, reason });
  if (review.abstained) return abstentionFaults(review);
  const known = new Set(form.criteria.map(({ id }) => id));
  for (const criterion of form.criteria) {
    const value = review.scores[criterion.id] ?? null;
    const { name, min, max, step } = criterion;
    if (value === null) {
      if (criterion.isRequired) fault(`scores.${criterion.id}`, `Give a score for ${name}.`);
    } else if (!isOnScale(value, criterion)) {
      fault(`scores.${criterion.id}`, `${name} goes from ${min} to ${max} in steps of ${step}.`);
    }
  }
  for (const id of Object.keys(review.scores)) {
    if (!known.has(id)) fault(`scores.${id}`, 'This round has no such criterion.');
  }
  if (form.asksVerdict && review.verdict === null) fault('verdict', 'Say yes or no.');
  if (!form.asksVerdict && review.verdict !== null) fault('verdict', 'This round asks for no yes or no.');
  if (form.asksConfidence && review.confidence === null) fault('confidence', 'Say how sure you are.');
  if (!form.asksConfidence && review.confidence !== null)
    fault('confidence', 'This round does not ask how sure you are.');
  if (form.commentRequired && review.comment.trim() === '')
    fault('comment', 'Give the reason for your scores in a comment.');
  return faults;
}

function abstentionFaults(review: ReviewContent): Fault[] {
  const faults: Fault[] = [];
  const isScored = Object.values(review.scores).some((value) => value !== null && value !== undefined);
  if (isScored || review.verdict !== null || review.confidence !== null)
    faults.push({ field: 'abstained', reason: 'Who abstains gives no scores and no yes or no.' });
  if (review.comment.trim() === '')
    faults.push({ field: 'comment', reason: 'Say in a comment why you abstain.' });
  return faults;
}

/** Throws `invalid` with every fault where the review is not complete. */
export function refuseIncomplete(form: ReviewForm, review: ReviewContent): void {
  const faults = reviewFaults(form, review);
  if (faults.length > 0) throw new DomainError('invalid', faults[0]!.reason, { faults });
}
