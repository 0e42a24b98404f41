import type { CalibrationGround } from '#domain/ranking/calibration/calibration-ground';
import type { Foresight } from '#domain/ranking/calibration/held-out';

/**
 * hierarchical: offset, scale and noise of every reviewer; blup: offsets alone (best linear unbiased prediction);
 * mean: nothing is corrected.
 */
export type CalibrationMethod = 'hierarchical' | 'blup' | 'mean';

/** Why it is that method, for the sentence that says so. */
export type MethodReason =
  'foresees_best' | 'scales_do_not_help' | 'correcting_does_not_help' | 'too_few_reviews';

export interface MethodChoice {
  readonly method: CalibrationMethod;
  readonly reason: MethodReason;
}

/** From so many reviews by so many people on, each with so many, there is something to learn about the people. */
export const FEWEST_REVIEWS = 60;
export const FEWEST_REVIEWERS = 3;
export const FEWEST_OF_A_REVIEWER = 8;

/** Whether there are enough reviews to correct anything. */
export function isLargeEnough({ scores, reviewerIds, firstOfReviewer }: CalibrationGround): boolean {
  const busy = reviewerIds.filter(
    (_, j) => firstOfReviewer[j + 1]! - firstOfReviewer[j]! >= FEWEST_OF_A_REVIEWER,
  );
  return scores.length >= FEWEST_REVIEWS && busy.length >= FEWEST_REVIEWERS;
}

/** The richest way that foresees hidden reviews better than the simpler ones; null: there was too little to ask. */
export function chooseMethod(foreseen: Foresight | null): MethodChoice {
  if (foreseen === null) return { method: 'mean', reason: 'too_few_reviews' };
  const { hierarchical, blup, mean } = foreseen;
  if (Math.max(hierarchical, blup) <= mean) return { method: 'mean', reason: 'correcting_does_not_help' };
  if (hierarchical <= blup) return { method: 'blup', reason: 'scales_do_not_help' };
  return { method: 'hierarchical', reason: 'foresees_best' };
}
