import { parentPort, workerData } from 'node:worker_threads';
import { assign } from '#domain/assignment/assign';
import { assignmentPreview } from '#domain/assignment/assignment-preview';
import { checkAssignment } from '#domain/assignment/check-assignment';
import { encodePairs, thawFacts } from '#domain/assignment/frozen-facts';
import type { ThreadMessage } from '#api/platform/thread';
import type { RunProgress, SolveTask, Solved } from '#api/features/assignments/assignment-solving';

const tell = (message: ThreadMessage<RunProgress, Solved>): void => parentPort?.postMessage(message);

const REPORT_EVERY_PIVOTS = 8192;

function solve({ facts: frozen, seed }: SolveTask): Solved {
  const facts = thawFacts(frozen);
  const { assignments, shortage, proof } = assign(facts, seed, {
    isOver: (pivots) => {
      if (pivots % REPORT_EVERY_PIVOTS === 0) tell({ progress: { stage: 'solving', pivots } });
      return false;
    },
  });
  tell({ progress: { stage: 'checking', pivots: proof.pivots } });
  if (proof.outcome !== 'optimal' || !proof.certificate.holds) {
    throw new Error(`The solver ended without a proof (${proof.outcome}). Nothing was changed.`);
  }
  const [violation] = checkAssignment(facts, assignments).blocking;
  if (violation) throw new Error(`The result broke a rule and was thrown away: ${violation.message}.`);
  const result = {
    pairs: encodePairs(frozen, assignments),
    preview: assignmentPreview(facts, assignments),
    shortage,
  };
  return { result, proof };
}

try {
  tell({ result: solve(workerData as SolveTask) });
} catch (error) {
  tell({ failure: error instanceof Error ? error.message : String(error) });
}
