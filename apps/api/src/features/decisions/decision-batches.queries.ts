import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { Database } from '#api/platform/database';
import type { DecisionBatch, DecisionBatchList } from '#api/features/decisions/bulk-decisions.types';

const LATEST = 20;

/** One's own latest steps, newest first. */
@Injectable()
export class DecisionBatchesQueries {
  constructor(private readonly database: Database) {}

  list(actor: Actor, conferenceId: string): Promise<DecisionBatchList> {
    authorize('decisions.record_in_bulk', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => ({
      items: await tx.rows<DecisionBatch>(
        `select b.id, b.outcome, b.query, b.made_at as "madeAt", b.undone_at as "undoneAt",
           (select count(*)::int from batched_decisions x where x.conference_id = b.conference_id and x.batch_id = b.id) as count
         from decision_batches b where b.conference_id = $1 and b.made_by = $2 order by b.made_at desc, b.id desc limit ${LATEST}`,
        [conferenceId, actor.userId],
      ),
    }));
  }
}
