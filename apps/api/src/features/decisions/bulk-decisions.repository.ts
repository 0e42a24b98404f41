import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { PlannedDecision, StandingDecision } from '#domain/decision/bulk-decision';
import type { Tx } from '#api/platform/tx';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { isOwnProposal } from '#api/features/proposals/own-proposal';
import { wasSentIn } from '#api/features/proposals/sent-in';
import { BatchedDecisionEntity, DecisionBatchEntity } from '#api/features/decisions/decision-batch.entity';

/** A talk with what the policy asks about it. */
export interface AskedTalk {
  readonly proposalId: string;
  readonly number: number;
  readonly state: string;
  readonly hasConflictOfInterest: boolean;
  readonly isOwnProposal: boolean;
}

export interface StoredDecision extends StandingDecision {
  readonly proposalId: string;
  readonly decidedAt: Date;
}

export type StoredBatch = Pick<DecisionBatchEntity, 'outcome' | 'madeAt' | 'undoneAt'>;

/** What a batch changed, as it left it. */
export interface BatchedTalk {
  readonly number: number;
  readonly proposalId: string;
  readonly beforeOutcome: string | null;
  readonly beforeNote: string;
  readonly afterVersion: number | null;
}

const ids = (changes: readonly PlannedDecision[]): string[] => changes.map(({ proposalId }) => proposalId);

/** Each of these is one statement, however many talks there are; rows are locked in the order of their ids. */
@Injectable()
export class BulkDecisionsRepository {
  /** The proposals of these numbers that were sent in; their states hold still until the transaction ends. */
  talks(tx: Tx, conferenceId: string, actor: Actor, numbers: readonly number[]): Promise<AskedTalk[]> {
    return tx.rows<AskedTalk>(
      `select p.id as "proposalId", p.number, p.state, not ${knownToBeFree('m', 'p')} as "hasConflictOfInterest",
         ${isOwnProposal('$3', 'p')} as "isOwnProposal"
       from proposals p join committee_members m
         on m.conference_id = p.conference_id and m.id = $2 and m.user_id = $3 and m.state = 'active'
       where p.conference_id = $1 and p.number = any($4::int[]) and ${wasSentIn('p')}
       order by p.id for share of p`,
      [conferenceId, actor.seat!.memberId, actor.userId, numbers],
    );
  }

  standing(tx: Tx, conferenceId: string, proposalIds: readonly string[]): Promise<StoredDecision[]> {
    return tx.rows<StoredDecision>(
      `select d.proposal_id as "proposalId", d.outcome, d.note, d.version, d.decided_at as "decidedAt" from decisions d
       where d.conference_id = $1 and d.proposal_id = any($2::uuid[]) order by d.proposal_id for update`,
      [conferenceId, proposalIds],
    );
  }

  /** The versions by proposal; one that somebody decided about a moment ago is not among them. */
  async add(
    tx: Tx,
    conferenceId: string,
    userId: string,
    now: Date,
    changes: readonly PlannedDecision[],
  ): Promise<Map<string, number>> {
    if (changes.length === 0) return new Map();
    return versions(
      await tx.rows(
        `insert into decisions (conference_id, proposal_id, outcome, note, decided_by, decided_at)
         select $1, given.id, given.outcome, given.note, $2, $3
         from unnest($4::uuid[], $5::text[], $6::text[]) as given (id, outcome, note) order by given.id
         on conflict do nothing returning proposal_id as id, version`,
        [conferenceId, userId, now, ...columns(changes)],
      ),
    );
  }

  /** Changes decisions whose rows `standing` has locked. */
  async change(
    tx: Tx,
    conferenceId: string,
    userId: string,
    now: Date,
    changes: readonly PlannedDecision[],
  ): Promise<Map<string, number>> {
    if (changes.length === 0) return new Map();
    return versions(
      await tx.rows(
        `update decisions d set outcome = given.outcome, note = given.note, decided_by = $2, decided_at = $3, version = d.version + 1
         from unnest($4::uuid[], $5::text[], $6::text[]) as given (id, outcome, note)
         where d.conference_id = $1 and d.proposal_id = given.id returning d.proposal_id as id, d.version`,
        [conferenceId, userId, now, ...columns(changes)],
      ),
    );
  }

  async remove(tx: Tx, conferenceId: string, changes: readonly PlannedDecision[]): Promise<void> {
    if (changes.length > 0)
      await tx.run('delete from decisions where conference_id = $1 and proposal_id = any($2::uuid[])', [
        conferenceId,
        ids(changes),
      ]);
  }

  async keep(tx: Tx, batch: DecisionBatchEntity, talks: readonly BatchedDecisionEntity[]): Promise<void> {
    await tx.insert(DecisionBatchEntity, [batch]);
    await tx.insert(BatchedDecisionEntity, talks);
  }

  /** One's own batch, locked. */
  batch(tx: Tx, conferenceId: string, userId: string, id: string): Promise<StoredBatch | null> {
    return tx.one<StoredBatch>(
      `select outcome, made_at as "madeAt", undone_at as "undoneAt" from decision_batches
       where conference_id = $1 and made_by = $2 and id = $3 for update`,
      [conferenceId, userId, id],
    );
  }

  batched(tx: Tx, conferenceId: string, batchId: string): Promise<BatchedTalk[]> {
    return tx.rows<BatchedTalk>(
      `select p.number, b.proposal_id as "proposalId", b.before_outcome as "beforeOutcome", b.before_note as "beforeNote",
         b.after_version as "afterVersion"
       from batched_decisions b join proposals p on p.conference_id = b.conference_id and p.id = b.proposal_id
       where b.conference_id = $1 and b.batch_id = $2 order by p.number`,
      [conferenceId, batchId],
    );
  }

  async markUndone(tx: Tx, conferenceId: string, id: string, now: Date): Promise<void> {
    await tx.run('update decision_batches set undone_at = $3 where conference_id = $1 and id = $2', [
      conferenceId,
      id,
      now,
    ]);
  }
}

const columns = (changes: readonly PlannedDecision[]): unknown[] => [
  ids(changes),
  changes.map(({ after }) => after!.outcome),
  changes.map(({ after }) => after!.note),
];

const versions = (rows: readonly Record<string, unknown>[]): Map<string, number> =>
  new Map(rows.map(({ id, version }) => [id as string, version as number]));
