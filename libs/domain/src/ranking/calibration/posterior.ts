import { Deviates } from '#optimize/deviates';
import { largest } from '#optimize/largest';
import { seededRandom } from '#optimize/random';
import { type CalibrationGround, firsts, grouped } from '#domain/ranking/calibration/calibration-ground';
import { type Estimate, Moments } from '#domain/ranking/calibration/estimate';
import { type SeasonModel, seasonModel } from '#domain/ranking/calibration/season-model';
import { Sweep } from '#domain/ranking/calibration/sweep';

/** How long is sampled; the first sweeps only find the way. */
export interface SweepBudget {
  readonly first: number;
  readonly kept: number;
}

/** A reviewer as the model sees them, against the whole committee; in points of the criteria's scale. */
export interface ReviewerEstimate {
  readonly reviewerId: string;
  readonly reviews: number;
  /** How much above the committee they score a talk of average quality. */
  readonly offset: Estimate;
  /** How far they spread their scores: 1 is as the committee, 0 is the same score for every talk. */
  readonly scale: Estimate;
  /** The standard deviation of what neither offset nor scale explains. */
  readonly noise: Estimate;
}

/** What the draws say of the talks and reviewers of a ground, in its order. */
export interface Posterior {
  /** The score that the whole committee would give, on the criteria's scale. */
  readonly scores: readonly Estimate[];
  /** How probable it is that the talk is among the best of its track for which there is room; null: no line. */
  readonly withinBudget: readonly (number | null)[];
  readonly reviewers: readonly ReviewerEstimate[];
}

/**
 * Samples the model and gathers what is asked of it; the same ground and seed give the same numbers.
 * O(sweeps × reviews).
 */
export function samplePosterior(
  ground: CalibrationGround,
  isPlain: boolean,
  seed: number,
  budget: SweepBudget,
): Posterior {
  const model = seasonModel(ground, isPlain);
  const sweep = new Sweep(ground, model, new Deviates(seededRandom(seed)));
  for (let i = 0; i < budget.first; i += 1) sweep.next();
  const gathered = new Gathered(ground, model);
  for (let i = 0; i < budget.kept; i += 1) {
    sweep.next();
    gathered.add();
  }
  return gathered.posterior(budget.kept);
}

class Gathered {
  private readonly scores: Moments;
  private readonly offsets: Moments;
  private readonly scales: Moments;
  private readonly noises: Moments;
  private readonly within: Float64Array;
  private readonly firstOfTrack: Int32Array;
  private readonly byTrack: Int32Array;
  private readonly sorted: Float64Array;

  constructor(
    private readonly ground: CalibrationGround,
    private readonly model: SeasonModel,
  ) {
    const reviewers = ground.reviewerIds.length;
    this.scores = new Moments(ground.numbers.length);
    this.offsets = new Moments(reviewers);
    this.scales = new Moments(reviewers);
    this.noises = new Moments(reviewers);
    this.within = new Float64Array(ground.numbers.length);
    this.sorted = new Float64Array(ground.numbers.length);
    this.firstOfTrack = firsts(ground.trackOf, ground.trackIds.length);
    this.byTrack = grouped(ground.trackOf, this.firstOfTrack);
  }

  add(): void {
    const { ground, model } = this;
    const { offset, scale, trust, quality, expected, variance, mean, unit } = model;
    // The committee is weighed by its reviews, so calibrated and raw scores have the same mean over all.
    let offsetOfAll = 0;
    let scaleOfAll = 0;
    for (let j = 0; j < offset.length; j += 1) {
      const share = (ground.firstOfReviewer[j + 1]! - ground.firstOfReviewer[j]!) / ground.scores.length;
      offsetOfAll += share * offset[j]!;
      scaleOfAll += share * scale[j]!;
    }
    let average = 0;
    for (let i = 0; i < quality.length; i += 1) {
      average += quality[i]! / quality.length;
      this.scores.add(
        i,
        mean + unit * (offsetOfAll + scaleOfAll * expected[i]!),
        (unit * scaleOfAll) ** 2 * variance[i]!,
      );
    }
    for (let j = 0; j < offset.length; j += 1) {
      const above = offset[j]! - offsetOfAll + (scale[j]! - scaleOfAll) * average;
      this.offsets.add(j, unit * above, 0);
      this.scales.add(j, scale[j]! / scaleOfAll, 0);
      this.noises.add(j, unit / Math.sqrt(trust[j]!), 0);
    }
    this.countWithin();
    for (const moments of [this.scores, this.offsets, this.scales, this.noises]) moments.endOfDraw();
  }

  private countWithin(): void {
    const { ground, sorted, byTrack, firstOfTrack } = this;
    const { quality } = this.model;
    for (let p = 0; p < sorted.length; p += 1) sorted[p] = quality[byTrack[p]!]!;
    for (let k = 0; k < ground.trackIds.length; k += 1) {
      const from = firstOfTrack[k]!;
      const to = firstOfTrack[k + 1]!;
      const places = Math.min(ground.placesOf[k]!, to - from);
      if (places <= 0) continue;
      const line = largest(sorted, from, to, places);
      for (let p = from; p < to; p += 1) if (quality[byTrack[p]!]! >= line) this.within[byTrack[p]!]! += 1;
    }
  }

  posterior(draws: number): Posterior {
    const { ground } = this;
    return {
      scores: ground.numbers.map((_, i) => this.scores.estimate(i)),
      withinBudget: ground.numbers.map((_, i) =>
        ground.placesOf[ground.trackOf[i]!]! < 0 ? null : this.within[i]! / draws,
      ),
      reviewers: ground.reviewerIds.map((reviewerId, j) => ({
        reviewerId,
        reviews: ground.firstOfReviewer[j + 1]! - ground.firstOfReviewer[j]!,
        offset: this.offsets.estimate(j),
        scale: this.scales.estimate(j),
        noise: this.noises.estimate(j),
      })),
    };
  }
}
