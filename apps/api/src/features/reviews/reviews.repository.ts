import { Injectable } from '@nestjs/common';
import type { ReviewContent } from '#domain/review/review-form';
import type { Tx } from '#api/platform/tx';
import { type ReviewKey, keyValues } from '#api/features/reviews/own-review';
import type { DraftBody, SavedDraft, SavedReview } from '#api/features/reviews/reviews.types';

const KEY = 'conference_id, round_id, proposal_id, member_id';
const CONTENT = 'verdict, confidence, comment, private_note, better_track_id, abstained, flags';
const isKey = (table: string): string =>
  `${table}.conference_id = $1 and ${table}.round_id = $2 and ${table}.proposal_id = $3 and ${table}.member_id = $4`;

// One that was there before and deleted goes on where its history ends: that is kept, and never written over.
const CREATE = `insert into reviews (${KEY}, ${CONTENT}, version)
  select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::boolean, $6::smallint, $7, $8, $9::uuid, $13::boolean, $14::text[],
    coalesce(max(version), 0) + 1 from review_history where ${isKey('review_history')}
  on conflict do nothing returning version, submitted_at, updated_at`;
const REVISE = `update reviews set (${CONTENT}, version, updated_at) = ($5, $6, $7, $8, $9, $13, $14, version + 1, now())
  where ${isKey('reviews')} and version = $15 returning version, submitted_at, updated_at`;

// Everything hangs on the one row that was saved: a stale version saves nothing at all.
const save = (review: string): string => `
  with saved as (${review}), scored as (
    insert into scores (${KEY}, criterion_id, value)
    select $1::uuid, $2::uuid, $3::uuid, $4::uuid, score.criterion_id, score.value
    from saved, unnest($10::uuid[], $11::float8[]) as score (criterion_id, value)
    on conflict (${KEY}, criterion_id) do update set value = excluded.value
  ), unscored as (
    delete from scores using saved where ${isKey('scores')} and scores.criterion_id <> all($10::uuid[])
  ), kept as (
    insert into review_history (${KEY}, version, content)
    select $1::uuid, $2::uuid, $3::uuid, $4::uuid, saved.version, $12::jsonb from saved
  ), undrafted as (
    delete from review_drafts using saved where ${isKey('review_drafts')}
  )
  select version, submitted_at as "submittedAt", updated_at as "updatedAt" from saved`;

@Injectable()
export class ReviewsRepository {
  /**
   * Creates the review (`seen` null) or revises the version seen, with its scores and a line of history, and drops the
   * draft. One statement. Null: somebody was there before; nothing is changed.
   */
  save(tx: Tx, key: ReviewKey, seen: number | null, review: ReviewContent): Promise<SavedReview | null> {
    const scores = Object.entries(review.scores).filter(([, value]) => typeof value === 'number');
    const params = [
      ...keyValues(key),
      review.verdict,
      review.confidence,
      review.comment,
      review.privateNote,
      review.betterTrackId,
      scores.map(([id]) => id),
      scores.map(([, value]) => value),
      JSON.stringify({ ...review, scores: Object.fromEntries(scores) }),
      review.abstained,
      review.flags,
    ];
    return seen === null
      ? tx.lookup<SavedReview>(save(CREATE), params)
      : tx.lookup<SavedReview>(save(REVISE), [...params, seen]);
  }

  /** Keeps a draft beside the review; null: it is not at the version seen. */
  keepDraft(tx: Tx, key: ReviewKey, seen: number | null, draft: DraftBody): Promise<SavedDraft | null> {
    const params = [...keyValues(key), JSON.stringify(draft)];
    return seen === null
      ? tx.lookup<SavedDraft>(
          `insert into review_drafts (${KEY}, content) values ($1, $2, $3, $4, $5) on conflict do nothing
           returning version, updated_at as "updatedAt"`,
          params,
        )
      : tx.lookup<SavedDraft>(
          `update review_drafts set content = $5, version = version + 1, updated_at = now()
           where ${isKey('review_drafts')} and version = $6 returning version, updated_at as "updatedAt"`,
          [...params, seen],
        );
  }

  async dropDraft(tx: Tx, key: ReviewKey, seen: number): Promise<boolean> {
    const dropped = await tx.run(
      `delete from review_drafts where ${isKey('review_drafts')} and version = $5`,
      [...keyValues(key), seen],
    );
    return dropped === 1;
  }
}
