import { type BenchCase, below, exactly, shown } from './bench-case';
import { largeSeason, MOST_AFFINITY } from './large-season';
import { MemoryWatch } from './memory-watch';
import { checkTransport, solveTransport } from './transport-case';

const name = 'assignment/27000x20000x4';
const season = { papers: 27_000, reviewers: 20_000, reviews: 4, candidates: 100, mostLoad: 6 };

export const bench: BenchCase = {
  name,
  needsDataFolder: false,
  run: () => {
    const problem = largeSeason(season);
    const value = Int32Array.from(problem.pairCost, (cost) => MOST_AFFINITY - cost);
    const memory = new MemoryWatch();
    const solved = solveTransport(problem);
    const solverPeak = memory.peakMegabytes();
    const alone = checkTransport(problem, solved.flow, value);
    return [
      below(`${name}/seconds`, solved.seconds, 's', 30, '5'),
      below(`${name}/solver-mb`, memory.grownMegabytes(), 'MB', 300, null),
      shown(`${name}/process-mb`, solverPeak, 'MB'),
      exactly(`${name}/certificate`, solved.certificate.holds && alone.isFilled ? 1 : 0, 'holds', 1),
      { ...exactly(`${name}/loads-max`, alone.largestLoad, 'papers', season.mostLoad), holds: alone.largestLoad <= season.mostLoad },
      shown(`${name}/sum`, alone.value, 'affinity'),
    ];
  },
};
