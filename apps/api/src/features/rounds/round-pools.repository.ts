import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';

/** The talks and the reviewers that were chosen for a round. */
@Injectable()
export class RoundPoolsRepository {
  /** Makes the choice be exactly this; null: all of them, and nothing chosen. */
  async set(
    tx: Tx,
    conferenceId: string,
    roundId: string,
    proposalIds: readonly string[] | null,
    memberIds: readonly string[] | null,
  ): Promise<void> {
    for (const [table, column, ids] of [
      ['round_proposals', 'proposal_id', proposalIds ?? []],
      ['round_reviewers', 'member_id', memberIds ?? []],
    ] as const) {
      await tx.run(
        `delete from ${table} where conference_id = $1 and round_id = $2 and ${column} <> all($3::uuid[])`,
        [conferenceId, roundId, ids],
      );
      await tx.run(
        `insert into ${table} (conference_id, round_id, ${column}) select $1, $2, unnest($3::uuid[]) on conflict do nothing`,
        [conferenceId, roundId, ids],
      );
    }
  }
}
