import { normalBelow, normalDensity } from '#optimize/normal-distribution';
import type { ReviewerEstimate } from '#domain/ranking/calibration/posterior';

/** The intervals hold 90 %: so many standard deviations from end to end. */
const ENDS = 2 * 1.6448536269514722;

/** A talk's score with the ends of its 90 % interval, null where none is known. */
export interface ScoredTalk {
  readonly number: number;
  readonly score: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** A talk and what one more review of it is worth. */
export interface ReviewWorth {
  readonly number: number;
  /** How much better the accepted talks are expected to be, in points of the criteria's scale, summed over them. */
  readonly gain: number;
}

/**
 * How much one more review's unexplained part is worth against a talk's quality: the middle reviewer's variance, on the
 * scale that calibrated scores are on. Null where nothing is known of reviewers.
 */
export function typicalNoise(reviewers: readonly ReviewerEstimate[]): number | null {
  const variances = reviewers
    .map(({ noise, scale }) => (noise.mean / Math.max(scale.mean, 0.2)) ** 2)
    .toSorted((a, b) => a - b);
  return variances[Math.floor(variances.length / 2)] ?? null;
}

/**
 * What one more review of each talk of a track is worth, most first: the expected gain from the talks that it would lift
 * over the line or drop below it (the knowledge gradient; P. Frazier, W. Powell and S. Dayanik, 2008). A talk far from
 * the line changes nothing, however contested; so do talks without an interval. O(n log n).
 * @param places how many of these talks there is room for
 * @param noise the variance of one review, as `typicalNoise` gives it
 */
export function worthOfOneMore(talks: readonly ScoredTalk[], places: number, noise: number): ReviewWorth[] {
  const ordered = talks.toSorted((a, b) => b.score - a.score || a.number - b.number);
  const lastIn = ordered[places - 1];
  const firstOut = ordered[places];
  if (!lastIn || !firstOut) return [];
  return ordered
    .flatMap(({ number, score, low, high }, place) => {
      if (low === null || high === null) return [];
      const variance = ((high - low) / ENDS) ** 2;
      const step = variance / Math.sqrt(variance + noise);
      // Against whom it stands: whoever would come in for it, or go out for it.
      const rival = place < places ? firstOut.score : lastIn.score;
      return step > 0 ? [{ number, gain: expectedGain(Math.abs(score - rival), step) }] : [];
    })
    .toSorted((a, b) => b.gain - a.gain || a.number - b.number);
}

/** The mean of what a normal step beyond `distance` goes beyond it. */
function expectedGain(distance: number, step: number): number {
  const z = -distance / step;
  return step * (z * normalBelow(z) + normalDensity(z));
}
