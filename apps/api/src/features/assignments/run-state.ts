import type { AssignmentRunEntity } from '#api/features/assignments/assignment.entity';

/** What a stale writer must know of the run as it is now. */
export function runState({ id, state, version }: AssignmentRunEntity): {
  readonly id: string;
  readonly state: string;
  readonly version: number;
} {
  return { id, state, version };
}
