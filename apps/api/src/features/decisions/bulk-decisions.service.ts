import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize, may } from '#domain/access/policy';
import {
  type BulkPlan,
  type DecidableTalk,
  type PlannedDecision,
  type WantedDecision,
  planDecisions,
} from '#domain/decision/bulk-decision';
import type { Outcome } from '#domain/decision/decision-rules';
import { DomainError, notFound } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import {
  BulkDecisionsRepository,
  type StoredDecision,
} from '#api/features/decisions/bulk-decisions.repository';
import type { BulkDecided, BulkDecisionBody } from '#api/features/decisions/bulk-decisions.types';
import { CapsService } from '#api/features/budgets/caps.service';
import { RankedQuery } from '#api/features/decisions/ranked-query';

/** The plan with what the database made of it. */
interface Saved extends BulkPlan {
  readonly versions: ReadonlyMap<string, number>;
}

/** Decisions about many talks in one step, in a fixed number of statements, and the way back. */
@Injectable()
export class BulkDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly decisions: BulkDecisionsRepository,
    private readonly query: RankedQuery,
    private readonly caps: CapsService,
    private readonly clock: Clock,
  ) {}

  /** Decides about every talk that it may; what it leaves as it is, it names. */
  async decide(
    actor: Actor,
    conferenceId: string,
    roundId: string | null,
    { outcome, talks, query = '' }: BulkDecisionBody,
  ): Promise<BulkDecided> {
    authorize('decisions.record_in_bulk', actor);
    const fitting = query === '' ? null : await this.query.numbers(actor, conferenceId, roundId, query);
    const wanted = talks.map(({ number, version }): WantedDecision => ({
      number,
      seen: version,
      outcome: outcome as Outcome | null,
      note: null,
    }));
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const now = this.clock.now();
      const saved = await this.save(
        tx,
        actor,
        conferenceId,
        now,
        wanted,
        (number) => fitting?.has(number) ?? true,
      );
      if (saved.changes.length === 0) return answer(saved, null);
      const batchId = this.clock.newId();
      await this.decisions.keep(
        tx,
        { conferenceId, id: batchId, madeBy: actor.userId, madeAt: now, outcome, query, undoneAt: null },
        saved.changes.map(({ proposalId, before }) => ({
          conferenceId,
          batchId,
          proposalId,
          beforeOutcome: before?.outcome ?? null,
          beforeNote: before?.note ?? '',
          afterVersion: saved.versions.get(proposalId) ?? null,
        })),
      );
      await this.tell(tx, actor, conferenceId, batchId, 'decisions.recorded', {
        outcome,
        query,
        ...told(saved),
      });
      return answer(saved, batchId);
    });
  }

  /** Takes one's own batch back, but for talks that were decided about since. */
  undo(actor: Actor, conferenceId: string, batchId: string): Promise<BulkDecided> {
    authorize('decisions.record_in_bulk', actor);
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const batch = await this.decisions.batch(tx, conferenceId, actor.userId!, batchId);
      if (!batch) throw notFound();
      if (batch.undoneAt) throw new DomainError('wrong_state', 'This step has been undone already.');
      const now = this.clock.now();
      const batched = await this.decisions.batched(tx, conferenceId, batchId);
      const wanted = batched.map(({ number, beforeOutcome, beforeNote, afterVersion }): WantedDecision => ({
        number,
        seen: afterVersion,
        outcome: beforeOutcome as Outcome | null,
        note: beforeNote,
      }));
      // A decision that went and came again has the same version, and another time.
      const isAsLeft = ({ outcome, decidedAt }: StoredDecision): boolean =>
        outcome === batch.outcome && decidedAt.getTime() === batch.madeAt.getTime();
      const saved = await this.save(tx, actor, conferenceId, now, wanted, () => true, isAsLeft);
      await this.decisions.markUndone(tx, conferenceId, batchId, now);
      await this.tell(tx, actor, conferenceId, batchId, 'decisions.undone', told(saved));
      return answer(saved, null);
    });
  }

  /** Load, authorize row by row, decide, save. */
  private async save(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    now: Date,
    wanted: readonly WantedDecision[],
    fits: (number: number) => boolean,
    isAsLeft: (decision: StoredDecision) => boolean = () => true,
  ): Promise<Saved> {
    const asked = await this.decisions.talks(
      tx,
      conferenceId,
      actor,
      wanted.map(({ number }) => number),
    );
    const decidable = asked.filter((facts) => may('decision.record', actor, facts));
    const standing = new Map(
      (
        await this.decisions.standing(
          tx,
          conferenceId,
          decidable.map(({ proposalId }) => proposalId),
        )
      ).map((decision) => [decision.proposalId, decision]),
    );
    const talks = decidable.map(({ number, proposalId, state }): [number, DecidableTalk] => {
      const decision = standing.get(proposalId) ?? null;
      return [
        number,
        { proposalId, state, decision: decision && seenAs(decision, isAsLeft), fits: fits(number) },
      ];
    });
    const plan = planDecisions(wanted, new Map(talks));
    const userId = actor.userId!;
    const added = plan.changes.filter(({ before, after }) => before === null && after !== null);
    const changed = plan.changes.filter(({ before, after }) => before !== null && after !== null);
    const versions = new Map([
      ...(await this.decisions.add(tx, conferenceId, userId, now, added)),
      ...(await this.decisions.change(tx, conferenceId, userId, now, changed)),
    ]);
    await this.decisions.remove(
      tx,
      conferenceId,
      plan.changes.filter(({ after }) => after === null),
    );
    const saved = withoutLost(plan, versions);
    // After what goes has gone: a step may take one talk of a company and give another its place.
    const accepted = saved.changes.filter(
      ({ before, after }) => after?.outcome === 'accepted' && before?.outcome !== 'accepted',
    );
    if (accepted.length > 0)
      await this.caps.refuseOver(
        tx,
        actor,
        conferenceId,
        accepted.map(({ proposalId }) => proposalId),
      );
    return saved;
  }

  private tell(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    subjectId: string,
    event: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return record(tx, this.clock, { event, actorId: actor.userId, conferenceId, subjectId, details });
  }
}

/** Nobody has seen version 0. */
const seenAs = (decision: StoredDecision, isAsLeft: (decision: StoredDecision) => boolean): StoredDecision =>
  isAsLeft(decision) ? decision : { ...decision, version: 0 };

/** Somebody else decided between the look and the insert: then theirs stands. */
function withoutLost(plan: BulkPlan, versions: ReadonlyMap<string, number>): Saved {
  const isLost = ({ after, proposalId }: PlannedDecision): boolean =>
    after !== null && !versions.has(proposalId);
  return {
    ...plan,
    versions,
    changes: plan.changes.filter((change) => !isLost(change)),
    left: [
      ...plan.left,
      ...plan.changes.filter(isLost).map(({ number }) => ({ number, why: 'stale' as const })),
    ],
  };
}

const told = ({ changes }: BulkPlan): Record<string, unknown> => ({
  count: changes.length,
  talks: changes.map(({ number, before, after }) => ({
    number,
    before: before?.outcome ?? null,
    after: after?.outcome ?? null,
  })),
});

const answer = ({ changes, unchanged, left, versions }: Saved, batchId: string | null): BulkDecided => ({
  batchId,
  numbers: changes.map(({ number }) => number),
  outcomes: changes.map(({ after }) => after?.outcome ?? null),
  versions: changes.map(({ proposalId }) => versions.get(proposalId) ?? null),
  unchanged: unchanged.length,
  left: [...left],
});
