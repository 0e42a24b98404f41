import { parentPort, workerData } from 'node:worker_threads';
import { assign } from '#domain/assignment/assign';
import { assignmentPreview } from '#domain/assignment/assignment-preview';
import { type AssignmentCheck, checkAssignment } from '#domain/assignment/check-assignment';
import { disturbedBy, fillFacts } from '#domain/assignment/fill';
import { decodePairs, encodePairs, thawFacts } from '#domain/assignment/frozen-facts';
import type { ThreadMessage } from '#api/platform/thread';
import type {
  RunProgress,
  SolveTask,
  Solved,
  StoredCheck,
} from '#api/features/assignments/assignment-solving';

const tell = (message: ThreadMessage<RunProgress, Solved>): void => parentPort?.postMessage(message);

const REPORT_EVERY_PIVOTS = 8192;

const VIOLATIONS_KEPT = 200;

function solve({ kind, facts: frozen, seed }: SolveTask): Solved {
  const facts = thawFacts(frozen);
  let tried = 0;
  const { assignments, shortage, repair, draw, proof } = assign(
    kind === 'fill' ? fillFacts(facts) : facts,
    seed,
    {
      onFairness: ({ least, leastBound }) => {
        tell({ progress: { stage: 'fairness', pivots: tried, fairness: { least, leastBound } } });
      },
      isOver: (pivots) => {
        tried = pivots;
        if (pivots % REPORT_EVERY_PIVOTS === 0) tell({ progress: { stage: 'solving', pivots } });
        return false;
      },
    },
  );
  tell({ progress: { stage: 'checking', pivots: proof.pivots } });
  if (proof.outcome !== 'optimal' || !proof.certificate.holds) {
    throw new Error(`The solver ended without a proof (${proof.outcome}). Nothing was changed.`);
  }
  const check = checkAssignment(facts, assignments);
  const [violation] = check.blocking;
  if (violation) throw new Error(`The result broke a rule and was thrown away: ${violation.message}.`);
  if (kind === 'fill' && disturbedBy(facts, assignments).length > 0) {
    throw new Error('Filling the open places would have moved something else. Nothing was changed.');
  }
  const result = {
    pairs: encodePairs(frozen, assignments),
    preview: assignmentPreview(facts, assignments),
    shortage,
    check: kept(check),
    repair,
    draw,
  };
  return { result, proof };
}

/** A plan that somebody else made: the same preview, and the checker's word, whatever it is. */
function judge({ facts: frozen, pairs = [] }: SolveTask): Solved {
  const facts = thawFacts(frozen);
  const planned = decodePairs(frozen, pairs);
  tell({ progress: { stage: 'checking', pivots: 0 } });
  return {
    result: {
      pairs,
      preview: assignmentPreview(facts, planned),
      shortage: { uncovered: [], bottleneck: null },
      check: kept(checkAssignment(facts, planned)),
    },
    proof: null,
  };
}

function kept({ blocking, warnings }: AssignmentCheck): StoredCheck {
  return {
    blockingCount: blocking.length,
    warningCount: warnings.length,
    blocking: blocking.slice(0, VIOLATIONS_KEPT),
    warnings: warnings.slice(0, VIOLATIONS_KEPT),
  };
}

try {
  const task = workerData as SolveTask;
  tell({ result: task.kind === 'import' ? judge(task) : solve(task) });
} catch (error) {
  tell({ failure: error instanceof Error ? error.message : String(error) });
}
