import { ConflictDetection } from '#api/features/committee/conflict-detection';
import type { TestApp } from '../integration/app';

/** Runs conflict detection over the whole conference, as every change of members or speakers does. */
export function detectConflicts(app: TestApp, conferenceId: string): Promise<void> {
  return app.inTransaction({ userId: null, conferenceId }, (tx) =>
    app.get(ConflictDetection).detect(tx, conferenceId),
  );
}
