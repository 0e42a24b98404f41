import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { DomainError } from '#domain/errors';
import { refuseUnfinished } from '#domain/review/finished-round';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { loadReviewFacts } from '#api/features/proposals/proposal-facts';
import type { ReviewKey } from '#api/features/reviews/own-review';
import { ReviewQueueQueries } from '#api/features/reviews/review-queue.queries';
import { ReviewQueueRepository, type ReviewerRoundKey } from '#api/features/reviews/review-queue.repository';
import { loadOwnRound } from '#api/features/reviews/reviewer-round';
import type { ReviewAddress } from '#api/features/reviews/reviews.service';
import type { FinishedRound } from '#api/features/reviews/reviews.types';

/** A reviewer's own way through a round. Nobody else writes it, so it carries no version: the last word counts. */
@Injectable()
export class ReviewQueueService {
  constructor(
    private readonly database: Database,
    private readonly queries: ReviewQueueQueries,
    private readonly queue: ReviewQueueRepository,
    private readonly clock: Clock,
  ) {}

  /** Puts a proposal off to the end of the queue. A note to oneself like a draft: not audited. */
  skip(actor: Actor, address: ReviewAddress): Promise<void> {
    const scope = { userId: actor.userId, conferenceId: address.conferenceId };
    return this.database.transaction(scope, async (tx) => {
      const key = await this.skippable(tx, actor, address);
      if (!(await this.queue.skip(tx, key, this.clock.now())))
        throw new DomainError('wrong_state', 'You have reviewed this talk already.');
    });
  }

  takeUp(actor: Actor, address: ReviewAddress): Promise<void> {
    const scope = { userId: actor.userId, conferenceId: address.conferenceId };
    return this.database.transaction(scope, async (tx) => {
      await this.queue.takeUp(tx, await this.skippable(tx, actor, address));
    });
  }

  /** The reviewer says that they are done; refused while something is left. */
  finish(actor: Actor, conferenceId: string, roundId: string | null): Promise<FinishedRound> {
    authorize('review_queue.finish', actor);
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const { round, progress } = await this.queries.queueIn(tx, actor, conferenceId, roundId);
      refuseUnfinished(progress);
      const finishedAt = this.clock.now();
      const key = { conferenceId, roundId: round.id, memberId: actor.seat!.memberId };
      await this.queue.finish(tx, key, finishedAt);
      await this.recordOf(tx, actor, key, 'reviewer_round.finished');
      return { finishedAt };
    });
  }

  takeBack(actor: Actor, conferenceId: string, roundId: string | null): Promise<void> {
    authorize('review_queue.finish', actor);
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const { memberId } = actor.seat!;
      const round = await loadOwnRound(tx, conferenceId, memberId, roundId, this.clock.now());
      const key = { conferenceId, roundId: round.id, memberId };
      if (await this.queue.takeBack(tx, key)) await this.recordOf(tx, actor, key, 'reviewer_round.taken_up');
    });
  }

  private recordOf(
    tx: Tx,
    actor: Actor,
    { conferenceId, roundId, memberId }: ReviewerRoundKey,
    event: string,
  ) {
    const details = { roundId };
    return record(tx, this.clock, {
      event,
      actorId: actor.userId,
      conferenceId,
      subjectId: memberId,
      details,
    });
  }

  private async skippable(tx: Tx, actor: Actor, address: ReviewAddress): Promise<ReviewKey> {
    const { conferenceId, number } = address;
    const facts = await loadReviewFacts(tx, actor, conferenceId, number, this.clock.now(), address.roundId);
    authorize('review.skip', actor, facts);
    const { roundId, proposalId } = facts;
    return { conferenceId, roundId, proposalId, memberId: actor.seat!.memberId };
  }
}
