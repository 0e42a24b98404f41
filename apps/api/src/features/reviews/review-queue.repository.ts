import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';
import { type ReviewKey, keyValues } from '#api/features/reviews/own-review';

/** Whose way through which round. */
export type ReviewerRoundKey = Omit<ReviewKey, 'proposalId'>;

const roundValues = ({ conferenceId, roundId, memberId }: ReviewerRoundKey): [string, string, string] => [
  conferenceId,
  roundId,
  memberId,
];

/** When the reviewer said that they are done with the round; null: they did not. */
export async function finishedAt(tx: Tx, key: ReviewerRoundKey): Promise<Date | null> {
  const row = await tx.lookup<{ finishedAt: Date }>(
    `select finished_at as "finishedAt" from reviewer_rounds where conference_id = $1 and round_id = $2 and member_id = $3`,
    roundValues(key),
  );
  return row?.finishedAt ?? null;
}

/** Every write to what reviewers say of their own way through a round. */
@Injectable()
export class ReviewQueueRepository {
  /** Puts a proposal off, again or for the first time; false: its review is submitted. */
  async skip(tx: Tx, key: ReviewKey, now: Date): Promise<boolean> {
    const skipped = await tx.lookup(
      `insert into review_skips (conference_id, round_id, proposal_id, member_id, skipped_at)
       select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::timestamptz where not exists (
         select 1 from reviews where conference_id = $1 and round_id = $2 and proposal_id = $3 and member_id = $4)
       on conflict (conference_id, round_id, proposal_id, member_id) do update set skipped_at = excluded.skipped_at
       returning 1`,
      [...keyValues(key), now],
    );
    return skipped !== null;
  }

  async takeUp(tx: Tx, key: ReviewKey): Promise<void> {
    await tx.run(
      'delete from review_skips where conference_id = $1 and round_id = $2 and proposal_id = $3 and member_id = $4',
      keyValues(key),
    );
  }

  async finish(tx: Tx, key: ReviewerRoundKey, now: Date): Promise<void> {
    await tx.run(
      `insert into reviewer_rounds (conference_id, round_id, member_id, finished_at) values ($1, $2, $3, $4)
       on conflict (conference_id, round_id, member_id) do update set finished_at = excluded.finished_at`,
      [...roundValues(key), now],
    );
  }

  /** False: nothing was said that could be taken back. */
  async takeBack(tx: Tx, key: ReviewerRoundKey): Promise<boolean> {
    const gone = await tx.run(
      'delete from reviewer_rounds where conference_id = $1 and round_id = $2 and member_id = $3',
      roundValues(key),
    );
    return gone === 1;
  }
}
