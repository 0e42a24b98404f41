import { Deviates } from '#optimize/deviates';
import { seededRandom } from '#optimize/random';
import type { CalibrationInput } from '#domain/ranking/calibration/calibration-input';

/** The world that seasons are drawn from; standard deviations in points of a scale from 1 to 5. */
export interface WorldParameters {
  readonly talkSd: number;
  readonly trackSd: number;
  readonly offsetSd: number;
  /** Harsh and lenient committees. */
  readonly committeeSd: number;
  /** Of the logarithm of the scale. */
  readonly scaleSd: number;
  /** Of one criterion. */
  readonly noise: number;
  /** Of the logarithm of the noise. */
  readonly noiseSd: number;
  /** How many give one score to everything. */
  readonly lazyShare: number;
}

/** The figures that the published comparison was made with. */
export const BASE: WorldParameters = {
  talkSd: 0.6,
  trackSd: 0.15,
  offsetSd: 0.45,
  committeeSd: 0,
  scaleSd: 0.25,
  noise: 0.65,
  noiseSd: 0.35,
  lazyShare: 0,
};

export const TALKS = 3000;
const REVIEWERS = 110;
const TRACKS = 15;
const REVIEWS_EACH = 5;
const CRITERIA = 4;
const WITHIN_TRACK = 0.83;
const TOP_SHARE = 0.13;
/** How many talks the true top holds. */
export const TOP = Math.round(TALKS * TOP_SHARE);
/** How many of each track there is room for. */
export const TRACK_PLACES = TOP / TRACKS;

/** How much of a criterion's noise is the reviewer's one opinion of the talk, shared by all criteria: the halo. */
const HALO_SHARE = 0.7;

/** What is left of a criterion's noise variance in the mean of a review's criteria. */
export const REVIEW_SHARE = HALO_SHARE + (1 - HALO_SHARE) / CRITERIA;

/** A simulated reviewer; `constant` is the lazy one's only score. */
export interface TrueReviewer {
  readonly home: number;
  readonly offset: number;
  readonly scale: number;
  readonly noise: number;
  readonly constant: number | null;
}

/** A season with its truth. */
export interface SimulatedSeason {
  readonly input: CalibrationInput;
  readonly quality: Float64Array;
  readonly trackOf: Int32Array;
  readonly trackQuality: Float64Array;
  readonly reviewers: readonly TrueReviewer[];
  readonly talkSd: number;
  /** One more review, the next of the season's dice, by the j-th reviewer. */
  readonly score: (talk: number, reviewer: number) => number;
}

export const reviewerId = (j: number): string => `r${String(j).padStart(3, '0')}`;

/** Draws a season; all of it follows from the parameters and the seed. */
export function simulatedSeason(world: WorldParameters, seed: number): SimulatedSeason {
  const random = seededRandom(seed);
  const deviates = new Deviates(random);
  const drawn = (count: number, sd: number): Float64Array =>
    Float64Array.from({ length: count }, () => sd * deviates.normal());
  const trackQuality = drawn(TRACKS, world.trackSd);
  const committees = drawn(TRACKS, world.committeeSd);
  const trackOf = Int32Array.from({ length: TALKS }, (_, i) => i % TRACKS);
  const quality = drawn(TALKS, world.talkSd).map((value, i) => value + trackQuality[trackOf[i]!]!);
  const reviewers = Array.from({ length: REVIEWERS }, (_, j): TrueReviewer => {
    const home = j % TRACKS;
    const offset = committees[home]! + world.offsetSd * deviates.normal();
    const scale = Math.exp(world.scaleSd * deviates.normal());
    const noise = world.noise * Math.exp(world.noiseSd * deviates.normal());
    const isLazy = random.next() < world.lazyShare;
    const constant = isLazy ? Math.min(5, Math.max(1, Math.round(3.3 + offset))) : null;
    return { home, offset, scale, noise, constant };
  });
  const score = (talk: number, j: number): number => {
    const { offset, scale, noise, constant } = reviewers[j]!;
    if (constant !== null) return constant;
    const opinion = 3 + offset + scale * quality[talk]! + noise * Math.sqrt(HALO_SHARE) * deviates.normal();
    let sum = 0;
    for (let c = 0; c < CRITERIA; c += 1) {
      const own = noise * Math.sqrt(1 - HALO_SHARE) * deviates.normal();
      sum += Math.min(5, Math.max(1, Math.round(opinion + own)));
    }
    return sum / CRITERIA;
  };
  const reviews = assigned(reviewers, trackOf, (bound) => random.below(bound)).map(([talk, j]) => ({
    number: talk + 1,
    reviewerId: reviewerId(j),
    score: score(talk, j),
  }));
  const talks = Array.from(trackOf, (track, i) => ({ number: i + 1, trackId: `t${track + 10}` }));
  const places = new Map(Array.from(trackQuality, (_, k) => [`t${k + 10}`, TRACK_PLACES]));
  return {
    input: { talks, reviews, places },
    quality,
    trackOf,
    trackQuality,
    reviewers,
    talkSd: world.talkSd,
    score,
  };
}

/** Five reviewers each, most of them of the talk's own track, among those with the least to do. */
function assigned(
  reviewers: readonly TrueReviewer[],
  trackOf: Int32Array,
  below: (bound: number) => number,
): (readonly [number, number])[] {
  const loads = new Int32Array(reviewers.length);
  const pairs: (readonly [number, number])[] = [];
  trackOf.forEach((track, talk) => {
    const taken = new Set<number>();
    while (taken.size < REVIEWS_EACH) {
      const isWithin = below(1000) < 1000 * WITHIN_TRACK;
      const open = reviewers.flatMap(({ home }, j) =>
        !taken.has(j) && (home === track) === isWithin ? [j] : [],
      );
      // Of two drawn the less busy one: loads stay near each other without a pattern.
      const [a, b] = [open[below(open.length)]!, open[below(open.length)]!];
      const chosen = loads[a]! <= loads[b]! ? a : b;
      taken.add(chosen);
      loads[chosen]! += 1;
      pairs.push([talk, chosen]);
    }
  });
  return pairs;
}
