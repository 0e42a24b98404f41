import type { TestConference } from '../../factories/conferences';
import { newId, type Seat } from '../../factories/people';
import type { Sql } from '../../factories/sql';
import { CANARIES as C } from './canaries';
import type { World } from './world';

/** What the co-chair keeps to themselves about the ranked list. */
export async function addOwnSteps(
  app: Sql,
  { id }: TestConference,
  { memberId, userId }: Seat,
): Promise<Pick<World, 'viewId' | 'batchId'>> {
  const [viewId, batchId] = [newId(), newId()];
  await app.sql(
    `insert into saved_views (conference_id, id, member_id, name, query, sort) values ($1, $2, $3, $4, $4, '-score')`,
    [id, viewId, memberId, C.cochairViewName],
  );
  await app.sql(
    `insert into decision_batches (conference_id, id, made_by, made_at, outcome, query) values ($1, $2, $3, now(), 'accepted', $4)`,
    [id, batchId, userId, C.cochairViewName],
  );
  return { viewId, batchId };
}
