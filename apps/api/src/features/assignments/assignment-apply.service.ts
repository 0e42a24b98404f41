import { Injectable } from '@nestjs/common';
import { ANONYMOUS, type Actor } from '#domain/access/actor';
import { type Action, authorize } from '#domain/access/policy';
import { type AssignmentFacts, type Pair, pairKey } from '#domain/assignment/assignment-facts';
import { assignmentChanges } from '#domain/assignment/assignment-changes';
import { checkAssignment } from '#domain/assignment/check-assignment';
import { changesInWords, factsChanges } from '#domain/assignment/facts-changes';
import { type PlanPart, planInPart } from '#domain/assignment/plan-part';
import { decodePairs, type FrozenFacts, thawFacts } from '#domain/assignment/frozen-facts';
import { type RunSettings, runSettings } from '#domain/assignment/run-settings';
import { DomainError, notFound, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { decodeBatch, encodeBatch } from '#api/features/assignments/applied-batch';
import { loadAssignmentFacts } from '#api/features/assignments/assignment-facts';
import type { AppliedBatch, RunResult } from '#api/features/assignments/assignment-solving';
import type { AssignmentRunEntity } from '#api/features/assignments/assignment.entity';
import type { Applied, Undone } from '#api/features/assignments/assignment-runs.types';
import { AssignmentsRepository, type VersionedPair } from '#api/features/assignments/assignments.repository';
import { violationsInWords } from '#api/features/assignments/violations-shown';
import { runState } from '#api/features/assignments/run-state';

/** Nobody's word: a conference may have its open places filled without one. */
export const ITSELF = 'itself';
type Itself = typeof ITSELF;

/** Putting a finished run into force, whole or in part, and taking it back. */
@Injectable()
export class AssignmentApplyService {
  constructor(
    private readonly database: Database,
    private readonly assignments: AssignmentsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * All that is chosen or nothing: refused when anything has changed that could make the result wrong.
   * @param part null: the whole plan
   */
  apply(
    by: Actor | Itself,
    conferenceId: string,
    runId: string,
    version: number | null,
    part: PlanPart | null = null,
  ): Promise<Applied> {
    return this.changing(
      by,
      conferenceId,
      runId,
      version,
      'assignment_run.apply',
      'ready',
      async (tx, run) => {
        const frozen = run.input as FrozenFacts;
        const now = await this.factsNow(tx, run);
        const changes = changesInWords(factsChanges(thawFacts(frozen), now));
        if (changes) {
          throw new DomainError(
            'wrong_state',
            `This run is out of date: since it was computed, this has changed: ${changes}. Nothing was applied; start a new run.`,
          );
        }
        const whole = decodePairs(frozen, (run.result as RunResult).pairs);
        const planned = part === null ? whole : planInPart(now, whole, part);
        await this.refuseViolations(tx, by === ITSELF ? ANONYMOUS : by, conferenceId, now, planned);
        const { added, removed } = assignmentChanges(now, planned);
        const left = part === null ? 0 : changesIn(now, whole) - added.length - removed.length;
        if (added.length + removed.length === 0 && left > 0) {
          throw new DomainError('wrong_state', 'Nothing of this run lies in what was chosen.');
        }
        const { roundId } = run;
        const placed = await this.assignments.place(tx, conferenceId, roundId, runId, added);
        const revoked = await this.assignments.revoke(tx, conferenceId, roundId, removed);
        if (placed.length !== added.length || revoked.length !== removed.length) {
          throw new DomainError(
            'wrong_state',
            'An assignment changed at the same moment. Nothing was applied; try again.',
          );
        }
        await this.assignments.renewStatistics(tx);
        const batch = encodeBatch(frozen, placed, revoked, left);
        const outcome = {
          added: placed.length,
          removed: revoked.length,
          kept: planned.length - placed.length,
          left,
        };
        return { patch: { state: 'applied', applied: batch }, event: 'assignment_run.applied', outcome };
      },
    );
  }

  /** Takes back what is still as the run left it and untouched by anybody; says what it had to leave. */
  undo(actor: Actor, conferenceId: string, runId: string, version: number | null): Promise<Undone> {
    return this.changing(
      actor,
      conferenceId,
      runId,
      version,
      'assignment_run.undo',
      'applied',
      async (tx, run) => {
        const { added, removed } = decodeBatch(run.input as FrozenFacts, run.applied as AppliedBatch);
        const { roundId } = run;
        const revoked = await this.assignments.revokeUnchanged(tx, conferenceId, roundId, added);
        const allowed = stillAllowed(await this.factsNow(tx, run), removed);
        const restored = await this.assignments.restoreUnchanged(tx, conferenceId, roundId, allowed);
        const outcome = {
          revoked: revoked.length,
          restored: restored.length,
          left: added.length - revoked.length + removed.length - restored.length,
        };
        return { patch: { state: 'undone' }, event: 'assignment_run.undone', outcome };
      },
    );
  }

  /** Load, authorize, lock, decide, move the run on under the version seen, record. */
  private changing<Outcome extends Readonly<Record<string, number>>>(
    by: Actor | Itself,
    conferenceId: string,
    runId: string,
    version: number | null,
    action: Action,
    from: 'ready' | 'applied',
    decide: (
      tx: Tx,
      run: AssignmentRunEntity,
    ) => Promise<{ patch: Partial<AssignmentRunEntity>; event: string; outcome: Outcome }>,
  ): Promise<Outcome & { version: number }> {
    if (by !== ITSELF) authorize(action, by);
    const actorId = by === ITSELF ? null : by.userId;
    return this.database.transaction({ userId: actorId, conferenceId }, async (tx) => {
      const roundId = (await this.assignments.run(tx, conferenceId, runId))?.roundId;
      if (!roundId || !(await this.assignments.lockRound(tx, conferenceId, roundId))) throw notFound();
      await this.assignments.holdConflicts(tx);
      // Read again under the lock: somebody may have applied it meanwhile.
      const run = await this.assignments.run(tx, conferenceId, runId);
      if (!run) throw notFound();
      if (run.version !== version) throw staleWrite(runState(run));
      if (run.state !== from) {
        throw new DomainError('wrong_state', `This run is ${run.state}; that cannot be done with it now.`);
      }
      const { patch, event, outcome } = await decide(tx, run);
      const changed = await this.assignments.changeRun(tx, conferenceId, runId, version, patch);
      if (!changed) throw staleWrite(runState(run));
      await record(tx, this.clock, {
        event,
        actorId,
        conferenceId,
        subjectId: runId,
        details: { ...outcome, ...(by === ITSELF ? { byItself: true } : {}) },
      });
      return { ...outcome, version: changed.version };
    });
  }

  /** The checker's word on the facts of this moment, whatever was found when the run was computed. */
  private async refuseViolations(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    facts: AssignmentFacts,
    planned: readonly Pair[],
  ): Promise<void> {
    const { blocking } = checkAssignment(facts, planned);
    if (blocking.length === 0) return;
    const broken = await violationsInWords(tx, actor, conferenceId, blocking, 100);
    throw new DomainError('wrong_state', `Nothing was applied: ${broken[0]!.message}.`, {
      faults: broken.map(({ message, remedy }) => ({ reason: `${message}: ${remedy}` })),
    });
  }

  private factsNow(
    tx: Tx,
    { conferenceId, roundId, settings }: AssignmentRunEntity,
  ): Promise<AssignmentFacts> {
    return loadAssignmentFacts(tx, conferenceId, roundId, runSettings(settings as Partial<RunSettings>));
  }
}

function changesIn(facts: AssignmentFacts, planned: readonly Pair[]): number {
  const { added, removed } = assignmentChanges(facts, planned);
  return added.length + removed.length;
}

/** Of the assignments to give back, those that break no rule beside all that stands. */
function stillAllowed(facts: AssignmentFacts, pairs: readonly VersionedPair[]): VersionedPair[] {
  const standing = facts.standing.filter(({ standing: how }) => how !== 'declined');
  const { blocking } = checkAssignment(facts, [...standing, ...pairs]);
  const broken = new Set(
    blocking.map(({ proposalId, memberId }) =>
      pairKey({ proposalId: proposalId ?? '', memberId: memberId ?? '' }),
    ),
  );
  const overloaded = new Set(
    blocking.filter(({ proposalId }) => proposalId === null).map(({ memberId }) => memberId),
  );
  return pairs.filter((pair) => !broken.has(pairKey(pair)) && !overloaded.has(pair.memberId));
}
