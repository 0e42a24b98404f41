import type { AssignmentPreview } from '#domain/assignment/assignment-preview';
import type { AssignmentProof } from '#domain/assignment/assign';
import type { FrozenFacts } from '#domain/assignment/frozen-facts';
import type { Shortage } from '#domain/assignment/shortage';

/** How far a run is. */
export interface RunProgress {
  readonly stage: 'loading' | 'solving' | 'checking';
  readonly pivots: number;
}

/** What a run stores when it is ready; pairs are places in its frozen facts. */
export interface RunResult {
  readonly pairs: readonly number[];
  readonly preview: AssignmentPreview;
  readonly shortage: Shortage;
}

export type RunProof = AssignmentProof;

/** What the solving thread is given and gives back. */
export interface SolveTask {
  readonly facts: FrozenFacts;
  readonly seed: number;
}

export interface Solved {
  readonly result: RunResult;
  readonly proof: RunProof;
}

/** What applying a run changed: proposal, member, version left behind, … as places in the frozen facts. */
export interface AppliedBatch {
  readonly added: readonly number[];
  readonly removed: readonly number[];
  /** How many changes of the run were not chosen; missing in runs applied before there was a choice. */
  readonly left?: number;
}
