import { join } from 'node:path';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { type AssignmentChanges, assignmentChanges } from '#domain/assignment/assignment-changes';
import { type AssignmentFacts, pairKey } from '#domain/assignment/assignment-facts';
import { changesInWords, factsChanges } from '#domain/assignment/facts-changes';
import { fillGround } from '#domain/assignment/fill';
import { decodePairs, freezeFacts, thawFacts } from '#domain/assignment/frozen-facts';
import { DomainError, notFound } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database, type Scope } from '#api/platform/database';
import { Jobs } from '#api/platform/jobs';
import { record } from '#api/platform/record';
import { runInThread } from '#api/platform/thread';
import type { Tx } from '#api/platform/tx';
import { AssignmentApplyService, ITSELF } from '#api/features/assignments/assignment-apply.service';
import { loadAssignmentFacts } from '#api/features/assignments/assignment-facts';
import type { Solved, SolveTask } from '#api/features/assignments/assignment-solving';
import { AssignmentsRepository } from '#api/features/assignments/assignments.repository';
import { retireAssignments } from '#api/features/assignments/retired-assignments';
import {
  type Fill,
  fillsPlacesItself,
  lastTurnedDown,
  roundsToLookAfter,
  settingsInForce,
  standingFill,
} from '#api/features/assignments/standing-fill';
import { ConflictDetection } from '#api/features/committee/conflict-detection';

const JOB = 'fill_places';
/** Ties are broken alike every time: the same open places lead to the same proposal. */
const SEED = 1;
const ATTEMPTS = 3;

interface Address {
  readonly conferenceId: string;
  readonly roundId: string;
}

/** Finding reviewers for the places that stand open while nothing else moves, when asked and by itself. */
@Injectable()
export class FillsService implements OnModuleInit {
  private readonly logger = new Logger('fills');

  constructor(
    private readonly database: Database,
    private readonly assignments: AssignmentsRepository,
    private readonly detection: ConflictDetection,
    private readonly applying: AssignmentApplyService,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(JOB, (payload) => this.lookAfter((payload as Address).conferenceId));
  }

  /** Computes the fill of a round now; null: no place is open that anybody could take. */
  async propose(actor: Actor, conferenceId: string, roundId: string): Promise<Fill | null> {
    authorize('assignment_run.fill', actor);
    const scope: Scope = { userId: actor.userId, conferenceId };
    const { settings, rounds } = await this.database.read(scope, async (tx) => ({
      settings: await settingsInForce(tx, conferenceId, roundId),
      rounds: await roundsToLookAfter(tx, conferenceId, this.clock.now()),
    }));
    if (!settings) throw notFound();
    if (!rounds.includes(roundId)) {
      throw new DomainError(
        'wrong_state',
        'There are no places to fill: this round is over, or everybody reviews everything here.',
      );
    }
    return this.renew({ conferenceId, roundId }, actor.userId);
  }

  /** The job, a moment after something happened by which places may have fallen open. */
  async lookAfter(conferenceId: string): Promise<void> {
    const scope: Scope = { userId: null, conferenceId };
    const rounds = await this.database.read(scope, (tx) =>
      roundsToLookAfter(tx, conferenceId, this.clock.now()),
    );
    for (const roundId of rounds) {
      const fill = await this.renew({ conferenceId, roundId }, null);
      if (fill && (await this.database.read(scope, (tx) => fillsPlacesItself(tx, conferenceId)))) {
        await this.applyItself(conferenceId, fill);
      }
    }
  }

  /** Brings the round's standing fill up to the facts of this moment, or withdraws it where there is nothing to do. */
  private async renew(address: Address, by: string | null): Promise<Fill | null> {
    const scope: Scope = { userId: by, conferenceId: address.conferenceId };
    for (let attempt = 1; ; attempt++) {
      const facts = await this.factsNow(scope, address);
      const solved = this.isWorthwhile(facts, by) ? await this.solve(facts) : null;
      const outcome = await this.database.transaction(scope, async (tx) => {
        await this.assignments.lockRound(tx, address.conferenceId, address.roundId);
        if (attempt < ATTEMPTS && (await this.hasChanged(tx, address, facts))) return 'changed';
        return this.store(tx, address, by, facts, solved);
      });
      if (outcome !== 'changed') return outcome;
    }
  }

  /** A round that nobody has assigned yet is for a whole run; by itself a fill only mends. */
  private isWorthwhile(facts: AssignmentFacts, by: string | null): boolean {
    const { fixed, open, surplus } = fillGround(facts);
    return open + surplus.length > 0 && (by !== null || fixed.length >= open);
  }

  private factsNow(scope: Scope, { conferenceId, roundId }: Address): Promise<AssignmentFacts> {
    return this.database.transaction(scope, async (tx) => {
      await this.detection.detect(tx, conferenceId);
      await retireAssignments(tx, conferenceId);
      const settings = await settingsInForce(tx, conferenceId, roundId);
      if (!settings) throw notFound();
      return loadAssignmentFacts(tx, conferenceId, roundId, settings);
    });
  }

  private async hasChanged(tx: Tx, address: Address, facts: AssignmentFacts): Promise<boolean> {
    const { conferenceId, roundId } = address;
    const now = await loadAssignmentFacts(tx, conferenceId, roundId, facts.settings);
    return changesInWords(factsChanges(facts, now)) !== null;
  }

  private solve(facts: AssignmentFacts): Promise<Solved> {
    const task: SolveTask = { kind: 'fill', facts: freezeFacts(facts), seed: SEED };
    const file = join(__dirname, 'solve.thread');
    return runInThread<unknown, Solved>(file, task, () => {}, new AbortController().signal);
  }

  private async store(
    tx: Tx,
    { conferenceId, roundId }: Address,
    by: string | null,
    facts: AssignmentFacts,
    solved: Solved | null,
  ): Promise<Fill | null> {
    const before = await standingFill(tx, conferenceId, roundId);
    if (before && by === null && changesInWords(factsChanges(thawFacts(before.input), facts)) === null) {
      return { id: before.id, version: before.version };
    }
    const input = freezeFacts(facts);
    const changes = solved && assignmentChanges(facts, decodePairs(input, solved.result.pairs));
    const isEmpty = !changes || changes.added.length + changes.removed.length === 0;
    if (isEmpty || (by === null && (await this.wasTurnedDown(tx, { conferenceId, roundId }, changes)))) {
      if (before) await this.withdraw(tx, conferenceId, before, by);
      return null;
    }
    const { result, proof } = solved!;
    const fresh = { input, result, proof, settings: facts.settings, finishedAt: this.clock.now() };
    let fill: Fill;
    if (before) {
      fill = (await this.assignments.changeRun(tx, conferenceId, before.id, before.version, fresh))!;
    } else {
      fill = { id: this.clock.newId(), version: 1 };
      await this.assignments.addRun(tx, {
        conferenceId,
        id: fill.id,
        roundId,
        kind: 'fill',
        state: 'ready',
        seed: SEED,
        createdBy: by,
        ...fresh,
      });
    }
    await record(tx, this.clock, {
      event: 'assignment_run.proposed',
      actorId: by,
      conferenceId,
      subjectId: fill.id,
      details: { added: changes.added.length, removed: changes.removed.length },
    });
    return { id: fill.id, version: fill.version };
  }

  /** What people took back or threw away is not proposed again until it would be something else. */
  private async wasTurnedDown(
    tx: Tx,
    { conferenceId, roundId }: Address,
    { added }: AssignmentChanges,
  ): Promise<boolean> {
    const turnedDown = await lastTurnedDown(tx, conferenceId, roundId);
    return turnedDown?.size === added.length && added.every((pair) => turnedDown.has(pairKey(pair)));
  }

  /** Nothing is left of it, so that it is not taken for one that people turned down. */
  private async withdraw(tx: Tx, conferenceId: string, fill: Fill, by: string | null): Promise<void> {
    const patch = {
      state: 'cancelled',
      input: null,
      result: null,
      proof: null,
      finishedAt: this.clock.now(),
    };
    await this.assignments.changeRun(tx, conferenceId, fill.id, fill.version, patch);
    await record(tx, this.clock, {
      event: 'assignment_run.cancelled',
      actorId: by,
      conferenceId,
      subjectId: fill.id,
      details: { becauseNothingIsOpen: true },
    });
  }

  /** Where something changed in this very moment, the change asked for the job again. */
  private async applyItself(conferenceId: string, { id, version }: Fill): Promise<void> {
    try {
      await this.applying.apply(ITSELF, conferenceId, id, version);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.logger.log(`a fill waits for the next look: ${error.message}`);
    }
  }
}
