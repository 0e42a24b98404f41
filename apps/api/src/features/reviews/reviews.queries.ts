import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize, may } from '#domain/access/policy';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { loadReviewFacts } from '#api/features/proposals/proposal-facts';
import { type ReviewKey, ownDraft, ownReview, ownVersions } from '#api/features/reviews/own-review';
import { labelKeys } from '#api/features/reviews/label-keys';
import { byLabel, underLabels } from '#api/features/reviews/labelled-reviews';
import { reviewedProposal } from '#api/features/reviews/reviewed-proposal';
import { loadRound } from '#api/features/reviews/reviewer-round';
import type { OtherReview, ReviewHistory, ReviewPage } from '#api/features/reviews/reviews.types';

const WRITER = `(select m.name from committee_members m where m.conference_id = v.conference_id and m.id = v.member_id)`;

const NONE = Promise.resolve(null);

@Injectable()
export class ReviewsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  page(actor: Actor, conferenceId: string, number: number, inRound: string | null): Promise<ReviewPage> {
    const now = this.clock.now();
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadReviewFacts(tx, actor, conferenceId, number, now, inRound);
      authorize('review.read_page', actor, facts);
      const { roundId, proposalId } = facts;
      const key = { conferenceId, roundId, proposalId, memberId: actor.seat!.memberId };
      const showsSpeakers = may('speakers.read_as_reviewer', actor, facts);
      const isNamed = may('reviewers.read_as_reviewer', actor, facts);
      const [{ usesAssignment: _, timeZone: _zone, ...round }, proposal, review, draft, others] =
        await tx.together(
          loadRound(tx, conferenceId, roundId, now),
          reviewedProposal(tx, conferenceId, proposalId, showsSpeakers),
          ownReview(tx, key),
          ownDraft(tx, key),
          may('reviews_of_others.read', actor, facts) ? this.others(tx, key, facts.labelSalt, isNamed) : NONE,
        );
      return { round, proposal, review, draft, others };
    });
  }

  history(
    actor: Actor,
    conferenceId: string,
    number: number,
    inRound: string | null,
  ): Promise<ReviewHistory> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadReviewFacts(tx, actor, conferenceId, number, this.clock.now(), inRound);
      authorize('review.read_history', actor, facts);
      const { roundId, proposalId } = facts;
      const keys = { conferenceId, roundId, proposalIds: [proposalId], memberId: actor.seat!.memberId };
      return { items: (await ownVersions(tx, keys, 1000)).get(proposalId) ?? [] };
    });
  }

  /** Who wrote them is joined only where the round names reviewers to each other. */
  private async others(tx: Tx, key: ReviewKey, secret: string, named: boolean): Promise<OtherReview[]> {
    const rows = await tx.rows<Omit<OtherReview, 'label'> & { memberId: string }>(
      `select v.member_id as "memberId", v.verdict, v.confidence, v.comment, ${named ? WRITER : 'null'} as reviewer,
         coalesce((select jsonb_object_agg(s.criterion_id, s.value) from scores s where s.conference_id = v.conference_id
           and s.round_id = v.round_id and s.proposal_id = v.proposal_id and s.member_id = v.member_id), '{}') as scores
       from reviews v where v.conference_id = $1 and v.round_id = $2 and v.proposal_id = $3 and v.member_id <> $4
       limit 100`,
      [key.conferenceId, key.roundId, key.proposalId, key.memberId],
    );
    return underLabels(rows, labelKeys(secret, key.memberId, key.proposalId)).toSorted(byLabel);
  }
}
