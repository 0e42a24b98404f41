import { assignmentProblem } from '#domain/assignment/assignment-problem';
import { assignmentPreview } from '#domain/assignment/assignment-preview';
import { solveAssignment } from '#domain/assignment/assign';
import { checkAssignment } from '#domain/assignment/check-assignment';
import { atLeast, type BenchCase, below, exactly } from './bench-case';
import { kubeconSizeFacts } from './kubecon-size';
import { MemoryWatch } from './memory-watch';

const name = 'assignment/kubecon-size';

export const bench: BenchCase = {
  name,
  needsDataFolder: true,
  run: (dataFolder) => {
    const facts = kubeconSizeFacts(dataFolder, 5);
    const memory = new MemoryWatch();
    const processor = process.cpuUsage();
    const started = performance.now();
    const problem = assignmentProblem(facts, 1);
    const { assignments, proof, shortage } = solveAssignment(problem, 1, {});
    const seconds = (performance.now() - started) / 1000;
    // On a busy machine the clock says little; this is what the solving itself took, garbage collection included.
    const processorSeconds = process.cpuUsage(processor).user / 1e6;
    const megabytes = memory.grownMegabytes();
    const check = checkAssignment(facts, assignments);
    const { loads, expertPlaces, affinity } = assignmentPreview(facts, assignments);
    const sizes = loads.map(({ after }) => after);
    const conflicts = check.blocking.filter(({ rule }) => rule === 'notConflicted').length;
    const short = shortage.uncovered.length;
    return [
      below(`${name}/seconds`, seconds, 's', 1, '0.1'),
      { name: `${name}/cpu-seconds`, value: processorSeconds, unit: 's', gate: null, moonshot: '0.1', holds: true },
      below(`${name}/solver-mb`, megabytes, 'MB', 120, null),
      below(`${name}/process-mb`, memory.peakMegabytes(), 'MB', 226, null),
      exactly(`${name}/uncovered`, short, 'proposals', 0),
      exactly(`${name}/conflicts-of-interest`, conflicts, 'pairs', 0),
      exactly(`${name}/violations`, check.blocking.length + check.warnings.length, 'violations', 0),
      exactly(`${name}/certificate`, proof.certificate.holds && proof.outcome === 'optimal' ? 1 : 0, 'holds', 1),
      exactly(`${name}/loads-min`, Math.min(...sizes), 'proposals', 136),
      exactly(`${name}/loads-max`, Math.max(...sizes), 'proposals', 137),
      atLeast(`${name}/expert-reviews`, expertPlaces ?? 0, 'reviews', 14_872, null),
      { name: `${name}/affinity`, value: affinity?.mean ?? 0, unit: 'mean of 0-100', gate: null, moonshot: null, holds: true },
      { name: `${name}/pivots`, value: proof.pivots, unit: 'pivots', gate: null, moonshot: null, holds: true },
    ];
  },
};
