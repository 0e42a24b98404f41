import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { notFound } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import { giveBackAssignments, takeAwayAssignments } from '#api/features/assignments/own-assignment';
import { CommitteeRepository } from '#api/features/committee/committee.repository';
import type { DeclarationWithdrawn } from '#api/features/committee/committee.types';
import { loadReviewFacts } from '#api/features/proposals/proposal-facts';

/** What members declare themselves. It is there or it is not, so it carries no version: declaring again replaces the note. */
@Injectable()
export class ConflictsOfInterestService {
  constructor(
    private readonly database: Database,
    private readonly committee: CommitteeRepository,
    private readonly clock: Clock,
  ) {}

  /** The proposal is closed to the member from here on, and their assignments to it are open places. */
  async declare(actor: Actor, conferenceId: string, number: number, note: string): Promise<void> {
    await this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadReviewFacts(tx, actor, conferenceId, number, this.clock.now());
      const key = { conferenceId, proposalId: facts.proposalId, memberId: actor.seat!.memberId };
      // The assignment went with the first declaration; a better note may follow.
      const isAssigned = facts.isAssigned === true || (await this.committee.hasDeclared(tx, key));
      authorize('conflict_of_interest.declare', actor, { ...facts, isAssigned });
      // In this order: a run that is being applied ends first, and what it assigned is taken away with the rest.
      await this.committee.declare(tx, key, note);
      const taken = await takeAwayAssignments(tx, key);
      if (taken.length > 0) await this.committee.noteTaken(tx, key, taken);
      await record(
        tx,
        this.clock,
        this.event('conflict_of_interest.declared', actor, conferenceId, { number, taken }),
      );
    });
  }

  /** What the declaration took away comes back where the place is still open. */
  withdraw(actor: Actor, conferenceId: string, number: number): Promise<DeclarationWithdrawn> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      authorize('conflict_of_interest.withdraw', actor);
      const memberId = actor.seat!.memberId;
      const withdrawn = await this.committee.withdrawDeclaration(tx, conferenceId, memberId, number);
      if (!withdrawn) throw notFound();
      const { proposalId, taken } = withdrawn;
      const givenBack =
        taken.length > 0
          ? await giveBackAssignments(tx, { conferenceId, proposalId, memberId }, taken)
          : null;
      await record(
        tx,
        this.clock,
        this.event('conflict_of_interest.withdrawn', actor, conferenceId, { number, givenBack }),
      );
      return { isBackInQueue: givenBack === null ? null : givenBack > 0 };
    });
  }

  private event(
    event: string,
    actor: Actor,
    conferenceId: string,
    details: Readonly<Record<string, unknown>>,
  ) {
    return { event, actorId: actor.userId, conferenceId, subjectId: actor.seat!.memberId, details };
  }
}
