import { notFound } from '#domain/errors';
import { roundIsOpen } from '#domain/conference/round-rules';
import type { Tx } from '#api/platform/tx';
import type { ReviewerRound } from '#api/features/reviews/reviews.types';
import { currentFirst } from '#api/features/conferences/current-round.sql';

export interface RoundOfConference extends ReviewerRound {
  readonly usesAssignment: boolean;
}

/** A round with its form: the named one, else the conference's first. One statement; throws not_found without any. */
export async function loadRound(
  tx: Tx,
  conferenceId: string,
  roundId: string | null,
  now: Date,
): Promise<RoundOfConference> {
  const round = await tx.lookup<RoundOfConference>(
    `select r.id, r.name, r.opens_at as "opensAt", r.closes_at as "closesAt", r.speakers_hidden as "speakersHidden",
       r.others_reviews as "othersReviews", r.reviewers_named as "reviewersNamed", r.asks_verdict as "asksVerdict", r.asks_confidence as "asksConfidence",
       r.comment_required as "commentRequired", c.uses_assignment as "usesAssignment",
       coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'guidance', k.guidance, 'min', k.min,
         'max', k.max, 'step', k.step, 'weight', k.weight, 'isRequired', k.is_required) order by k.position)
         from criteria k where k.conference_id = r.conference_id and k.round_id = r.id), '[]') as criteria
     from review_rounds r join conferences c on c.id = r.conference_id
     where r.conference_id = $1 and ($2::uuid is null or r.id = $2) order by ${currentFirst('r')} limit 1`,
    [conferenceId, roundId],
  );
  if (!round) throw notFound();
  return { ...round, isOpen: roundIsOpen(round, now) };
}
