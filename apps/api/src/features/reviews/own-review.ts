import { EMPTY_REVIEW, type ReviewContent } from '#domain/review/review-form';
import type { Tx } from '#api/platform/tx';
import { askedAgain } from '#api/features/reconsiderations/own-reconsideration';
import type { DraftBody, OwnDraft, OwnReview, PastReview } from '#api/features/reviews/reviews.types';

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

/** What a reviewer wrote in a round about several proposals. */
export interface ReviewKeys extends Omit<ReviewKey, 'proposalId'> {
  readonly proposalIds: readonly string[];
}

const allValues = (keys: ReviewKeys): [string, string, readonly string[], string] => [
  keys.conferenceId,
  keys.roundId,
  keys.proposalIds,
  keys.memberId,
];

/** Content as it was stored, with what reviews did not have yet in those days. */
export const whole = <T extends ReviewContent>(stored: T): T => ({ ...EMPTY_REVIEW, ...stored });

const REVIEWS = `
  select v.proposal_id as "proposalId", v.verdict, v.confidence, v.comment, v.private_note as "privateNote",
    v.better_track_id as "betterTrackId", v.abstained, v.flags, v.version, v.submitted_at as "submittedAt", v.updated_at as "updatedAt",
    ${askedAgain('v')} as "askedAgain",
    coalesce((select jsonb_object_agg(s.criterion_id, s.value) from scores s where s.conference_id = v.conference_id
      and s.round_id = v.round_id and s.proposal_id = v.proposal_id and s.member_id = v.member_id), '{}') as scores
  from reviews v where v.conference_id = $1 and v.round_id = $2 and v.member_id = $4`;

export const ownReview = (tx: Tx, key: ReviewKey): Promise<OwnReview | null> =>
  tx.lookup<OwnReview>(`${REVIEWS} and v.proposal_id = $3`, keyValues(key));

export const ownReviews = (tx: Tx, keys: ReviewKeys): Promise<OwnReview[]> =>
  tx.rows<OwnReview>(`${REVIEWS} and v.proposal_id = any($3::uuid[])`, allValues(keys));

interface DraftRow {
  proposalId: string;
  content: DraftBody;
  version: number;
  updatedAt: Date;
}

const DRAFTS = `
  select d.proposal_id as "proposalId", d.content, d.version, d.updated_at as "updatedAt"
  from review_drafts d where d.conference_id = $1 and d.round_id = $2 and d.member_id = $4`;

const asDraft = ({ content, ...row }: DraftRow): OwnDraft => ({ ...whole(content), ...row });

export async function ownDraft(tx: Tx, key: ReviewKey): Promise<OwnDraft | null> {
  const row = await tx.lookup<DraftRow>(`${DRAFTS} and d.proposal_id = $3`, keyValues(key));
  return row && asDraft(row);
}

export const ownDrafts = async (tx: Tx, keys: ReviewKeys): Promise<OwnDraft[]> =>
  (await tx.rows<DraftRow>(`${DRAFTS} and d.proposal_id = any($3::uuid[])`, allValues(keys))).map(asDraft);

interface VersionRow {
  proposalId: string;
  version: number;
  at: Date;
  content: PastReview;
}

const asVersion = ({ content, ...row }: VersionRow): PastReview => ({ ...whole(content), ...row });

/** The versions of one's reviews, by proposal, the latest first; of each review at most so many. One statement. */
export async function ownVersions(
  tx: Tx,
  keys: ReviewKeys,
  most: number,
): Promise<ReadonlyMap<string, PastReview[]>> {
  const rows = await tx.rows<VersionRow>(
    `select h.proposal_id as "proposalId", h.version, h.at, h.content
     from (select *, row_number() over (partition by proposal_id order by version desc) as age from review_history
       where conference_id = $1 and round_id = $2 and proposal_id = any($3::uuid[]) and member_id = $4) h
     where h.age <= $5 order by h.proposal_id, h.version desc`,
    [...allValues(keys), most],
  );
  const versions = new Map<string, PastReview[]>();
  for (const row of rows)
    versions.set(row.proposalId, [...(versions.get(row.proposalId) ?? []), asVersion(row)]);
  return versions;
}
