import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { type Action, authorize } from '#domain/access/policy';
import { DomainError, invalidField, notFound, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { DiscussionMail } from '#api/features/discussions/discussion-mail';
import { type DiscussedAt, loadDiscussionFacts } from '#api/features/discussions/discussion-facts';
import { loadPeople } from '#api/features/discussions/discussion-people';
import { loadReviewFacts, type ProposalFacts } from '#api/features/proposals/proposal-facts';
import { answerReconsideration } from '#api/features/reconsiderations/own-reconsideration';
import { askable } from '#api/features/reconsiderations/reconsiderations.queries';
import { ReconsiderationsRepository } from '#api/features/reconsiderations/reconsiderations.repository';
import type { ReconsiderationBody } from '#api/features/reconsiderations/reconsiderations.types';

const ROUND_IS_CLOSED =
  'This round is closed, so nobody can revise a review of it. Let it close later, or add a round for a second look.';

/** Chairs ask reviewers for one more look; a reviewer revises the review, or says that it stands as it is. */
@Injectable()
export class ReconsiderationsService {
  constructor(
    private readonly database: Database,
    private readonly reconsiderations: ReconsiderationsRepository,
    private readonly mail: DiscussionMail,
    private readonly clock: Clock,
  ) {}

  /** Asks those named by key; answers how many, those who are asked already left out. */
  ask(
    actor: Actor,
    at: DiscussedAt,
    { proposalId, people: keys, message }: ReconsiderationBody,
  ): Promise<number> {
    const { conferenceId, number } = at;
    return this.about('reconsideration.ask', actor, at, async (tx, facts) => {
      if (proposalId !== facts.proposalId)
        throw invalidField('proposalId', `This was written about another talk than #${number}.`);
      if (facts.roundIsOpen !== true) throw new DomainError('wrong_state', ROUND_IS_CLOSED);
      const { roundId } = facts;
      const people = await loadPeople(tx, actor, conferenceId, facts);
      const candidates = await askable(tx, actor, conferenceId, facts);
      const byKey = new Map(
        candidates.map((one) => [people.shown(one.memberId, 'reviewer').key, one.memberId]),
      );
      const memberIds = [...new Set(keys.map((key) => byKey.get(key)))];
      if (memberIds.length === 0 || memberIds.includes(undefined))
        throw invalidField('people', 'Choose somebody who has reviewed this talk.');
      const chosen = memberIds as string[];
      const count = await this.reconsiderations.add(
        tx,
        chosen.map((memberId) => ({
          conferenceId,
          id: this.clock.newId(),
          roundId,
          proposalId,
          memberId,
          message,
          askedBy: actor.seat!.memberId,
          askedAt: this.clock.now(),
        })),
      );
      if (count === 0)
        throw new DomainError(
          'wrong_state',
          'Everybody you chose is asked already, and has not answered yet.',
        );
      await this.tell(tx, actor, facts, 'reconsideration.asked', { memberIds: chosen, count });
      await this.mail.tell(tx, { conferenceId, roundId, proposalId }, chosen);
      return count;
    });
  }

  withdraw(
    actor: Actor,
    at: DiscussedAt,
    { id, seen }: { readonly id: string; readonly seen: number },
  ): Promise<void> {
    return this.about('reconsideration.ask', actor, at, async (tx, facts) => {
      const before = await this.reconsiderations.find(tx, at.conferenceId, facts.proposalId, id);
      if (before?.roundId !== facts.roundId) throw notFound();
      const current = { outcome: before.outcome, version: before.version };
      if (before.version !== seen) throw staleWrite(current);
      if (before.outcome !== null)
        throw new DomainError('wrong_state', 'This was answered or taken back already.');
      if (!(await this.reconsiderations.withdraw(tx, before, seen, this.clock.now())))
        throw staleWrite(current);
      await this.tell(tx, actor, facts, 'reconsideration.withdrawn', { memberId: before.memberId });
    });
  }

  /** My review stands as it is. */
  stands(actor: Actor, at: DiscussedAt): Promise<void> {
    return this.about('reconsideration.answer', actor, at, async (tx, facts) => {
      const { roundId, proposalId } = facts;
      const key = { conferenceId: at.conferenceId, roundId, proposalId, memberId: actor.seat!.memberId };
      if (!(await answerReconsideration(tx, key, 'stands', this.clock.now())))
        throw new DomainError('wrong_state', 'Nobody asks for another look at this review now.');
      await this.tell(tx, actor, facts, 'reconsideration.answered', { outcome: 'stands' });
    });
  }

  private about<T>(
    action: Action,
    actor: Actor,
    at: DiscussedAt,
    work: (tx: Tx, facts: ProposalFacts) => Promise<T>,
  ): Promise<T> {
    const { conferenceId, number, roundId } = at;
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const now = this.clock.now();
      const facts =
        action === 'reconsideration.answer'
          ? await loadReviewFacts(tx, actor, conferenceId, number, now, roundId)
          : await loadDiscussionFacts(tx, actor, at, now);
      authorize(action, actor, facts);
      return work(tx, facts);
    });
  }

  private tell(
    tx: Tx,
    actor: Actor,
    { proposalId, number, roundId }: ProposalFacts,
    event: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return record(tx, this.clock, {
      event,
      actorId: actor.userId,
      conferenceId: actor.conferenceId,
      subjectId: proposalId,
      details: { number, roundId, ...details },
    });
  }
}
