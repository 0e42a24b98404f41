import { assignmentProblem } from '#domain/assignment/assignment-problem';
import { assignmentPreview } from '#domain/assignment/assignment-preview';
import { assign, solveAssignment } from '#domain/assignment/assign';
import type { AssignmentFacts, Pair } from '#domain/assignment/assignment-facts';
import { runSettings } from '#domain/assignment/run-settings';
import { disturbedBy, fillFacts } from '#domain/assignment/fill';
import { seededRandom } from '#optimize/random';
import { checkAssignment } from '#domain/assignment/check-assignment';
import { atLeast, type BenchCase, type BenchRow, below, exactly, shown } from './bench-case';
import { kubeconSizeFacts } from './kubecon-size';
import { MemoryWatch } from './memory-watch';

const name = 'assignment/kubecon-size';

export const bench: BenchCase = {
  name,
  needsDataFolder: true,
  run: (dataFolder) => {
    const facts = { ...kubeconSizeFacts(dataFolder, 5), settings: runSettings({ balanceOverAffinity: 100 }) };
    const memory = new MemoryWatch();
    const processor = process.cpuUsage();
    const started = performance.now();
    const problem = assignmentProblem(facts, 1);
    const { assignments, proof, shortage } = solveAssignment(problem, 1, { isFair: false });
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
      { ...shown(`${name}/cpu-seconds`, processorSeconds, 's'), moonshot: '0.1' },
      below(`${name}/solver-mb`, megabytes, 'MB', 120, null),
      below(`${name}/process-mb`, memory.peakMegabytes(), 'MB', 226, null),
      exactly(`${name}/uncovered`, short, 'proposals', 0),
      exactly(`${name}/conflicts-of-interest`, conflicts, 'pairs', 0),
      exactly(`${name}/violations`, check.blocking.length + check.warnings.length, 'violations', 0),
      exactly(`${name}/certificate`, proof.certificate.holds && proof.outcome === 'optimal' ? 1 : 0, 'holds', 1),
      exactly(`${name}/loads-min`, Math.min(...sizes), 'proposals', 136),
      exactly(`${name}/loads-max`, Math.max(...sizes), 'proposals', 137),
      atLeast(`${name}/expert-reviews`, expertPlaces ?? 0, 'reviews', 14_872, null),
      shown(`${name}/affinity`, affinity?.mean ?? 0, 'mean of 0-100'),
      shown(`${name}/pivots`, proof.pivots, 'pivots'),
      ...allLevels(facts),
      ...dropOut(facts, assignments),
    ];
  },
};

/** Everything an organizer's run does, fairness with its bounds and the group rules included. */
function allLevels(facts: AssignmentFacts): BenchRow[] {
  const started = performance.now();
  const processor = process.cpuUsage();
  const { assignments, proof } = assign(facts, 1);
  const seconds = (performance.now() - started) / 1000;
  const processorSeconds = process.cpuUsage(processor).user / 1e6;
  const check = checkAssignment(facts, assignments);
  const { loads, expertPlaces } = assignmentPreview(facts, assignments);
  const { least, leastBound, fitGap } = proof.fairness!;
  return [
    below(`${name}/all-levels-seconds`, seconds, 's', 2, '2'),
    shown(`${name}/all-levels-cpu-seconds`, processorSeconds, 's'),
    exactly(`${name}/all-levels-violations`, check.blocking.length + check.warnings.length, 'violations', 0),
    exactly(`${name}/all-levels-certificate`, proof.certificate.holds ? 1 : 0, 'holds', 1),
    exactly(`${name}/all-levels-loads-max`, Math.max(...loads.map(({ after }) => after)), 'proposals', 137),
    atLeast(`${name}/all-levels-expert-reviews`, expertPlaces ?? 0, 'reviews', 14_872, null),
    shown(`${name}/all-levels-least`, least, 'points of 500'),
    shown(`${name}/all-levels-least-bound`, leastBound, 'points of 500'),
    shown(`${name}/all-levels-fit-gap`, fitGap ?? Number.NaN, 'points in all'),
  ];
}

/** The busiest reviewer leaves when of all assignments 60 % are begun, theirs too. */
function dropOut(facts: AssignmentFacts, assignments: readonly Pair[]): BenchRow[] {
  const random = seededRandom(3);
  const { loads } = assignmentPreview(facts, assignments);
  const busiest = loads.toSorted((a, b) => b.after - a.after)[0]!.memberId;
  const given: AssignmentFacts = {
    ...facts,
    members: facts.members.map((each) => (each.id === busiest ? { ...each, isActive: false } : each)),
    standing: assignments.map((pair) => ({ ...pair, standing: random.next() < 0.6 ? 'started' : 'announced' })),
  };
  const milliseconds: number[] = [];
  for (let i = 0; i < 5; i++) {
    const started = performance.now();
    assign(fillFacts(given), 1);
    milliseconds.push(performance.now() - started);
  }
  const { assignments: after } = assign(fillFacts(given), 1);
  const open = assignments.filter(({ memberId }) => memberId === busiest).length;
  return [
    below(`${name}/drop-out-ms`, milliseconds.toSorted((a, b) => a - b)[2]!, 'ms', 250, '20'),
    shown(`${name}/drop-out-places`, open, 'places'),
    exactly(`${name}/drop-out-others-disturbed`, disturbedBy(given, after).length, 'pairs', 0),
    exactly(`${name}/drop-out-uncovered`, assignments.length - after.length, 'places', 0),
    exactly(`${name}/drop-out-violations`, checkAssignment(given, after).blocking.length, 'violations', 0),
  ];
}
