import type { Estimate } from '#domain/ranking/calibration/estimate';
import { normalBelow, normalDensity } from '#optimize/normal-distribution';
import type { SimulatedSeason } from './ranking-world';

/** The talks with the highest values. */
export function topOf(values: ArrayLike<number>, count: number): Set<number> {
  return new Set(
    Array.from(values, (_, i) => i)
      .sort((a, b) => values[b]! - values[a]! || a - b)
      .slice(0, count),
  );
}

/** The share of the true top that these values find, in percent. */
export function topFound(values: ArrayLike<number>, quality: ArrayLike<number>, count: number): number {
  const truth = topOf(quality, count);
  return (100 * [...topOf(values, count)].filter((i) => truth.has(i)).length) / count;
}

/** The score that the whole committee would give each talk on average, weighed by its reviews: what an estimate promises. */
export function committeeScores({ input, quality, reviewers }: SimulatedSeason): Float64Array {
  const shares = new Float64Array(reviewers.length);
  for (const { reviewerId } of input.reviews) shares[Number(reviewerId.slice(1))]! += 1 / input.reviews.length;
  return quality.map((value) =>
    reviewers.reduce((sum, { offset, scale, noise, constant }, j) => {
      return sum + shares[j]! * (constant ?? meanWithin(3 + offset + scale * value, noise));
    }, 0),
  );
}

/** The mean of a normal number that is held within 1 .. 5. */
function meanWithin(center: number, sd: number): number {
  const above = (z: number): number => z * normalBelow(z) + normalDensity(z);
  return 1 + sd * (above((center - 1) / sd) - above((center - 5) / sd));
}

/** The share of intervals that hold the truth, in percent. */
export function coverage(estimates: readonly Estimate[], truth: ArrayLike<number>): number {
  const inside = estimates.filter(({ low, high }, i) => low <= truth[i]! && truth[i]! <= high);
  return (100 * inside.length) / estimates.length;
}

/** Ten bins of what was promised beside what came true. */
export class ReliabilityBins {
  private readonly promised = new Float64Array(10);
  private readonly came = new Float64Array(10);
  private readonly counts = new Float64Array(10);

  add(probability: number, isTrue: boolean): void {
    const bin = Math.min(9, Math.floor(probability * 10));
    this.promised[bin]! += probability;
    this.came[bin]! += isTrue ? 1 : 0;
    this.counts[bin]! += 1;
  }

  /** The largest distance between promise and outcome over the bins. */
  worst(): number {
    let worst = 0;
    this.counts.forEach((count, bin) => {
      if (count > 0) worst = Math.max(worst, Math.abs(this.promised[bin]! - this.came[bin]!) / count);
    });
    return worst;
  }
}

/** Whether each talk is truly among the best `places` of its track. */
export function trulyWithin({ quality, trackOf, trackQuality }: SimulatedSeason, places: number): boolean[] {
  const result = Array.from(quality, () => false);
  trackQuality.forEach((_, k) => {
    const members = Array.from(trackOf.keys()).filter((i) => trackOf[i] === k);
    members.sort((a, b) => quality[b]! - quality[a]!);
    for (const i of members.slice(0, places)) result[i] = true;
  });
  return result;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
