import type { RoomFacts, ScheduleFacts, SessionFacts } from '#domain/schedule/schedule-facts';

/** A session with its place, joined once for all rules. */
export interface PlacedSession {
  readonly session: SessionFacts;
  readonly room: RoomFacts | null;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** What the rules look at: the facts, and every placed session in order of its start. */
export interface SchedulePlan {
  readonly facts: ScheduleFacts;
  readonly placed: readonly PlacedSession[];
}

/** `block`: a change that would cause it is refused. `warn`: it may stand, once somebody has seen it. */
export type ViolationLevel = 'block' | 'warn';

/** A broken rule: what, who, where, and how to mend it. */
export interface Violation {
  readonly rule: string;
  readonly level: ViolationLevel;
  readonly sessionIds: readonly string[];
  readonly message: string;
  readonly remedy: string;
}

/** A sentence about a schedule that is true when nothing is found. */
export interface ScheduleRule {
  /** The good case, as a statement. */
  readonly name: string;
  readonly level: ViolationLevel;
  readonly violations: (plan: SchedulePlan) => readonly Omit<Violation, 'rule' | 'level'>[];
}
