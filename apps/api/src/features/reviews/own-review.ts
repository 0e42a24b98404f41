import type { Tx } from '#api/platform/tx';
import type { DraftBody, OwnDraft, OwnReview } from '#api/features/reviews/reviews.types';

/** What a review is about, and whose it is. */
export interface ReviewKey {
  readonly conferenceId: string;
  readonly roundId: string;
  readonly proposalId: string;
  readonly memberId: string;
}

export const keyValues = (key: ReviewKey): [string, string, string, string] => [
  key.conferenceId,
  key.roundId,
  key.proposalId,
  key.memberId,
];

export function ownReview(tx: Tx, key: ReviewKey): Promise<OwnReview | null> {
  return tx.lookup<OwnReview>(
    `select v.proposal_id as "proposalId", v.verdict, v.confidence, v.comment, v.private_note as "privateNote",
       v.better_track_id as "betterTrackId", v.abstained, v.flags, v.version, v.submitted_at as "submittedAt", v.updated_at as "updatedAt",
       coalesce((select jsonb_object_agg(s.criterion_id, s.value) from scores s where s.conference_id = v.conference_id
         and s.round_id = v.round_id and s.proposal_id = v.proposal_id and s.member_id = v.member_id), '{}') as scores
     from reviews v where v.conference_id = $1 and v.round_id = $2 and v.proposal_id = $3 and v.member_id = $4`,
    keyValues(key),
  );
}

export async function ownDraft(tx: Tx, key: ReviewKey): Promise<OwnDraft | null> {
  const row = await tx.lookup<{ content: DraftBody; version: number; updatedAt: Date }>(
    `select content, version, updated_at as "updatedAt" from review_drafts
     where conference_id = $1 and round_id = $2 and proposal_id = $3 and member_id = $4`,
    keyValues(key),
  );
  return (
    row && {
      ...row.content,
      proposalId: key.proposalId,
      version: row.version,
      updatedAt: row.updatedAt,
    }
  );
}
