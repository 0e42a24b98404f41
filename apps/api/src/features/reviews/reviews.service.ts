import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { type Action, authorize } from '#domain/access/policy';
import { DomainError, invalidField, notFound, staleWrite } from '#domain/errors';
import { refuseIncomplete } from '#domain/review/review-form';
import { refuseClosedRound } from '#domain/review/round-window';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { declineAssignment, finishAssignment } from '#api/features/assignments/own-assignment';
import { loadReviewFacts } from '#api/features/proposals/proposal-facts';
import { answerReconsideration } from '#api/features/reconsiderations/own-reconsideration';
import { type ReviewKey, ownDraft, ownReview } from '#api/features/reviews/own-review';
import { loadHeldRound } from '#api/features/reviews/reviewer-round';
import { ReviewsRepository } from '#api/features/reviews/reviews.repository';
import type {
  DraftBody,
  SavedDraft,
  SavedReview,
  SubmittedReviewBody,
} from '#api/features/reviews/reviews.types';

/** Names one review of the caller's: a proposal by its number, and the round, where it is not the current one. */
export interface ReviewAddress {
  readonly conferenceId: string;
  readonly number: number;
  readonly roundId: string | null;
}

@Injectable()
export class ReviewsService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewsRepository,
    private readonly clock: Clock,
  ) {}

  /** Submits my review of a proposal (`seen` null), or revises the version seen while the round is open. */
  submit(
    actor: Actor,
    address: ReviewAddress,
    seen: number | null,
    { proposalId, formVersion, ...review }: SubmittedReviewBody,
  ): Promise<SavedReview> {
    const { conferenceId, number } = address;
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const key = await this.reviewable(tx, 'review.submit', actor, address, proposalId);
      const round = await loadHeldRound(tx, conferenceId, key.roundId);
      refuseClosedRound(round, this.clock.now());
      refuseOtherForm(round.formVersion, formVersion);
      refuseIncomplete(round, review);
      const [saved, isFinished] = await tx.together(
        this.reviews.save(tx, key, seen, review),
        finishAssignment(tx, key),
      );
      if (!saved) throw staleWrite(await ownReview(tx, key));
      const wasWanted = isFinished || !round.usesAssignment;
      // Taken away in this very moment: whoever did saw no review, and somebody else may have the talk now.
      if (!wasWanted) throw notFound();
      if (seen !== null) await answerReconsideration(tx, key, 'revised', this.clock.now());
      await record(tx, this.clock, {
        event: seen === null ? 'review.submitted' : 'review.revised',
        actorId: actor.userId,
        conferenceId,
        subjectId: key.proposalId,
        details: { number, roundId: key.roundId, version: saved.version },
      });
      return saved;
    });
  }

  /** Keeps what I typed, whole or not; the round need not be open, so that nothing is lost at its end. Not audited. */
  keepDraft(
    actor: Actor,
    address: ReviewAddress,
    seen: number | null,
    draft: DraftBody,
  ): Promise<SavedDraft> {
    const { conferenceId } = address;
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const key = await this.reviewable(tx, 'review.draft', actor, address, draft.proposalId);
      const saved = await this.reviews.keepDraft(tx, key, seen, draft);
      if (!saved) throw await this.staleDraft(tx, key);
      return saved;
    });
  }

  /** Throws the draft away; the submitted review, if there is one, stands. */
  dropDraft(actor: Actor, address: ReviewAddress, seen: number | null): Promise<void> {
    const { conferenceId } = address;
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const key = await this.reviewable(tx, 'review.draft', actor, address, null);
      if (!(await this.reviews.dropDraft(tx, key, seen ?? 0))) throw await this.staleDraft(tx, key);
    });
  }

  /** Gives the assignment back; the proposal leaves my queue at once. */
  decline(actor: Actor, address: ReviewAddress, reason: string): Promise<void> {
    const { conferenceId, number } = address;
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const key = await this.reviewable(tx, 'review.decline', actor, address, null);
      if (!(await declineAssignment(tx, key, reason)))
        throw new DomainError(
          'wrong_state',
          'Only a talk that is assigned and not yet reviewed can be declined.',
        );
      await record(tx, this.clock, {
        event: 'review_assignment.declined',
        actorId: actor.userId,
        conferenceId,
        subjectId: key.proposalId,
        details: { number, roundId: key.roundId },
      });
    });
  }

  /** The key of my review of #number, if I may; `about`: the proposal that the page which sends this was showing. */
  private async reviewable(
    tx: Tx,
    action: Action,
    actor: Actor,
    { conferenceId, number, roundId }: ReviewAddress,
    about: string | null,
  ): Promise<ReviewKey> {
    const facts = await loadReviewFacts(tx, actor, conferenceId, number, this.clock.now(), roundId);
    authorize(action, actor, facts);
    if (about !== null && about !== facts.proposalId)
      throw invalidField(
        'proposalId',
        `This was written about another proposal than #${number}. Nothing was saved.`,
      );
    return {
      conferenceId,
      roundId: facts.roundId,
      proposalId: facts.proposalId,
      memberId: actor.seat!.memberId,
    };
  }

  private async staleDraft(tx: Tx, key: ReviewKey): Promise<Error> {
    return staleWrite({ draft: await ownDraft(tx, key), review: await ownReview(tx, key) });
  }
}

/** A 4 of 5 must not be stored as a 4 of 10. */
function refuseOtherForm(now: number, seen: number | undefined): void {
  if (seen !== undefined && seen !== now)
    throw new DomainError(
      'wrong_state',
      'What this round asks has changed since you opened the page. Nothing was submitted, and your draft is kept: load the page again.',
    );
}
