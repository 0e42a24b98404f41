import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { TransportProblem } from '#optimize/transport-network';
import { type BenchCase, below, exactly } from './bench-case';
import { solveTransport } from './transport-case';

const name = 'assignment/midl';

/** The affinities have six decimals, so a millionth is an exact unit. */
export const UNITS = 1_000_000;
export const SHORT = 1000 * UNITS;

/** Dearer than any affinities on one path: a reviewer below the least load. */
const LOADED = 100 * UNITS;

type Row = Readonly<Record<string, string>>;

/** Real affinities of 177 reviewers and 118 papers; a pair that is not listed has affinity 0. */
export function midl(dataFolder: string, leastLoad = 0): TransportProblem {
  const rows = (file: string): Row[] =>
    parse(readFileSync(join(dataFolder, 'midl', file)), { columns: true }) as Row[];
  const papers = rows('papers.csv');
  const reviewers = rows('reviewers.csv');
  const paperAt = new Map(papers.map((row, i) => [row['paper'], i]));
  const reviewerAt = new Map(reviewers.map((row, i) => [row['reviewer'], i]));
  const cost = new Float64Array(papers.length * reviewers.length);
  for (const row of rows('affinity.csv')) {
    const pair = paperAt.get(row['paper'])! * reviewers.length + reviewerAt.get(row['reviewer'])!;
    cost[pair] = -Math.round(Number(row['affinity']) * UNITS);
  }
  return {
    demand: Int32Array.from(papers, (row) => Number(row['reviews_required'])),
    pairStart: Int32Array.from({ length: papers.length + 1 }, (_, paper) => paper * reviewers.length),
    pairCarrier: Int32Array.from(cost, (_, pair) => pair % reviewers.length),
    pairCost: cost,
    loadSteps: reviewers.map((row) => [{ capacity: leastLoad, cost: -LOADED }, { capacity: Number(row['max_load']) - leastLoad, cost: 0 }].filter(({ capacity }) => capacity > 0)),
    shortageCosts: Array.from({ length: papers.length }, () => [SHORT]),
  };
}

export const bench: BenchCase = {
  name,
  needsDataFolder: true,
  run: (dataFolder) => {
    const { seconds, isProved, pairCost } = solveTransport(midl(dataFolder), SHORT);
    return [
      exactly(`${name}/sum`, -pairCost / UNITS, 'affinity', 201.884878),
      exactly(`${name}/certificate`, isProved ? 1 : 0, 'holds', 1),
      below(`${name}/seconds`, seconds, 's', 1, '0.1'),
    ];
  },
};
