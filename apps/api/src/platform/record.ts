import type { Clock } from '#api/platform/clock';
import type { Tx } from '#api/platform/tx';

/** Something that happened, `subject.happened`, written in the transaction of the change itself. */
export interface AuditEvent {
  readonly event: string;
  readonly actorId: string | null;
  readonly conferenceId: string | null;
  readonly subjectId?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export async function record(tx: Tx, clock: Clock, event: AuditEvent): Promise<void> {
  tx.send(
    `insert into audit_entries (id, conference_id, actor_id, event, subject_id, details) values ($1, $2, $3, $4, $5, $6)`,
    [
      clock.newId(),
      event.conferenceId,
      event.actorId,
      event.event,
      event.subjectId ?? null,
      JSON.stringify(event.details ?? {}),
    ],
  );
}
