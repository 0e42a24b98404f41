import { Injectable } from '@nestjs/common';
import type { ReviewersNamed } from '#domain/review/reviewers-named';
import type { Tx } from '#api/platform/tx';
import { MAX_NUMBER } from '#api/features/proposals/proposal-facts';
import { ReviewSetAsideEntity } from '#api/features/set-asides/set-aside.entity';

/** What is set aside: one review, or (without a proposal) all of a reviewer's in a round. */
export interface SetAsideKey {
  readonly conferenceId: string;
  readonly roundId: string;
  readonly memberId: string;
  readonly proposalId: string | null;
}

const IS_IT =
  'conference_id = $1 and round_id = $2 and member_id = $3 and proposal_id is not distinct from $4';
const valuesOf = (key: SetAsideKey): [string, string, string, string | null] => [
  key.conferenceId,
  key.roundId,
  key.memberId,
  key.proposalId,
];

/** Triggers keep `reviews.is_counted`; the reviews' own versions and times stay, since their authors see those. */
@Injectable()
export class SetAsidesRepository {
  /** The key of one review of a proposal; null: there is none of that id. */
  review(tx: Tx, conferenceId: string, number: number, reviewId: string): Promise<SetAsideKey | null> {
    return tx.one<SetAsideKey>(
      `select v.conference_id as "conferenceId", v.round_id as "roundId", v.member_id as "memberId", v.proposal_id as "proposalId"
       from proposals p join reviews v on v.conference_id = p.conference_id and v.proposal_id = p.id and v.id = $3
       where p.conference_id = $1 and p.number = least($2::bigint, ${MAX_NUMBER})::int`,
      [conferenceId, number, reviewId],
    );
  }

  /** To whom the round names its reviewers; null: there is no such round or reviewer. */
  async namesReviewers(
    tx: Tx,
    { conferenceId, roundId, memberId }: SetAsideKey,
  ): Promise<{ readonly reviewersNamed: ReviewersNamed } | null> {
    const sql = `select r.reviewers_named as "reviewersNamed" from review_rounds r join committee_members m on m.conference_id = r.conference_id and m.id = $3
      where r.conference_id = $1 and r.id = $2`;
    return tx.one(sql, [conferenceId, roundId, memberId]);
  }

  find(tx: Tx, key: SetAsideKey): Promise<{ reason: string; version: number } | null> {
    return tx.one(`select reason, version from review_set_asides where ${IS_IT}`, valuesOf(key));
  }

  /** False: it is set aside already. */
  async add(tx: Tx, setAside: Omit<ReviewSetAsideEntity, 'setAsideAt' | 'version'>): Promise<boolean> {
    return (await tx.insert(ReviewSetAsideEntity, [setAside], 'on conflict do nothing')) === 1;
  }

  /** The new version; null: it is not at the version seen. */
  async changeReason(tx: Tx, key: SetAsideKey, seen: number, reason: string): Promise<number | null> {
    const changed = await tx.one<{ version: number }>(
      `update review_set_asides set reason = $6, version = version + 1 where ${IS_IT} and version = $5 returning version`,
      [...valuesOf(key), seen, reason],
    );
    return changed?.version ?? null;
  }

  /** False: it is not at the version seen. */
  async remove(tx: Tx, key: SetAsideKey, seen: number): Promise<boolean> {
    const sql = `delete from review_set_asides where ${IS_IT} and version = $5`;
    return (await tx.run(sql, [...valuesOf(key), seen])) === 1;
  }
}
