import { Deviates } from '#optimize/deviates';
import { seededRandom, shuffledIndices } from '#optimize/random';
import type { CalibratedReview, CalibrationInput } from '#domain/ranking/calibration/calibration-input';

/** What a made reviewer is like. */
export interface MadeReviewer {
  readonly id: string;
  readonly offset: number;
  readonly scale: number;
  readonly noise: number;
}

/** A made round with its truth, for tests and for the pictures of the documentation. */
export interface SmallWorld {
  readonly input: CalibrationInput;
  /** By number. */
  readonly quality: ReadonlyMap<number, number>;
}

/**
 * A round in which every talk is reviewed by `each` of the reviewers, drawn with the seed; talks of two tracks in turn,
 * scores around 3.
 */
export function smallWorld(
  reviewers: readonly MadeReviewer[],
  talkCount: number,
  each: number,
  seed: number,
): SmallWorld {
  const random = seededRandom(seed);
  const deviates = new Deviates(random);
  const quality = new Map<number, number>();
  const reviews: CalibratedReview[] = [];
  for (let number = 1; number <= talkCount; number += 1) {
    const own = 0.6 * deviates.normal();
    quality.set(number, own);
    for (const j of shuffledIndices(reviewers.length, random).subarray(0, each)) {
      const { id, offset, scale, noise } = reviewers[j]!;
      const score = 3 + offset + scale * own + noise * deviates.normal();
      reviews.push({ number, reviewerId: id, score: Math.min(5, Math.max(1, Math.round(score * 4) / 4)) });
    }
  }
  return {
    input: {
      talks: [...quality.keys()].map((number) => ({ number, trackId: number % 2 ? 'odd' : 'even' })),
      reviews,
      places: new Map([
        ['odd', Math.ceil(talkCount / 8)],
        ['even', Math.ceil(talkCount / 8)],
      ]),
    },
    quality,
  };
}
