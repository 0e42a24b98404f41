import type { TestConference } from './conferences';
import { newId, type Seat } from './people';
import type { Sql } from './sql';

/** Sets a review aside, or all of the reviewer's (`proposalId` null), beside the server. */
export async function aSetAside(
  db: Sql,
  { id, roundId }: TestConference,
  { memberId }: Pick<Seat, 'memberId'>,
  proposalId: string | null,
): Promise<void> {
  await db.sql(
    `insert into review_set_asides (conference_id, id, round_id, member_id, proposal_id, reason)
     values ($1, $2, $3, $4, $5, 'Copied from another review')`,
    [id, newId(), roundId, memberId, proposalId],
  );
}
