import { Deviates } from '#optimize/deviates';
import { normalDensity } from '#optimize/normal-distribution';
import { seededRandom, shuffledIndices } from '#optimize/random';
import { type CalibrationGround, withoutReviews } from '#domain/ranking/calibration/calibration-ground';
import { seasonModel } from '#domain/ranking/calibration/season-model';
import { Sweep } from '#domain/ranking/calibration/sweep';

/** How well each way of scoring foresees reviews that it was not shown: mean log densities, higher is better. */
export interface Foresight {
  /** How many reviews were foreseen. */
  readonly reviews: number;
  readonly hierarchical: number;
  readonly blup: number;
  readonly mean: number;
}

const FOLD = 0.1;
const ENOUGH = 1500;
const SWEEPS = { first: 60, kept: 60 };

/**
 * Hides a tenth of the reviews at a time, and asks each way for the probability of what was hidden; with few reviews all
 * tenths in turn, with many only the first, so the work is that of some 120 sweeps over 15,000 reviews per way.
 * Reviews that are the only ones left of their talk or reviewer are not asked for. Null where nothing could be asked.
 */
export function foresight(ground: CalibrationGround, seed: number): Foresight | null {
  const n = ground.scores.length;
  const order = shuffledIndices(n, seededRandom(seed));
  const size = Math.max(1, Math.ceil(n * FOLD));
  const folds = Math.min(Math.ceil(n / size), Math.max(1, Math.ceil(ENOUGH / size)));
  const sums = { reviews: 0, hierarchical: 0, blup: 0, mean: 0 };
  for (let fold = 0; fold < folds; fold += 1) {
    const isHidden = new Uint8Array(n);
    for (const r of order.subarray(fold * size, (fold + 1) * size)) isHidden[r] = 1;
    const shown = withoutReviews(ground, isHidden);
    const asked = [...isHidden.keys()].filter((r) => {
      const i = ground.talkOf[r]!;
      const j = ground.reviewerOf[r]!;
      return (
        isHidden[r] === 1 &&
        shown.firstOfTalk[i]! < shown.firstOfTalk[i + 1]! &&
        shown.firstOfReviewer[j]! < shown.firstOfReviewer[j + 1]!
      );
    });
    sums.reviews += asked.length;
    sums.hierarchical += foreseenByModel(ground, shown, asked, false, seed + fold);
    sums.blup += foreseenByModel(ground, shown, asked, true, seed + fold);
    sums.mean += foreseenByMean(ground, shown, asked);
  }
  const { reviews } = sums;
  if (reviews === 0) return null;
  return {
    reviews,
    hierarchical: sums.hierarchical / reviews,
    blup: sums.blup / reviews,
    mean: sums.mean / reviews,
  };
}

function foreseenByModel(
  ground: CalibrationGround,
  shown: CalibrationGround,
  asked: readonly number[],
  isPlain: boolean,
  seed: number,
): number {
  const model = seasonModel(shown, isPlain);
  const { offset, scale, trust, expected, variance, mean, unit } = model;
  const sweep = new Sweep(shown, model, new Deviates(seededRandom(seed)));
  for (let i = 0; i < SWEEPS.first; i += 1) sweep.next();
  const densities = new Float64Array(asked.length);
  for (let draw = 0; draw < SWEEPS.kept; draw += 1) {
    sweep.next();
    for (let a = 0; a < asked.length; a += 1) {
      const j = ground.reviewerOf[asked[a]!]!;
      const i = ground.talkOf[asked[a]!]!;
      const sd = Math.sqrt(1 / trust[j]! + scale[j]! ** 2 * variance[i]!);
      const score = (ground.scores[asked[a]!]! - mean) / unit;
      densities[a]! += normalDensity((score - offset[j]! - scale[j]! * expected[i]!) / sd) / sd;
    }
  }
  return densities.reduce((sum, density) => sum + logDensity(density / SWEEPS.kept / unit), 0);
}

/** The mean of the talk's other reviews, with what reviews of one talk differ by. */
function foreseenByMean(
  ground: CalibrationGround,
  shown: CalibrationGround,
  asked: readonly number[],
): number {
  const talks = shown.numbers.length;
  const means = new Float64Array(talks);
  let squares = 0;
  let free = 0;
  for (let i = 0; i < talks; i += 1) {
    const own = shown.scores.subarray(shown.firstOfTalk[i]!, shown.firstOfTalk[i + 1]!);
    means[i] = own.reduce((sum, score) => sum + score, 0) / own.length;
    for (const score of own) squares += (score - means[i]!) ** 2;
    free += Math.max(0, own.length - 1);
  }
  const within = free > 0 && squares > 0 ? squares / free : 1;
  return asked.reduce((sum, r) => {
    const i = ground.talkOf[r]!;
    const sd = Math.sqrt(within * (1 + 1 / (shown.firstOfTalk[i + 1]! - shown.firstOfTalk[i]!)));
    return sum + logDensity(normalDensity((ground.scores[r]! - means[i]!) / sd) / sd);
  }, 0);
}

// One surprise must not decide alone, and the logarithm of nothing has no end.
const logDensity = (density: number): number => Math.log(Math.max(density, 1e-6));
