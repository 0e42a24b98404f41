import { seededRandom } from '#optimize/random';
import type { TransportProblem } from '#optimize/transport-network';
import { type BenchCase, below, exactly } from './bench-case';
import { MemoryWatch } from './memory-watch';
import { solveTransport } from './transport-case';

const name = 'assignment/5062x2840x3';

const PAPERS = 5062;
const REVIEWERS = 2840;
const CANDIDATES = 100;
const REVIEWS = 3;
const MOST_LOAD = 6;
const SHORT = 1_000_000;

/**
 * Made from seed 7: papers and reviewers have a place on a circle, each paper knows the 100 reviewers found nearest among
 * 250 tries, and affinity falls with the distance, with noise. Reviewers take at most 6.
 */
function largeSeason(): TransportProblem {
  const random = seededRandom(7);
  const reviewerPlace = Float64Array.from({ length: REVIEWERS }, () => random.next());
  const carriers: number[] = [];
  const costs: number[] = [];
  for (let paper = 0; paper < PAPERS; paper++) {
    const place = random.next();
    const distance = (reviewer: number): number => {
      const apart = Math.abs(place - reviewerPlace[reviewer]!);
      return Math.min(apart, 1 - apart);
    };
    const tried = new Set<number>();
    while (tried.size < 250) tried.add(random.below(REVIEWERS));
    const nearest = [...tried].toSorted((a, b) => distance(a) - distance(b)).slice(0, CANDIDATES);
    for (const reviewer of nearest) {
      carriers.push(reviewer);
      costs.push(Math.round(1000 * (2 * distance(reviewer) + 0.5 * random.next())));
    }
  }
  return {
    demand: new Int32Array(PAPERS).fill(REVIEWS),
    pairStart: Int32Array.from({ length: PAPERS + 1 }, (_, paper) => paper * CANDIDATES),
    pairCarrier: Int32Array.from(carriers),
    pairCost: Float64Array.from(costs),
    loadSteps: Array.from({ length: REVIEWERS }, () => [{ capacity: MOST_LOAD, cost: 0 }]),
    shortageCosts: Array.from({ length: PAPERS }, () => [SHORT]),
  };
}

export const bench: BenchCase = {
  name,
  needsDataFolder: false,
  run: () => {
    const problem = largeSeason();
    const memory = new MemoryWatch();
    const { seconds, isProved, largestLoad } = solveTransport(problem, SHORT);
    return [
      below(`${name}/seconds`, seconds, 's', 2, '1'),
      below(`${name}/solver-mb`, memory.grownMegabytes(), 'MB', 300, null),
      exactly(`${name}/certificate`, isProved ? 1 : 0, 'holds', 1),
      { ...exactly(`${name}/loads-max`, largestLoad, 'papers', MOST_LOAD), holds: largestLoad <= MOST_LOAD },
    ];
  },
};
