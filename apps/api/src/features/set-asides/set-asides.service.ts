import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { notFound, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { loadProposalFacts } from '#api/features/proposals/proposal-facts';
import { type SetAsideKey, SetAsidesRepository } from '#api/features/set-asides/set-asides.repository';

interface ReviewAddress {
  readonly number: number;
  readonly reviewId: string;
}

interface ReviewerAddress {
  readonly roundId: string;
  readonly memberId: string;
}

/** Chairs take reviews out of every figure, and back: they are kept as they are, and their authors do not learn of it. */
@Injectable()
export class SetAsidesService {
  constructor(
    private readonly database: Database,
    private readonly setAsides: SetAsidesRepository,
    private readonly clock: Clock,
  ) {}

  /** Sets one review aside (`seen` null), or gives another reason. Answers the version. */
  setReviewAside(
    actor: Actor,
    conferenceId: string,
    address: ReviewAddress,
    seen: number | null,
    reason: string,
  ): Promise<number> {
    return this.changing(actor, conferenceId, async (tx) =>
      this.put(tx, actor, await this.review(tx, actor, conferenceId, address), seen, reason),
    );
  }

  countReviewAgain(
    actor: Actor,
    conferenceId: string,
    address: ReviewAddress,
    seen: number | null,
  ): Promise<void> {
    return this.changing(actor, conferenceId, async (tx) =>
      this.takeBack(tx, actor, await this.review(tx, actor, conferenceId, address), seen),
    );
  }

  /** All of a reviewer's in a round, those to come included. */
  setReviewerAside(
    actor: Actor,
    conferenceId: string,
    address: ReviewerAddress,
    seen: number | null,
    reason: string,
  ): Promise<number> {
    return this.changing(actor, conferenceId, async (tx) =>
      this.put(tx, actor, await this.reviewer(tx, actor, conferenceId, address), seen, reason),
    );
  }

  countReviewerAgain(
    actor: Actor,
    conferenceId: string,
    address: ReviewerAddress,
    seen: number | null,
  ): Promise<void> {
    return this.changing(actor, conferenceId, async (tx) =>
      this.takeBack(tx, actor, await this.reviewer(tx, actor, conferenceId, address), seen),
    );
  }

  private changing<T>(actor: Actor, conferenceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, work);
  }

  private async review(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    { number, reviewId }: ReviewAddress,
  ): Promise<SetAsideKey> {
    const key = await this.setAsides.review(tx, conferenceId, number, reviewId);
    if (!key) throw notFound();
    const now = this.clock.now();
    const facts = await loadProposalFacts(tx, actor, conferenceId, number, now, key.roundId);
    authorize('review.set_aside', actor, facts);
    return key;
  }

  private async reviewer(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    { roundId, memberId }: ReviewerAddress,
  ): Promise<SetAsideKey> {
    const key = { conferenceId, roundId, memberId, proposalId: null };
    const facts = await this.setAsides.namesReviewers(tx, key);
    if (!facts) throw notFound();
    authorize('reviewer.set_aside', actor, facts);
    return key;
  }

  private async put(
    tx: Tx,
    actor: Actor,
    key: SetAsideKey,
    seen: number | null,
    reason: string,
  ): Promise<number> {
    const setAside = { ...key, id: this.clock.newId(), reason, setAsideBy: actor.userId };
    const version =
      seen === null
        ? (await this.setAsides.add(tx, setAside)) && 1
        : await this.setAsides.changeReason(tx, key, seen, reason);
    if (!version) throw staleWrite(await this.setAsides.find(tx, key));
    await this.tell(tx, actor, key, 'set_aside', { reason });
    return version;
  }

  private async takeBack(tx: Tx, actor: Actor, key: SetAsideKey, seen: number | null): Promise<void> {
    if (!(await this.setAsides.remove(tx, key, seen ?? 0)))
      throw staleWrite(await this.setAsides.find(tx, key));
    await this.tell(tx, actor, key, 'counted_again', {});
  }

  private tell(
    tx: Tx,
    actor: Actor,
    { conferenceId, roundId, memberId, proposalId }: SetAsideKey,
    happened: 'set_aside' | 'counted_again',
    details: object,
  ): Promise<void> {
    return record(tx, this.clock, {
      event: `${proposalId === null ? 'reviewer' : 'review'}.${happened}`,
      actorId: actor.userId,
      conferenceId,
      subjectId: proposalId ?? memberId,
      details: { roundId, memberId, ...details },
    });
  }
}
