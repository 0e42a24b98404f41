import { type Calibration, calibrate } from '#domain/ranking/calibration/calibrate';
import { atLeast, atMost, type BenchRow, exactly, shown } from './bench-case';
import { calibrationGround } from '#domain/ranking/calibration/calibration-ground';
import { samplePosterior } from '#domain/ranking/calibration/posterior';
import {
  committeeScores,
  coverage,
  mean,
  ReliabilityBins,
  topFound,
  trulyWithin,
} from './ranking-measures';
import { meanScores, oracleScores, zScores } from './ranking-peers';
import { type SimulatedSeason, simulatedSeason, TOP, TRACK_PLACES, type WorldParameters } from './ranking-world';

/** Fixed: nothing of the model was chosen by looking at these seasons. */
export const GATE_SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const CALIBRATION_SEED = 20;

export interface WorldResult {
  readonly mean: number;
  readonly zScore: number;
  readonly blup: number;
  readonly ours: number;
  readonly oracle: number;
  readonly coverage: number;
  readonly worstBin: number;
  readonly cpuSeconds: number;
  readonly methods: readonly Calibration['method'][];
}

/** All ways of ranking on the same seasons of one world, in one run. */
export function runWorld(world: WorldParameters, seeds: readonly number[] = GATE_SEEDS): WorldResult {
  const bins = new ReliabilityBins();
  const seasons = seeds.map((seed) => {
    const season = simulatedSeason(world, seed);
    const processor = process.cpuUsage();
    const ours = calibrate(season.input, CALIBRATION_SEED);
    const cpuSeconds = process.cpuUsage(processor).user / 1e6;
    const within = trulyWithin(season, TRACK_PLACES);
    for (const { number, withinBudget } of ours.talks)
      if (withinBudget !== null) bins.add(withinBudget, within[number - 1]!);
    return { season, ours, cpuSeconds };
  });
  const found = (valuesOf: (season: SimulatedSeason, ours: Calibration) => ArrayLike<number>): number =>
    mean(seasons.map(({ season, ours }) => topFound(valuesOf(season, ours), season.quality, TOP)));
  const corrected = seasons.filter(({ ours }) => ours.method !== 'mean');
  return {
    mean: found(({ input }) => meanScores(input)),
    zScore: found(({ input }) => zScores(input)),
    blup: found(({ input }) =>
      samplePosterior(calibrationGround(input), true, CALIBRATION_SEED, { first: 100, kept: 200 }).scores.map(
        (score) => score.mean,
      ),
    ),
    ours: found((_, { talks }) => talks.map(({ score }) => score)),
    oracle: found(oracleScores),
    coverage: mean(
      corrected.map(({ season, ours }) =>
        coverage(
          ours.talks.map(({ score, low, high }) => ({ mean: score, low: low!, high: high! })),
          committeeScores(season),
        ),
      ),
    ),
    worstBin: bins.worst(),
    cpuSeconds: mean(seasons.map((season) => season.cpuSeconds)),
    methods: seasons.map(({ ours }) => ours.method),
  };
}

/** The rows every world has; the gates on the way to the oracle are added where they are asked. */
export function worldRows(name: string, result: WorldResult): BenchRow[] {
  return [
    shown(`${name}/top13`, result.ours, '%'),
    shown(`${name}/top13-mean`, result.mean, '%'),
    shown(`${name}/top13-z-score`, result.zScore, '%'),
    shown(`${name}/top13-blup`, result.blup, '%'),
    shown(`${name}/top13-oracle`, result.oracle, '%'),
    shown(
      `${name}/hierarchical`,
      result.methods.filter((method) => method === 'hierarchical').length,
      `of ${result.methods.length}`,
    ),
    atMost(`${name}/worst-bin`, result.worstBin, 'probability', 0.07),
    {
      name: `${name}/coverage`,
      value: result.coverage,
      unit: '%',
      gate: '86 .. 94',
      moonshot: null,
      holds: result.coverage >= 86 && result.coverage <= 94,
    },
    // Processor time: what it takes where nobody else is at work.
    { ...atMost(`${name}/cpu-seconds`, result.cpuSeconds, 's', 1), moonshot: '0.35' },
  ];
}

/** How much of the way from the mean to the oracle is gone. */
export function wayRow(name: string, { mean: from, ours, oracle }: WorldResult): BenchRow {
  return atLeast(`${name}/way-to-oracle`, (100 * (ours - from)) / (oracle - from), '%', 85, `oracle − 0.3`);
}

/** Whether it is never below the mean, over the seasons of a world. */
export function notBelowMeanRow(name: string, { mean: from, ours }: WorldResult): BenchRow {
  return exactly(`${name}/not-below-mean`, ours >= from - 1e-9 ? 1 : 0, 'holds', 1);
}
