import type { Tx } from '#api/platform/tx';
import {
  type ReviewTallies,
  reviewsRevision,
  type Tallies,
  type TalliedRound,
} from '#api/features/decisions/review-tallies';

/** The round before another one, with what its reviews add up to. */
export interface EarlierRound extends TalliedRound {
  readonly name: string;
  readonly reviewsFloor: number;
  readonly tallies: Tallies;
}

const EARLIER = `
  select r.id, r.name, r.reviews_floor as "reviewsFloor", ${reviewsRevision('r')} as revision,
    coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'min', k.min, 'max', k.max, 'weight', k.weight)
      order by k.position) from criteria k where k.conference_id = r.conference_id and k.round_id = r.id), '[]') as criteria
  from review_rounds r join review_rounds later on later.conference_id = $1 and later.id = $2
  where r.conference_id = $1 and (r.position, r.id) < (later.position, later.id) order by r.position desc, r.id desc limit 1`;

/** The round before this one, or null where it is the first; two statements, one while no review changes. */
export async function earlierRound(
  tx: Tx,
  tallies: ReviewTallies,
  conferenceId: string,
  roundId: string,
): Promise<EarlierRound | null> {
  const earlier = await tx.one<Omit<EarlierRound, 'tallies'>>(EARLIER, [conferenceId, roundId]);
  return earlier && { ...earlier, tallies: await tallies.of(tx, conferenceId, earlier) };
}
