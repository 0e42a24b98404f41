import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { freezeFacts, type FrozenFacts } from '#domain/assignment/frozen-facts';
import { type RunSettings, runSettings, settingsFaults } from '#domain/assignment/run-settings';
import { DomainError, notFound, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database, type Scope } from '#api/platform/database';
import { Jobs } from '#api/platform/jobs';
import { record } from '#api/platform/record';
import { runInThread } from '#api/platform/thread';
import { loadAssignmentFacts } from '#api/features/assignments/assignment-facts';
import type {
  RunKind,
  RunProgress,
  RunResult,
  Solved,
  SolveTask,
} from '#api/features/assignments/assignment-solving';
import type { AssignmentRunEntity } from '#api/features/assignments/assignment.entity';
import type { NewRunBody } from '#api/features/assignments/assignment-runs.types';
import { AssignmentsRepository } from '#api/features/assignments/assignments.repository';
import { retireAssignments } from '#api/features/assignments/retired-assignments';
import { RUN_JOB, type RunJob, RunStart } from '#api/features/assignments/run-start';
import { runState } from '#api/features/assignments/run-state';
import { ConflictDetection } from '#api/features/committee/conflict-detection';

const LOOK_AFTER_RUN_EVERY_MS = 300;

class Cancelled extends Error {}

/** Starting, computing and cancelling a run. The computing is a job; what it finds waits to be applied. */
@Injectable()
export class AssignmentRunsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly assignments: AssignmentsRepository,
    private readonly detection: ConflictDetection,
    private readonly starting: RunStart,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(RUN_JOB, (payload) => this.compute(payload as RunJob));
  }

  async start(actor: Actor, conferenceId: string, body: NewRunBody): Promise<{ id: string }> {
    authorize('assignment_run.start', actor);
    const { roundId, seed = randomInt(2 ** 31), ...told } = body;
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const round = await this.starting.openRound(tx, conferenceId, roundId);
      const defaults = { reviewsPerProposal: round.reviewsWanted, reviewsFloor: round.reviewsFloor };
      const settings = runSettings({ ...defaults, ...given(told) });
      const faults = settingsFaults(settings);
      if (faults.length > 0) throw new DomainError('invalid', faults[0]!.reason, { faults });
      return this.starting.enqueue(tx, actor, { conferenceId, roundId, kind: 'balance', seed, settings });
    });
  }

  /** Once more with the same frozen input and seed: the same result, whatever has changed since. */
  async repeat(actor: Actor, conferenceId: string, runId: string): Promise<{ id: string }> {
    authorize('assignment_run.start', actor);
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const run = await this.assignments.run(tx, conferenceId, runId);
      if (!run) throw notFound();
      await this.starting.openRound(tx, conferenceId, run.roundId);
      if (run.input === null || run.kind !== 'balance') {
        throw new DomainError('wrong_state', 'Only a run that was computed can be computed once more.');
      }
      const { roundId, kind, seed, settings, input } = run;
      return this.starting.enqueue(tx, actor, { conferenceId, roundId, kind, seed, settings, input });
    });
  }

  async cancel(actor: Actor, conferenceId: string, runId: string, version: number | null): Promise<number> {
    authorize('assignment_run.cancel', actor);
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const run = await this.assignments.run(tx, conferenceId, runId);
      if (!run) throw notFound();
      if (run.version === version && !['queued', 'running', 'ready'].includes(run.state)) {
        throw new DomainError('wrong_state', 'This run is over; there is nothing to cancel.');
      }
      const patch = { state: 'cancelled', progress: null, finishedAt: this.clock.now() };
      const changed = await this.assignments.changeRun(tx, conferenceId, runId, version ?? 0, patch);
      if (!changed) throw staleWrite(runState(run));
      await record(tx, this.clock, {
        event: 'assignment_run.cancelled',
        actorId: actor.userId,
        conferenceId,
        subjectId: runId,
      });
      return changed.version;
    });
  }

  /** The job. Once begun it may be repeated: the input is frozen, so the result is the same. */
  private async compute({ conferenceId, runId }: RunJob): Promise<void> {
    const scope: Scope = { userId: null, conferenceId };
    const run = await this.begin(scope, runId);
    if (!run) return;
    try {
      const solved = await this.solve(scope, run);
      await this.finish(scope, run, {
        state: 'ready',
        result: solved.result,
        proof: solved.proof,
      });
    } catch (error) {
      if (error instanceof Cancelled) return;
      await this.finish(scope, run, {
        state: 'failed',
        failure: error instanceof Error ? error.message : String(error),
      });
    }
  }

  /** Claims the run and freezes what it decides from, as one moment saw it. Null: cancelled, or done before. */
  private async begin(scope: Scope, runId: string): Promise<AssignmentRunEntity | null> {
    const conferenceId = scope.conferenceId!;
    await this.database.transaction(scope, async (tx) => {
      await this.detection.detect(tx, conferenceId);
      await retireAssignments(tx, conferenceId);
    });
    const found = await this.database.read(scope, async (tx) => {
      const run = await this.assignments.run(tx, conferenceId, runId);
      if (!run || !['queued', 'running'].includes(run.state)) return null;
      const settings = runSettings(run.settings as Partial<RunSettings>);
      const input =
        run.input ?? freezeFacts(await loadAssignmentFacts(tx, conferenceId, run.roundId, settings));
      return { run, input };
    });
    if (!found) return null;
    const { run, input } = found;
    const progress: RunProgress = { stage: 'loading', pivots: 0 };
    return this.database.transaction(scope, (tx) =>
      this.assignments.changeRun(tx, conferenceId, runId, run.version, { state: 'running', input, progress }),
    );
  }

  /** In a thread of its own; every moment the progress is stored, which also tells whether the run was cancelled. */
  private async solve(scope: Scope, { id, kind, input, seed, result }: AssignmentRunEntity): Promise<Solved> {
    // What an import would do stands in it from the beginning.
    const pairs = (result as Pick<RunResult, 'pairs'> | null)?.pairs ?? [];
    const task: SolveTask = { kind: kind as RunKind, facts: input as FrozenFacts, seed, pairs };
    const abort = new AbortController();
    let progress: RunProgress = { stage: 'solving', pivots: 0 };
    const lookAfter = async (): Promise<void> => {
      const goesOn = await this.database.transaction(scope, (tx) =>
        this.assignments.reportProgress(tx, scope.conferenceId!, id, progress),
      );
      if (!goesOn) abort.abort(new Cancelled());
    };
    const timer = setInterval(() => {
      lookAfter().catch((error: unknown) => abort.abort(error));
    }, LOOK_AFTER_RUN_EVERY_MS);
    try {
      return await runInThread<RunProgress, Solved>(
        join(__dirname, 'solve.thread'),
        task,
        (latest) => (progress = latest),
        abort.signal,
      );
    } finally {
      clearInterval(timer);
    }
  }

  private async finish(
    scope: Scope,
    run: AssignmentRunEntity,
    outcome: Partial<AssignmentRunEntity> & { readonly state: 'ready' | 'failed' },
  ): Promise<void> {
    const patch = { ...outcome, progress: null, finishedAt: this.clock.now() };
    await this.database.transaction(scope, async (tx) => {
      const changed = await this.assignments.changeRun(tx, run.conferenceId, run.id, run.version, patch);
      // Cancelled in the last moment: the result is nobody's.
      if (!changed) return;
      await record(tx, this.clock, {
        event: outcome.state === 'ready' ? 'assignment_run.finished' : 'assignment_run.failed',
        actorId: null,
        conferenceId: run.conferenceId,
        subjectId: run.id,
        ...(outcome.failure ? { details: { failure: outcome.failure } } : {}),
      });
    });
  }
}

/** Without what was left out, which would else hide a default. */
function given<T extends object>(told: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as never;
}
