import type { AssignmentPreview } from '#domain/assignment/assignment-preview';
import type { AssignmentProof } from '#domain/assignment/assign';
import type { Violation } from '#domain/assignment/assignment-rule';
import type { DrawReport } from '#domain/assignment/draw';
import type { Fairness } from '#domain/assignment/fair-assignment';
import type { FrozenFacts } from '#domain/assignment/frozen-facts';
import type { RepairReport } from '#domain/assignment/repair/repair-report';
import type { Shortage } from '#domain/assignment/shortage';

/** balance: a whole assignment; fill: the open places alone, nothing else moves; import: read from a file. */
export type RunKind = 'balance' | 'fill' | 'import';

/** How far a run is. */
export interface RunProgress {
  readonly stage: 'loading' | 'solving' | 'fairness' | 'checking';
  readonly pivots: number;
  /** What the proposal served worst has so far, and what no assignment can pass. */
  readonly fairness?: Pick<Fairness, 'least' | 'leastBound'>;
}

/** What a run stores when it is ready; pairs are places in its frozen facts. */
export interface RunResult {
  readonly pairs: readonly number[];
  readonly preview: AssignmentPreview;
  readonly shortage: Shortage;
  /** The checker's word; missing in runs of before it was kept. */
  readonly check?: StoredCheck;
  /** What the group rules asked for; missing in imports and in runs of before it was kept. */
  readonly repair?: RepairReport;
  /** How it was left to chance; missing or null where it was not. */
  readonly draw?: DrawReport | null;
}

/** How many rules the plan breaks, and the first of the broken ones. */
export interface StoredCheck {
  readonly blockingCount: number;
  readonly warningCount: number;
  readonly blocking: readonly Violation[];
  readonly warnings: readonly Violation[];
}

export type RunProof = AssignmentProof;

/** What the solving thread is given and gives back. */
export interface SolveTask {
  readonly kind: RunKind;
  readonly facts: FrozenFacts;
  readonly seed: number;
  /** The plan of an import, which is judged and not solved; places in the facts. */
  readonly pairs?: readonly number[];
}

export interface Solved {
  readonly result: RunResult;
  /** null where nothing was solved. */
  readonly proof: RunProof | null;
}

/** What applying a run changed: proposal, member, version left behind, … as places in the frozen facts. */
export interface AppliedBatch {
  readonly added: readonly number[];
  readonly removed: readonly number[];
  /** How many changes of the run were not chosen; missing in runs applied before there was a choice. */
  readonly left?: number;
}
