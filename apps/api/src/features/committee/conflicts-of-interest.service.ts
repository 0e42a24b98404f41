import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { notFound } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import { CommitteeRepository } from '#api/features/committee/committee.repository';
import { loadProposalFacts } from '#api/features/proposals/proposal-facts';

/** What members declare themselves. It is there or it is not, so it carries no version: declaring again replaces the note. */
@Injectable()
export class ConflictsOfInterestService {
  constructor(
    private readonly database: Database,
    private readonly committee: CommitteeRepository,
    private readonly clock: Clock,
  ) {}

  async declare(actor: Actor, conferenceId: string, number: number, note: string): Promise<void> {
    await this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadProposalFacts(tx, actor, conferenceId, number, this.clock.now());
      authorize('conflict_of_interest.declare', actor, facts);
      const { proposalId } = facts;
      await this.committee.declare(tx, { conferenceId, proposalId, memberId: actor.seat!.memberId }, note);
      await record(tx, this.clock, this.event('conflict_of_interest.declared', actor, conferenceId, number));
    });
  }

  async withdraw(actor: Actor, conferenceId: string, number: number): Promise<void> {
    await this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      authorize('conflict_of_interest.withdraw', actor);
      const memberId = actor.seat!.memberId;
      if (!(await this.committee.withdrawDeclaration(tx, conferenceId, memberId, number))) throw notFound();
      await record(tx, this.clock, this.event('conflict_of_interest.withdrawn', actor, conferenceId, number));
    });
  }

  private event(event: string, actor: Actor, conferenceId: string, number: number) {
    return {
      event,
      actorId: actor.userId,
      conferenceId,
      subjectId: actor.seat!.memberId,
      details: { number },
    };
  }
}
