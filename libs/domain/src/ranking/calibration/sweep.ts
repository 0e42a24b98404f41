import type { Deviates } from '#optimize/deviates';
import type { CalibrationGround } from '#domain/ranking/calibration/calibration-ground';
import type { SeasonModel } from '#domain/ranking/calibration/season-model';
import { TrackShifts } from '#domain/ranking/calibration/track-shifts';

// Looked up once: these run millions of times.
const { abs, max, sqrt } = Math;

/**
 * The shape of the gamma that the reviewers' trusts are drawn from: their noises then differ by about a third.
 * It keeps a reviewer with few or equal scores from being believed without bound.
 */
const TRUST_SHAPE = 3;

/** Scores are steps: none is exact beyond this variance, also not those of a reviewer who always gives the same. */
const FINEST = 0.03;

// Each variance starts from this many observations' worth of belief, at these sizes (in units of the scores' variance).
const BELIEF = 2;
const BELIEVED = { talk: 0.3, track: 0.03, reviewer: 0.15, committee: 0.03, scale: 0.05 };

/**
 * One sweep of Gibbs sampling after another: reviewers given talks, talks given reviewers, then tracks, committees and the
 * variances. O(reviews) each, allocating nothing.
 * Source: A. Gelman and others, Bayesian Data Analysis, 3rd edition, chapters 11 and 15.
 */
export class Sweep {
  private readonly shifts: TrackShifts;
  private readonly trustTimesScale: Float64Array;
  private readonly information: Float64Array;
  private readonly sums: Float64Array;
  private readonly counts: Float64Array;
  private readonly talkOfOwn: Int32Array;
  private readonly scoreOfOwn: Float64Array;

  constructor(
    private readonly ground: CalibrationGround,
    private readonly model: SeasonModel,
    private readonly deviates: Deviates,
  ) {
    this.shifts = new TrackShifts(ground, model, deviates);
    this.trustTimesScale = new Float64Array(ground.reviewerIds.length);
    this.information = new Float64Array(ground.reviewerIds.length);
    this.sums = new Float64Array(ground.trackIds.length);
    this.counts = new Float64Array(ground.trackIds.length);
    this.talkOfOwn = ground.ownReviews.map((r) => ground.talkOf[r]!);
    this.scoreOfOwn = Float64Array.from(ground.ownReviews, (r) => model.scores[r]!);
  }

  next(): void {
    this.reviewers();
    this.talks();
    if (this.ground.trackIds.length > 1) {
      this.levels(this.ground.trackOf, this.model.quality, this.model.track, 'talk', 'track');
      this.levels(this.model.homeOf, this.model.offset, this.model.committee, 'reviewer', 'committee');
      this.shifts.next();
    }
    this.variances();
  }

  private reviewers(): void {
    const { ground, model, deviates } = this;
    const { offset, scale, trust, quality, committee, homeOf, varianceOf, isPlain } = model;
    const offsetPrior = 1 / varianceOf.reviewer;
    const scalePrior = 1 / varianceOf.scale;
    let squares = 0;
    for (let j = 0; j < offset.length; j += 1) {
      const from = ground.firstOfReviewer[j]!;
      const to = ground.firstOfReviewer[j + 1]!;
      const n = to - from;
      let q = 0;
      let qq = 0;
      let y = 0;
      let qy = 0;
      let yy = 0;
      for (let p = from; p < to; p += 1) {
        const a = quality[this.talkOfOwn[p]!]!;
        const b = this.scoreOfOwn[p]!;
        q += a;
        qq += a * a;
        y += b;
        qy += a * b;
        yy += b * b;
      }
      const t = trust[j]!;
      const center = offsetPrior * committee[homeOf[j]!]!;
      const a11 = t * n + offsetPrior;
      if (isPlain) {
        offset[j] = (t * (y - q) + center) / a11 + deviates.normal() / sqrt(a11);
      } else {
        // Offset and scale are drawn together: apart they would chase each other.
        const a12 = t * q;
        const a22 = t * qq + scalePrior;
        const b1 = t * y + center;
        const b2 = t * qy + scalePrior;
        const rest = a22 - (a12 * a12) / a11;
        // Nobody scores the better talk lower on purpose: where the scores say no more, a draw below 0 is turned around.
        scale[j] = abs((b2 - (a12 * b1) / a11) / rest + deviates.normal() / sqrt(rest));
        offset[j] = (b1 - a12 * scale[j]!) / a11 + deviates.normal() / sqrt(a11);
      }
      const o = offset[j]!;
      const s = scale[j]!;
      const fit = max(0, yy - 2 * o * y - 2 * s * qy + n * o * o + 2 * o * s * q + s * s * qq);
      const left = fit + n * FINEST;
      squares += left;
      if (!isPlain) trust[j] = deviates.gamma(TRUST_SHAPE + n / 2) / (varianceOf.noise + left / 2);
    }
    if (!isPlain) this.holdScale();
    if (isPlain) trust.fill(deviates.gamma(1 + ground.scores.length / 2) / (0.2 + squares / 2));
  }

  /** Twice the scale and half the quality are the same scores: the mean scale is held at 1. */
  private holdScale(): void {
    const { scale, quality, track, varianceOf } = this.model;
    let mean = 0;
    for (let j = 0; j < scale.length; j += 1) mean += scale[j]! / scale.length;
    for (let j = 0; j < scale.length; j += 1) scale[j]! /= mean;
    for (let i = 0; i < quality.length; i += 1) quality[i]! *= mean;
    for (let k = 0; k < track.length; k += 1) track[k]! *= mean;
    varianceOf.talk *= mean * mean;
    varianceOf.track *= mean * mean;
  }

  private talks(): void {
    const { ground, model, deviates, information, trustTimesScale } = this;
    const { offset, scale, trust, quality, expected, variance, track, scores } = model;
    for (let j = 0; j < offset.length; j += 1) {
      trustTimesScale[j] = trust[j]! * scale[j]!;
      information[j] = trustTimesScale[j]! * scale[j]!;
    }
    const prior = 1 / model.varianceOf.talk;
    for (let i = 0; i < quality.length; i += 1) {
      let known = prior;
      let sum = prior * track[ground.trackOf[i]!]!;
      const to = ground.firstOfTalk[i + 1]!;
      for (let r = ground.firstOfTalk[i]!; r < to; r += 1) {
        const j = ground.reviewerOf[r]!;
        known += information[j]!;
        sum += trustTimesScale[j]! * (scores[r]! - offset[j]!);
      }
      expected[i] = sum / known;
      variance[i] = 1 / known;
      quality[i] = expected[i]! + deviates.normal() / sqrt(known);
    }
  }

  private levels(
    levelOf: Int32Array,
    values: Float64Array,
    levels: Float64Array,
    within: 'talk' | 'reviewer',
    between: 'track' | 'committee',
  ): void {
    const { sums, counts, deviates } = this;
    const own = 1 / this.model.varianceOf[within];
    const prior = 1 / this.model.varianceOf[between];
    sums.fill(0);
    counts.fill(0);
    for (let i = 0; i < values.length; i += 1) {
      sums[levelOf[i]!]! += values[i]!;
      counts[levelOf[i]!]! += 1;
    }
    for (let k = 0; k < levels.length; k += 1) {
      const known = own * counts[k]! + prior;
      levels[k] = (own * sums[k]!) / known + deviates.normal() / sqrt(known);
    }
  }

  private variances(): void {
    const { model, ground } = this;
    const { varianceOf, quality, track, offset, committee, homeOf, scale, trust } = model;
    let talks = 0;
    for (let i = 0; i < quality.length; i += 1) talks += (quality[i]! - track[ground.trackOf[i]!]!) ** 2;
    let tracks = 0;
    let committees = 0;
    for (let k = 0; k < track.length; k += 1) {
      tracks += track[k]! ** 2;
      committees += committee[k]! ** 2;
    }
    let reviewers = 0;
    let scales = 0;
    let trusts = 0;
    for (let j = 0; j < offset.length; j += 1) {
      reviewers += (offset[j]! - committee[homeOf[j]!]!) ** 2;
      scales += (scale[j]! - 1) ** 2;
      trusts += trust[j]!;
    }
    varianceOf.talk = this.varianceFrom(talks, quality.length, BELIEVED.talk);
    varianceOf.reviewer = this.varianceFrom(reviewers, offset.length, BELIEVED.reviewer);
    if (track.length > 1) {
      varianceOf.track = this.varianceFrom(tracks, track.length, BELIEVED.track);
      varianceOf.committee = this.varianceFrom(committees, committee.length, BELIEVED.committee);
    }
    if (model.isPlain) return;
    varianceOf.scale = this.varianceFrom(scales, scale.length, BELIEVED.scale);
    varianceOf.noise = this.deviates.gamma(1 + TRUST_SHAPE * trust.length) / (1 + trusts);
  }

  private varianceFrom(squares: number, n: number, believed: number): number {
    return (squares + BELIEF * believed) / (2 * this.deviates.gamma((n + BELIEF) / 2));
  }
}
