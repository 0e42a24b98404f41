import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';

/** Whose bids are written. */
export interface Bidder {
  readonly conferenceId: string;
  readonly memberId: string;
}

export interface NewBid {
  readonly proposalId: string;
  /** -20 .. 20; null: none any more. */
  readonly value: number | null;
}

/** Every write to bids. */
@Injectable()
export class BidsRepository {
  /** Says how many were another value before. */
  async save(tx: Tx, { conferenceId, memberId }: Bidder, bids: readonly NewBid[]): Promise<number> {
    const given = bids.filter(({ value }) => value !== null);
    const saved = await tx.run(
      `insert into bids (conference_id, proposal_id, member_id, value)
       select $1, given.proposal_id, $2, given.value from unnest($3::uuid[], $4::smallint[]) given (proposal_id, value)
       order by given.proposal_id
       on conflict (conference_id, proposal_id, member_id) do update set value = excluded.value where bids.value <> excluded.value`,
      [conferenceId, memberId, given.map(({ proposalId }) => proposalId), given.map(({ value }) => value)],
    );
    const gone = bids.filter(({ value }) => value === null).map(({ proposalId }) => proposalId);
    const deleted = await tx.run(
      'delete from bids where conference_id = $1 and member_id = $2 and proposal_id = any($3::uuid[])',
      [conferenceId, memberId, gone],
    );
    return saved + deleted;
  }
}
