import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { Database } from '#api/platform/database';
import type { DeclaredRelationList, OwnRelationList } from '#api/features/committee/declared-relations.types';

const RELATION = `r.id, r.kind, r.name, nullif(r.email, '') as email, r.company, r.note, r.created_at as "createdAt"`;

/** Whom members are close to: for the organizers, and each for themselves. */
@Injectable()
export class DeclaredRelationsQueries {
  constructor(private readonly database: Database) {}

  async own(actor: Actor, conferenceId: string): Promise<OwnRelationList> {
    const items = await this.database.read({ userId: actor.userId, conferenceId }, (tx) =>
      tx.rows<OwnRelationList['items'][number]>(
        `select ${RELATION} from declared_relations r where r.conference_id = $1 and r.member_id = $2 order by r.id`,
        [conferenceId, actor.seat?.memberId ?? null],
      ),
    );
    return { items };
  }

  async all(actor: Actor, conferenceId: string): Promise<DeclaredRelationList> {
    const items = await this.database.read({ userId: actor.userId, conferenceId }, (tx) =>
      tx.rows<DeclaredRelationList['items'][number]>(
        `select r.member_id as "memberId", ${RELATION} from declared_relations r
         where r.conference_id = $1 order by r.id desc limit 10000`,
        [conferenceId],
      ),
    );
    return { items };
  }
}
