import type { CalibrationInput } from '#domain/ranking/calibration/calibration-input';
import { REVIEW_SHARE, reviewerId, type SimulatedSeason } from './ranking-world';

/** The variance that rounding four criteria to whole points adds to their mean. */
const ROUNDING = 1 / 12 / 4;

/** Each talk's mean, in the order of the talks. */
export function meanScores(input: CalibrationInput): Float64Array {
  return averages(input, ({ score }) => score);
}

/** Each talk's mean of scores that were brought to every reviewer's own mean 0 and spread 1; a constant's are 0. */
export function zScores(input: CalibrationInput): Float64Array {
  const own = new Map<string, number[]>();
  for (const { reviewerId: id, score } of input.reviews) {
    const scores = own.get(id);
    if (scores) scores.push(score);
    else own.set(id, [score]);
  }
  const standard = new Map(
    [...own].map(([id, scores]) => {
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
      return [id, { mean, sd: Math.sqrt(squares / scores.length) || 1 }];
    }),
  );
  return averages(input, (review) => {
    const { mean, sd } = standard.get(review.reviewerId)!;
    return (review.score - mean) / sd;
  });
}

/** The best guess of somebody who knows what the reviewers and the tracks are like, but not the talks. */
export function oracleScores({
  input,
  reviewers,
  trackOf,
  trackQuality,
  talkSd,
}: SimulatedSeason): Float64Array {
  const placeOf = new Map(reviewers.map((_, j) => [reviewerId(j), j]));
  const known = new Float64Array(trackOf.length).fill(1 / talkSd ** 2);
  const sums = Float64Array.from(trackOf, (track) => trackQuality[track]! / talkSd ** 2);
  for (const { number, reviewerId: id, score } of input.reviews) {
    const { offset, scale, noise, constant } = reviewers[placeOf.get(id)!]!;
    if (constant !== null) continue;
    const trust = 1 / (noise ** 2 * REVIEW_SHARE + ROUNDING);
    known[number - 1]! += trust * scale * scale;
    sums[number - 1]! += trust * scale * (score - 3 - offset);
  }
  return sums.map((sum, i) => sum / known[i]!);
}

function averages(
  { talks, reviews }: CalibrationInput,
  valueOf: (review: CalibrationInput['reviews'][number]) => number,
): Float64Array {
  const sums = new Float64Array(talks.length);
  const counts = new Float64Array(talks.length);
  for (const review of reviews) {
    sums[review.number - 1]! += valueOf(review);
    counts[review.number - 1]! += 1;
  }
  return sums.map((sum, i) => sum / counts[i]!);
}
