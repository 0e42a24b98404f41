import type { CalibratedReview, CalibrationInput } from '#domain/ranking/calibration/calibration-input';
import { calibrate } from '#domain/ranking/calibration/calibrate';
import { typicalNoise, worthOfOneMore } from '#domain/ranking/calibration/one-more-review';
import { atLeast, type BenchCase, shown } from './bench-case';
import { mean, topFound } from './ranking-measures';
import { BASE, reviewerId, type SimulatedSeason, simulatedSeason, TOP } from './ranking-world';

const name = 'ranking/one-more';

const MORE = 300;
const SEEDS = [1, 2, 3, 4];
const CALIBRATION_SEED = 20;

/** 300 more reviews, one each: where the knowledge gradient sends them, and where reviews differ most. */
export const bench: BenchCase = {
  name,
  needsDataFolder: false,
  run: () => {
    const gains = SEEDS.map((seed) => {
      const season = simulatedSeason(BASE, seed);
      const before = calibrate(season.input, CALIBRATION_SEED);
      const found = ({ talks }: typeof before): number =>
        topFound(
          talks.map(({ score }) => score),
          season.quality,
          TOP,
        );
      const gainOf = (numbers: readonly number[]): number =>
        found(calibrate(withOneMore(season, numbers), CALIBRATION_SEED)) - found(before);
      const worth = worthOfOneMore(before.talks, TOP, typicalNoise(before.reviewers)!);
      return {
        atTheLine: gainOf(worth.slice(0, MORE).map(({ number }) => number)),
        controversial: gainOf(mostControversial(season.input).slice(0, MORE)),
      };
    });
    const atTheLine = mean(gains.map((gain) => gain.atTheLine));
    const controversial = mean(gains.map((gain) => gain.controversial));
    return [
      { ...atLeast(`${name}/gain`, atTheLine, 'points', 1.5, '2.95') },
      shown(`${name}/gain-controversial`, controversial, 'points'),
      atLeast(`${name}/ahead-of-controversial`, atTheLine - controversial, 'points', 1, null),
    ];
  },
};

/** The season with one more review of each of these talks, by the next of its track's reviewers who has not read it. */
function withOneMore({ input, reviewers, trackOf, score }: SimulatedSeason, numbers: readonly number[]): CalibrationInput {
  const readers = new Set(input.reviews.map((review) => `${review.number} ${review.reviewerId}`));
  const more = numbers.flatMap((number, turn): CalibratedReview[] => {
    const track = trackOf[number - 1]!;
    const open = [...reviewers.keys()].filter(
      (j) => reviewers[j]!.home === track && !readers.has(`${number} ${reviewerId(j)}`),
    );
    const chosen = open[turn % open.length];
    return chosen === undefined ? [] : [{ number, reviewerId: reviewerId(chosen), score: score(number - 1, chosen) }];
  });
  return { ...input, reviews: [...input.reviews, ...more] };
}

/** Talks by how far their reviews are apart. */
function mostControversial({ reviews }: CalibrationInput): number[] {
  const own = new Map<number, number[]>();
  for (const { number, score } of reviews) own.set(number, [...(own.get(number) ?? []), score]);
  const spread = (scores: readonly number[]): number => {
    const middle = mean(scores);
    return mean(scores.map((score) => (score - middle) ** 2));
  };
  return [...own]
    .map(([number, scores]) => ({ number, spread: spread(scores) }))
    .toSorted((a, b) => b.spread - a.spread || a.number - b.number)
    .map(({ number }) => number);
}
