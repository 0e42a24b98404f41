import { type BenchCase, type BenchRow, below, exactly, shown } from './bench-case';
import { type LargeSeason, largeSeason, MOST_AFFINITY } from './large-season';
import { MemoryWatch } from './memory-watch';
import { checkTransport, fairest, type Solved, solveTransport } from './transport-case';

/** What must be reached, where something must, and what would be a feat. */
interface Limit {
  readonly gate: number | null;
  readonly moonshot: string | null;
}

interface LargeCase {
  readonly season: LargeSeason;
  readonly seconds: Limit;
  /** MB of the whole process after the sum is solved. */
  readonly processMegabytes: Limit;
  /** null: fairness is not sought. */
  readonly fairSeconds: Limit | null;
}

const limited = (name: string, value: number, unit: string, { gate, moonshot }: Limit): BenchRow =>
  gate === null ? { ...shown(name, value, unit), moonshot } : below(name, value, unit, gate, moonshot);

/** A generated season of many papers: the best sum, and the fairest with its bounds, each checked apart from the solver. */
export function largeCase(name: string, wanted: LargeCase): BenchCase {
  return {
    name,
    needsDataFolder: false,
    run: () => {
      const { season } = wanted;
      const problem = largeSeason(season);
      const value = Int32Array.from(problem.pairCost, (cost) => MOST_AFFINITY - cost);
      const memory = new MemoryWatch();
      const solved = solveTransport(problem);
      const peak = memory.peakMegabytes();
      const alone = checkTransport(problem, solved.flow, value);
      const rows = [
        limited(`${name}/seconds`, solved.seconds, 's', wanted.seconds),
        shown(`${name}/solver-mb`, memory.grownMegabytes(), 'MB'),
        limited(`${name}/process-mb`, peak, 'MB', wanted.processMegabytes),
        exactly(`${name}/certificate`, solved.certificate.holds && alone.isFilled ? 1 : 0, 'holds', 1),
        {
          ...exactly(`${name}/loads-max`, alone.largestLoad, 'papers', season.mostLoad),
          holds: alone.largestLoad <= season.mostLoad,
        },
        shown(`${name}/sum`, alone.value, 'affinity'),
        shown(`${name}/least`, alone.level, 'affinity'),
      ];
      const { fairSeconds } = wanted;
      return fairSeconds ? [...rows, ...fairRows(name, season, fairSeconds, problem, solved, value, memory)] : rows;
    },
  };
}

function fairRows(
  name: string,
  { mostLoad }: LargeSeason,
  limit: Limit,
  problem: ReturnType<typeof largeSeason>,
  solved: Solved,
  value: Int32Array,
  memory: MemoryWatch,
): BenchRow[] {
  const { network, shortageStart } = solved.transport;
  const strict = network.cost.map((cost, arc) => (arc < shortageStart ? 0 : cost));
  const { taken, found, seconds } = fairest(problem, solved, strict, value, {});
  const fair = checkTransport(problem, taken, value);
  const isSound = fair.isFilled && fair.largestLoad <= mostLoad && fair.level >= found.level;
  return [
    exactly(`${name}/fair-sound`, isSound ? 1 : 0, 'holds', 1),
    limited(`${name}/fair-seconds`, solved.seconds + seconds, 's', limit),
    shown(`${name}/fair-mb`, memory.grownMegabytes(), 'MB'),
    shown(`${name}/fair-sum`, fair.value, 'affinity'),
    shown(`${name}/fair-least`, found.level, 'affinity'),
    shown(`${name}/fair-least-gap`, (100 * (found.levelBound - found.level)) / found.levelBound, '% certified'),
    shown(`${name}/fair-sum-gap`, (100 * (found.cost - found.costBound)) / fair.value, '% certified'),
  ];
}
