import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { companyKey } from '#domain/committee/company';
import { relationFaults } from '#domain/committee/relation-rules';
import { DomainError, notFound } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { ConflictDetection } from '#api/features/committee/conflict-detection';
import { DeclaredRelationEntity } from '#api/features/committee/conflict-of-interest.entity';
import type { RelationBody } from '#api/features/committee/declared-relations.types';

/** Whom members say they are close to. A relation is there or it is not, so it carries no version. */
@Injectable()
export class DeclaredRelationsService {
  constructor(
    private readonly database: Database,
    private readonly conflictDetection: ConflictDetection,
    private readonly clock: Clock,
  ) {}

  declare(actor: Actor, conferenceId: string, body: RelationBody): Promise<{ id: string }> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      authorize('relation.declare', actor);
      const memberId = actor.seat!.memberId;
      const faults = relationFaults(body, await this.countOf(tx, conferenceId, memberId));
      if (faults.length > 0) throw new DomainError('invalid', faults[0]!.reason, { faults });
      const id = this.clock.newId();
      await tx.insert(DeclaredRelationEntity, [
        {
          conferenceId,
          id,
          memberId,
          ...body,
          email: body.email ?? '',
          companyKey: companyKey(body.company),
          createdAt: this.clock.now(),
        },
      ]);
      await this.conflictDetection.detect(tx, conferenceId);
      await record(tx, this.clock, {
        event: 'relation.declared',
        actorId: actor.userId,
        conferenceId,
        subjectId: memberId,
        details: { relationId: id, ...body },
      });
      return { id };
    });
  }

  async takeBack(actor: Actor, conferenceId: string, relationId: string): Promise<void> {
    await this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      authorize('relation.take_back', actor);
      const memberId = actor.seat!.memberId;
      const gone = await tx.run(
        'delete from declared_relations where conference_id = $1 and id = $2 and member_id = $3',
        [conferenceId, relationId, memberId],
      );
      if (gone === 0) throw notFound();
      await this.conflictDetection.detect(tx, conferenceId);
      await record(tx, this.clock, {
        event: 'relation.taken_back',
        actorId: actor.userId,
        conferenceId,
        subjectId: memberId,
        details: { relationId },
      });
    });
  }

  /** Until the transaction ends the member declares no other: so many are allowed, and no more. */
  private async countOf(tx: Tx, conferenceId: string, memberId: string): Promise<number> {
    await tx.run('select 1 from committee_members where conference_id = $1 and id = $2 for no key update', [
      conferenceId,
      memberId,
    ]);
    const row = await tx.one<{ count: number }>(
      'select count(*) from declared_relations where conference_id = $1 and member_id = $2',
      [conferenceId, memberId],
    );
    return row!.count;
  }
}
