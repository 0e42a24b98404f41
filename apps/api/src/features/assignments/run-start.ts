import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { DomainError, notFound } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Jobs } from '#api/platform/jobs';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import type { AssignmentRunEntity } from '#api/features/assignments/assignment.entity';
import { AssignmentsRepository } from '#api/features/assignments/assignments.repository';

export const RUN_JOB = 'assignment_run';

/** Each death of the process that computes costs one; a run that kills whoever computes it must end some day. */
const TAKEN_UP_AT_MOST = 10;

export interface RunJob {
  readonly conferenceId: string;
  readonly runId: string;
}

type NewRun = Pick<AssignmentRunEntity, 'conferenceId' | 'roundId' | 'kind' | 'seed' | 'settings'> &
  Partial<Pick<AssignmentRunEntity, 'input' | 'result'>>;

/** What every start of a run has in common: the round is free for one, and the job is enqueued with the run. */
@Injectable()
export class RunStart {
  constructor(
    private readonly assignments: AssignmentsRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Locks the round; refuses where a run is under way, or where there is nothing to assign. */
  async openRound(
    tx: Tx,
    conferenceId: string,
    roundId: string,
  ): Promise<{ readonly reviewsWanted: number; readonly reviewsFloor: number }> {
    if (!(await this.assignments.lockRound(tx, conferenceId, roundId))) throw notFound();
    if (await this.assignments.hasUnfinishedRun(tx, conferenceId, roundId)) {
      throw new DomainError('wrong_state', 'A run is being computed already. Wait for it, or cancel it.');
    }
    if (!(await this.assignments.usesAssignment(tx, conferenceId))) {
      throw new DomainError(
        'wrong_state',
        'Everybody reviews everything here. Switch on "Assignment" in the settings first.',
      );
    }
    return (await this.assignments.round(tx, conferenceId, roundId))!;
  }

  /** Stores the run and the job that computes it, in the same transaction. */
  async enqueue(tx: Tx, actor: Actor, run: NewRun): Promise<{ id: string }> {
    const id = this.clock.newId();
    const { conferenceId, kind, seed, settings } = run;
    await this.assignments.addRun(tx, { ...run, id, createdBy: actor.userId });
    await this.jobs.enqueue(tx, RUN_JOB, { conferenceId, runId: id } satisfies RunJob, TAKEN_UP_AT_MOST);
    await record(tx, this.clock, {
      event: 'assignment_run.started',
      actorId: actor.userId,
      conferenceId,
      subjectId: id,
      details: { ...(settings as object), kind, seed },
    });
    return { id };
  }
}
