import type { CalibrationGround } from '#domain/ranking/calibration/calibration-ground';

/**
 * What one review is taken to be: score = offset of the reviewer + scale of the reviewer × quality of the talk + noise of the
 * reviewer. Qualities vary around their track's, offsets around those of the track's committee, all by amounts that are
 * themselves learnt. With `isPlain` every scale is 1 and one noise is everybody's: the linear mixed model behind BLUP.
 * Scores are in units of their standard deviation around their mean.
 */
export interface SeasonModel {
  readonly isPlain: boolean;
  readonly mean: number;
  readonly unit: number;
  /** By review, standardised. */
  readonly scores: Float64Array;
  /** By reviewer: the track of most of their reviews, whose committee they belong to. */
  readonly homeOf: Int32Array;
  readonly offset: Float64Array;
  readonly scale: Float64Array;
  /** 1 / noise². */
  readonly trust: Float64Array;
  readonly quality: Float64Array;
  /** What the talk's quality was drawn around, and how far, given all else. */
  readonly expected: Float64Array;
  readonly variance: Float64Array;
  readonly track: Float64Array;
  readonly committee: Float64Array;
  readonly varianceOf: Variances;
}

/** The learnt variances; `noise` is the rate of the gamma that trusts are drawn from. */
export interface Variances {
  talk: number;
  track: number;
  reviewer: number;
  committee: number;
  scale: number;
  noise: number;
}

/** The model before its first sweep: qualities at what their scores say, everybody alike. O(reviews). */
export function seasonModel(ground: CalibrationGround, isPlain: boolean): SeasonModel {
  const { mean, unit } = meanAndUnit(ground.scores);
  const talks = ground.numbers.length;
  const reviewers = ground.reviewerIds.length;
  const tracks = ground.trackIds.length;
  const scores = ground.scores.map((score) => (score - mean) / unit);
  const quality = new Float64Array(talks);
  for (let i = 0; i < talks; i += 1) {
    const from = ground.firstOfTalk[i]!;
    const to = ground.firstOfTalk[i + 1]!;
    for (let r = from; r < to; r += 1) quality[i]! += scores[r]!;
    quality[i]! /= to - from + 1;
  }
  return {
    isPlain,
    mean,
    unit,
    scores,
    homeOf: homes(ground),
    offset: new Float64Array(reviewers),
    scale: new Float64Array(reviewers).fill(1),
    trust: new Float64Array(reviewers).fill(2),
    quality,
    expected: new Float64Array(talks),
    variance: new Float64Array(talks),
    track: new Float64Array(tracks),
    committee: new Float64Array(tracks),
    varianceOf: { talk: 0.4, track: 0.03, reviewer: 0.2, committee: 0.03, scale: 0.05, noise: 1 },
  };
}

function meanAndUnit(scores: Float64Array): { mean: number; unit: number } {
  let sum = 0;
  for (const score of scores) sum += score;
  const mean = sum / scores.length;
  let squares = 0;
  for (const score of scores) squares += (score - mean) ** 2;
  const unit = Math.sqrt(squares / scores.length);
  return { mean, unit: unit > 0 ? unit : 1 };
}

function homes({
  reviewerIds,
  trackIds,
  firstOfReviewer,
  ownReviews,
  talkOf,
  trackOf,
}: CalibrationGround): Int32Array {
  const counts = new Int32Array(trackIds.length);
  return Int32Array.from(reviewerIds, (_, j) => {
    counts.fill(0);
    for (let p = firstOfReviewer[j]!; p < firstOfReviewer[j + 1]!; p += 1)
      counts[trackOf[talkOf[ownReviews[p]!]!]!]! += 1;
    return counts.indexOf(Math.max(...counts));
  });
}
