import { type BenchCase, below, exactly, shown } from './bench-case';
import { largeSeason, MOST_AFFINITY } from './large-season';
import { MemoryWatch } from './memory-watch';
import { checkTransport, fairest, solveTransport } from './transport-case';

const name = 'assignment/10124x5880x3';
const season = { papers: 10_124, reviewers: 5880, reviews: 3, candidates: 200, mostLoad: 6 };

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
    const solverMegabytes = memory.grownMegabytes();
    const { network, shortageStart } = solved.transport;
    const strict = network.cost.map((cost, arc) => (arc < shortageStart ? 0 : cost));
    const { taken, found, seconds } = fairest(problem, solved, strict, value, {});
    const fair = checkTransport(problem, taken, value);
    const isSound = fair.isFilled && fair.largestLoad <= season.mostLoad && fair.level >= found.level;
    return [
      below(`${name}/seconds`, solved.seconds, 's', 20, '7'),
      below(`${name}/solver-mb`, solverMegabytes, 'MB', 300, null),
      shown(`${name}/process-mb`, solverPeak, 'MB'),
      exactly(`${name}/certificate`, solved.certificate.holds && alone.isFilled ? 1 : 0, 'holds', 1),
      { ...exactly(`${name}/loads-max`, alone.largestLoad, 'papers', season.mostLoad), holds: alone.largestLoad <= season.mostLoad },
      shown(`${name}/sum`, alone.value, 'affinity'),
      shown(`${name}/least`, alone.level, 'affinity'),
      exactly(`${name}/fair-sound`, isSound ? 1 : 0, 'holds', 1),
      below(`${name}/fair-seconds`, solved.seconds + seconds, 's', 40, '7'),
      shown(`${name}/fair-mb`, memory.grownMegabytes(), 'MB'),
      shown(`${name}/fair-sum`, fair.value, 'affinity'),
      shown(`${name}/fair-least`, found.level, 'affinity'),
      shown(`${name}/fair-least-gap`, (100 * (found.levelBound - found.level)) / found.levelBound, '% certified'),
      shown(`${name}/fair-sum-gap`, (100 * (found.cost - found.costBound)) / fair.value, '% certified'),
    ];
  },
};
