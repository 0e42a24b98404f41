import { type FormPart, type SubmittedScores, rescaled } from '#domain/conference/form-change';
import type { Tx } from '#api/platform/tx';

interface Pair {
  readonly proposalId: string;
  readonly memberId: string;
}

/** A criterion as it was and as it is to be, on another scale. */
export interface ScaleChange {
  readonly from: FormPart & { readonly id: string };
  readonly to: FormPart;
}

const PAIR = 'proposal_id as "proposalId", member_id as "memberId"';

/** What has been submitted in a round: two statements. */
export async function submittedScores(
  tx: Tx,
  conferenceId: string,
  roundId: string,
): Promise<SubmittedScores> {
  const [{ reviews } = { reviews: 0 }] = await tx.rows<{ reviews: number }>(
    'select count(*) as reviews from reviews where conference_id = $1 and round_id = $2 and not abstained',
    [conferenceId, roundId],
  );
  const rows = await tx.rows<{ id: string; value: number; count: number }>(
    `select criterion_id as id, value, count(*) as count from scores
     where conference_id = $1 and round_id = $2 group by 1, 2 order by 1, 2`,
    [conferenceId, roundId],
  );
  const scores: Record<string, { value: number; count: number }[]> = {};
  for (const { id, ...given } of rows) (scores[id] ??= []).push(given);
  return { reviews, scores };
}

/** Takes the scores of criteria that the form has no more out of reviews and drafts; answers whose reviews changed. */
export async function dropScores(
  tx: Tx,
  conferenceId: string,
  roundId: string,
  criterionIds: readonly string[],
): Promise<Pair[]> {
  const dropped = await tx.rows<Pair>(
    `delete from scores where conference_id = $1 and round_id = $2 and criterion_id = any($3) returning ${PAIR}`,
    [conferenceId, roundId, criterionIds],
  );
  await tx.run(
    `update review_drafts set content = jsonb_set(content, '{scores}', (content->'scores') - $3::text[]), version = version + 1
     where conference_id = $1 and round_id = $2 and content->'scores' ?| $3::text[]`,
    [conferenceId, roundId, criterionIds],
  );
  return dropped;
}

/** Carries scores over to the new scales, in reviews and drafts; answers whose reviews changed. */
export async function rescaleScores(
  tx: Tx,
  conferenceId: string,
  roundId: string,
  changes: readonly ScaleChange[],
  given: SubmittedScores,
): Promise<Pair[]> {
  const values = changes.flatMap(({ from, to }) =>
    (given.scores[from.id] ?? []).map(({ value }) => ({
      id: from.id,
      value,
      next: rescaled(value, from, to),
    })),
  );
  const changed = await tx.rows<Pair>(
    `update scores s set value = carried.next
     from unnest($3::uuid[], $4::float8[], $5::float8[]) as carried (id, value, next)
     where s.conference_id = $1 and s.round_id = $2 and s.criterion_id = carried.id and s.value = carried.value
     returning s.proposal_id as "proposalId", s.member_id as "memberId"`,
    [
      conferenceId,
      roundId,
      values.map(({ id }) => id),
      values.map(({ value }) => value),
      values.map(({ next }) => next),
    ],
  );
  for (const { from, to } of changes) {
    const part = (to.max - to.min) / (from.max - from.min);
    await tx.run(
      `update review_drafts set version = version + 1, content = jsonb_set(content, array['scores', $3::text],
         to_jsonb($6::float8 + round((((content->'scores'->>$3::text)::float8 - $4) * $5 / $7)::numeric)::float8 * $7))
       where conference_id = $1 and round_id = $2 and jsonb_typeof(content->'scores'->$3::text) = 'number'`,
      [conferenceId, roundId, from.id, from.min, part, to.min, to.step],
    );
  }
  return changed;
}

/** A criterion that was taken out and comes back by its id brings the scores of its history along. */
export async function restoreScores(
  tx: Tx,
  conferenceId: string,
  roundId: string,
  { id, min, max }: FormPart & { readonly id: string },
): Promise<Pair[]> {
  return tx.rows<Pair>(
    `insert into scores (conference_id, round_id, proposal_id, member_id, criterion_id, value)
     select v.conference_id, v.round_id, v.proposal_id, v.member_id, $3::uuid, last.value
     from reviews v cross join lateral (
       select (h.content->'scores'->>$3::text)::float8 as value from review_history h
       where h.conference_id = v.conference_id and h.round_id = v.round_id and h.proposal_id = v.proposal_id
         and h.member_id = v.member_id and jsonb_typeof(h.content->'scores'->$3::text) = 'number'
       order by h.version desc limit 1) last
     where v.conference_id = $1 and v.round_id = $2 and not v.abstained and last.value between $4 and $5
     on conflict do nothing returning ${PAIR}`,
    [conferenceId, roundId, id, min, max],
  );
}

/** Moves the reviews on by a version, with a line of their history, so that no page saves over what it has not seen. */
export async function noteChangedScores(
  tx: Tx,
  conferenceId: string,
  roundId: string,
  pairs: readonly Pair[],
): Promise<void> {
  const keys = [...new Map(pairs.map((pair) => [`${pair.proposalId} ${pair.memberId}`, pair])).values()];
  if (keys.length === 0) return;
  await tx.run(
    `with moved as (
       update reviews v set version = v.version + 1, updated_at = now()
       from unnest($3::uuid[], $4::uuid[]) as touched (proposal_id, member_id)
       where v.conference_id = $1 and v.round_id = $2 and v.proposal_id = touched.proposal_id and v.member_id = touched.member_id
       returning v.*
     )
     insert into review_history (conference_id, round_id, proposal_id, member_id, version, content)
     select m.conference_id, m.round_id, m.proposal_id, m.member_id, m.version,
       jsonb_build_object('scores', coalesce(given.scores, '{}'), 'verdict', m.verdict, 'confidence', m.confidence,
         'comment', m.comment, 'privateNote', m.private_note, 'betterTrackId', m.better_track_id,
         'abstained', m.abstained, 'flags', m.flags)
     from moved m left join (
       select proposal_id, member_id, jsonb_object_agg(criterion_id, value) as scores from scores
       where conference_id = $1 and round_id = $2 group by 1, 2) given using (proposal_id, member_id)`,
    [conferenceId, roundId, keys.map(({ proposalId }) => proposalId), keys.map(({ memberId }) => memberId)],
  );
}
