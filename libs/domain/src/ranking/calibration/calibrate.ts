import { aggregate } from '#domain/ranking/aggregate';
import { calibrationGround, type CalibrationGround } from '#domain/ranking/calibration/calibration-ground';
import type { CalibrationInput } from '#domain/ranking/calibration/calibration-input';
import { type ConnectedPart, connectedParts } from '#domain/ranking/calibration/connectivity';
import type { Estimate } from '#domain/ranking/calibration/estimate';
import { type Foresight, foresight } from '#domain/ranking/calibration/held-out';
import { chooseMethod, isLargeEnough, type MethodChoice } from '#domain/ranking/calibration/method-choice';
import {
  type Posterior,
  type ReviewerEstimate,
  samplePosterior,
} from '#domain/ranking/calibration/posterior';
import { type ScoredTalk, typicalNoise, worthOfOneMore } from '#domain/ranking/calibration/one-more-review';
import { type TalkReviewers, talkReviewers } from '#domain/ranking/calibration/rank-move';

/** Changes with whatever changes the numbers that the same input gives. */
export const MODEL_VERSION = 1;

/** A talk's calibrated score; where nothing could be corrected its interval and probability are missing. */
export interface CalibratedScore {
  readonly number: number;
  /** How many reviews it rests on. */
  readonly n: number;
  /** The plain mean of them. */
  readonly mean: number;
  /** The score the whole committee would give, on the criteria's scale. */
  readonly score: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The probability of being among its track's best, as many as there are places. */
  readonly withinBudget: number | null;
  /** What one more review of it is worth, in points; null where there is no line or no interval. */
  readonly worth: number | null;
  /** Null with the method `mean`. */
  readonly reviewers: TalkReviewers | null;
}

/** What a calibration says, with all it takes to say it again. */
export interface Calibration extends MethodChoice {
  readonly modelVersion: number;
  readonly seed: number;
  readonly reviews: number;
  readonly foresight: Foresight | null;
  /** By number; talks without a review are missing. */
  readonly talks: readonly CalibratedScore[];
  /** By id; none with the method `mean`. */
  readonly reviewers: readonly ReviewerEstimate[];
  readonly parts: readonly ConnectedPart[];
}

const SWEEPS = { first: 150, kept: 600 };

/**
 * Corrects the scores of a round for who gave them. The same input and seed give the same answer, in whatever order the
 * input comes; O(750 × reviews), below a second for 15,000.
 * Source: hierarchical models after A. Gelman and others, Bayesian Data Analysis (3rd edition, 2013), chapter 15.
 */
export function calibrate(input: CalibrationInput, seed: number): Calibration {
  const ground = calibrationGround(input);
  const foreseen = isLargeEnough(ground) ? foresight(ground, seed) : null;
  const choice = chooseMethod(foreseen);
  const posterior =
    choice.method === 'mean' ? null : samplePosterior(ground, choice.method === 'blup', seed, SWEEPS);
  return {
    ...choice,
    modelVersion: MODEL_VERSION,
    seed,
    reviews: ground.scores.length,
    foresight: foreseen,
    talks: calibratedScores(ground, posterior),
    reviewers: posterior?.reviewers ?? [],
    parts: connectedParts(ground),
  };
}

function calibratedScores(ground: CalibrationGround, posterior: Posterior | null): CalibratedScore[] {
  const talks = ground.numbers.map((number, i) => {
    const from = ground.firstOfTalk[i]!;
    const to = ground.firstOfTalk[i + 1]!;
    const { n, mean } = aggregate([...ground.scores.subarray(from, to)]);
    const estimate: Estimate | null = posterior?.scores[i] ?? null;
    return {
      number,
      n,
      mean: mean!,
      score: estimate?.mean ?? mean!,
      low: estimate?.low ?? null,
      high: estimate?.high ?? null,
      withinBudget: posterior?.withinBudget[i] ?? null,
      reviewers: posterior && reviewersOf(ground, posterior, from, to),
    };
  });
  const worth = posterior ? worthAtTheLines(ground, posterior, talks) : new Map<number, number>();
  return talks.map((talk) => ({ ...talk, worth: worth.get(talk.number) ?? null }));
}

function reviewersOf(
  { reviewerOf }: CalibrationGround,
  { reviewers }: Posterior,
  from: number,
  to: number,
): TalkReviewers {
  return talkReviewers(
    [...reviewerOf.subarray(from, to)].map((j) => ({
      offset: reviewers[j]!.offset.mean,
      scale: reviewers[j]!.scale.mean,
    })),
  );
}

/** By number: what one more review is worth at the line of the talk's own track. */
function worthAtTheLines(
  ground: CalibrationGround,
  { reviewers }: Posterior,
  talks: readonly ScoredTalk[],
): Map<number, number> {
  const noise = typicalNoise(reviewers)!;
  const worth = new Map<number, number>();
  ground.placesOf.forEach((places, k) => {
    const own = talks.filter((_, i) => ground.trackOf[i] === k);
    for (const { number, gain } of worthOfOneMore(own, places, noise)) worth.set(number, gain);
  });
  return worth;
}
