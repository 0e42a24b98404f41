import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { TransportProblem } from '#optimize/transport-network';
import { atLeast, type BenchCase, type BenchRow, exactly, shown } from './bench-case';
import { checkTransport, fairest, solveTransport } from './transport-case';

const name = 'assignment/midl';

/** The affinities have six decimals, so a millionth is an exact unit. */
const UNITS = 1_000_000;
const SHORT = 1000 * UNITS;
/** Dearer than any affinities on one path: a reviewer below the least load. */
const IDLE = 100 * UNITS;
/** The largest least sum of a paper there is, proved: the own best of the paper with the fewest who know its subject. */
const LEAST = 944_839;

type Row = Readonly<Record<string, string>>;

/** Real affinities of 177 reviewers and 118 papers; a pair that is not listed has affinity 0. */
function midl(dataFolder: string, leastLoad: number): TransportProblem {
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
    loadSteps: reviewers.map((row) =>
      [
        { capacity: leastLoad, cost: -IDLE },
        { capacity: Number(row['max_load']) - leastLoad, cost: 0 },
      ].filter(({ capacity }) => capacity > 0),
    ),
    shortageCosts: papers.map(() => [SHORT]),
  };
}

/** The rows of one instance: the sum alone, then the fairest. */
function rowsOf(prefix: string, problem: TransportProblem, sum: number, gate: number, best: string): BenchRow[] {
  const value = Int32Array.from(problem.pairCost, (cost) => -cost);
  const solved = solveTransport(problem);
  const alone = checkTransport(problem, solved.flow, value);
  const { network, pairCount } = solved.transport;
  const strict = network.cost.map((cost, arc) => (arc < pairCount ? 0 : cost));
  const { taken, found, seconds } = fairest(problem, solved, strict, value, { highestLevel: LEAST });
  const fair = checkTransport(problem, taken, value);
  const isSound = fair.isFilled && fair.smallestLoad >= alone.smallestLoad && fair.largestLoad <= 4;
  return [
    exactly(`${prefix}/sum`, alone.value / UNITS, 'affinity', sum),
    exactly(`${prefix}/certificate`, solved.certificate.holds && alone.isFilled ? 1 : 0, 'holds', 1),
    shown(`${prefix}/seconds`, solved.seconds, 's'),
    atLeast(`${prefix}/fair-sum`, isSound ? fair.value / UNITS : 0, 'affinity', gate, best),
    exactly(`${prefix}/fair-min`, fair.smallest / UNITS, 'affinity', LEAST / UNITS),
    shown(`${prefix}/fair-gap`, (100 * (found.cost - found.costBound)) / Math.abs(found.cost), '% certified'),
    { ...shown(`${prefix}/fair-seconds`, seconds, 's'), moonshot: prefix === name ? '0.1' : '1' },
  ];
}

export const bench: BenchCase = {
  name,
  needsDataFolder: true,
  run: (dataFolder) => [
    ...rowsOf(name, midl(dataFolder, 0), 201.884878, 201.7, '201.768731'),
    ...rowsOf(`${name}-min2`, midl(dataFolder, 2), 150.043126, 141.3, '141.958811'),
  ],
};
