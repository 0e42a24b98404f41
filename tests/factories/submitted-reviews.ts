import type { Sql } from './sql';
import type { TestConference } from './conferences';

export interface TestReview {
  readonly proposalId: string;
  readonly memberId: string;
  /** Criterion id → score; what is left out was not answered. */
  readonly scores?: Readonly<Record<string, number>>;
  readonly verdict?: boolean | null;
  readonly comment?: string;
  readonly privateNote?: string;
}

/** Submitted reviews in the conference's round, with their scores; two statements. */
export async function someReviews(
  app: Sql,
  { id, roundId }: TestConference,
  reviews: readonly TestReview[],
): Promise<void> {
  await app.sql(
    `insert into reviews (conference_id, round_id, proposal_id, member_id, verdict, comment, private_note)
     select $1, $2, r."proposalId", r."memberId", r.verdict, coalesce(r.comment, ''), coalesce(r."privateNote", '')
     from jsonb_to_recordset($3::jsonb)
       as r ("proposalId" uuid, "memberId" uuid, verdict boolean, comment text, "privateNote" text)`,
    [id, roundId, JSON.stringify(reviews)],
  );
  await app.sql(
    `insert into scores (conference_id, round_id, proposal_id, member_id, criterion_id, value)
     select $1, $2, r."proposalId", r."memberId", s.key::uuid, s.value::float8
     from jsonb_to_recordset($3::jsonb) as r ("proposalId" uuid, "memberId" uuid, scores jsonb), jsonb_each_text(r.scores) s`,
    [id, roundId, JSON.stringify(reviews.map((review) => ({ scores: {}, ...review })))],
  );
}
