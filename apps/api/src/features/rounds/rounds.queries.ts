import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { may } from '#domain/access/policy';
import { Database } from '#api/platform/database';
import { currentFirst, isKnownRound } from '#api/features/conferences/current-round.sql';
import { takesPart } from '#api/features/conferences/round-pool.sql';
import type { ReviewRound } from '#api/features/rounds/rounds.types';

const ROUNDS = `
  select r.id, r.name, r.opens_at as "opensAt", r.closes_at as "closesAt", r.reviews_wanted as "reviewsWanted",
    r.reviews_floor as "reviewsFloor", r.speakers_hidden as "speakersHidden", r.others_reviews as "othersReviews",
    r.reviewers_named as "reviewersNamed", r.is_discussed as "isDiscussed", r.least_reviewed_first as "leastReviewedFirst",
    r.sends_reminders as "sendsReminders", r.asks_verdict as "asksVerdict", r.asks_confidence as "asksConfidence",
    r.comment_required as "commentRequired", r.takes_all_proposals as "takesAllProposals",
    r.takes_all_reviewers as "takesAllReviewers", ${isKnownRound('r')} as "isKnown",
    row_number() over (order by ${currentFirst('r')}) = 1 as "isCurrent", r.version,
    coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'guidance', k.guidance, 'min', k.min, 'max', k.max,
      'step', k.step, 'weight', k.weight, 'isRequired', k.is_required) order by k.position)
      from criteria k where k.conference_id = r.conference_id and k.round_id = r.id), '[]') as criteria
  from review_rounds r left join committee_members m on m.conference_id = r.conference_id and m.id = $2
  where r.conference_id = $1 and ($3 or ${isKnownRound('r')} and ${takesPart('r', 'm')})
  order by r.position, r.id limit 20`;

@Injectable()
export class RoundsQueries {
  constructor(private readonly database: Database) {}

  /** The rounds in order; those who only review are told of theirs alone, and of none that is being prepared. */
  list(actor: Actor, conferenceId: string): Promise<ReviewRound[]> {
    return this.database.read({ userId: actor.userId, conferenceId }, (tx) =>
      tx.rows<ReviewRound>(ROUNDS, [
        conferenceId,
        actor.seat?.memberId ?? null,
        may('rounds.read_prepared', actor),
      ]),
    );
  }
}
