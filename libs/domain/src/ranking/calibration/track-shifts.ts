import type { Deviates } from '#optimize/deviates';
import type { CalibrationGround } from '#domain/ranking/calibration/calibration-ground';
import type { SeasonModel } from '#domain/ranking/calibration/season-model';

/**
 * Moves a track's quality against its committee's leniency, all at once. Only reviews across tracks can tell the two apart,
 * so drawing them one by one would crawl; this draws the whole shift from its exact conditional.
 * Source: J. Liu and C. Sabatti, Generalised Gibbs sampler, Biometrika 2000.
 */
export class TrackShifts {
  /** By track: reviews of its talks by others, and by its committee of others' talks. */
  private readonly crossing: Int32Array[];
  private readonly talks: Int32Array[];
  private readonly members: Int32Array[];

  constructor(
    private readonly ground: CalibrationGround,
    private readonly model: SeasonModel,
    private readonly deviates: Deviates,
  ) {
    const { trackIds, trackOf, talkOf, reviewerOf } = ground;
    const { homeOf } = model;
    const of = (count: number, belongs: (i: number, k: number) => boolean): Int32Array[] =>
      trackIds.map((_, k) =>
        Int32Array.from({ length: count }, (_unused, i) => i).filter((i) => belongs(i, k)),
      );
    this.talks = of(trackOf.length, (i, k) => trackOf[i] === k);
    this.members = of(homeOf.length, (j, k) => homeOf[j] === k);
    this.crossing = of(
      talkOf.length,
      (r, k) => (trackOf[talkOf[r]!] === k) !== (homeOf[reviewerOf[r]!] === k),
    );
  }

  next(): void {
    for (let k = 0; k < this.talks.length; k += 1) this.shift(k);
  }

  private shift(k: number): void {
    const { ground, model } = this;
    const { offset, scale, trust, quality, scores, track, committee, varianceOf } = model;
    // What is known of the shift, and its pull: first from the reviews across tracks …
    let known = 1 / varianceOf.track + 1 / varianceOf.committee;
    let pull = committee[k]! / varianceOf.committee - track[k]! / varianceOf.track;
    for (const r of this.crossing[k]!) {
      const j = ground.reviewerOf[r]!;
      const i = ground.talkOf[r]!;
      const s = scale[j]!;
      const left = scores[r]! - offset[j]! - s * quality[i]!;
      const step = ground.trackOf[i] === k ? s : -s;
      known += trust[j]! * s * s;
      pull += trust[j]! * step * left;
    }
    // … then from how the members' offsets stand around their committee's.
    for (const j of this.members[k]!) {
      const step = 1 - scale[j]!;
      known += (step * step) / varianceOf.reviewer;
      pull -= (step * (offset[j]! - committee[k]!)) / varianceOf.reviewer;
    }
    const shift = pull / known + this.deviates.normal() / Math.sqrt(known);
    track[k]! += shift;
    committee[k]! -= shift;
    for (const i of this.talks[k]!) quality[i]! += shift;
    for (const j of this.members[k]!) offset[j]! -= scale[j]! * shift;
  }
}
