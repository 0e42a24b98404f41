import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { Database } from '#api/platform/database';
import type { RankingView, RankingViewList } from '#api/features/ranking-views/ranking-views.types';

@Injectable()
export class RankingViewsQueries {
  constructor(private readonly database: Database) {}

  /** One's own views and those that other chairs share. */
  list(actor: Actor, conferenceId: string): Promise<RankingViewList> {
    authorize('ranking_views.read', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => ({
      items: await tx.rows<RankingView>(
        `select v.id, v.name, v.query, v.sort, v.columns, v.is_shared as "isShared", v.version,
           v.member_id = $2 as "isMine", case when v.member_id <> $2 then m.name end as owner
         from saved_views v join committee_members m on m.conference_id = v.conference_id and m.id = v.member_id
         where v.conference_id = $1 and (v.member_id = $2 or v.is_shared and m.state = 'active')
         order by v.member_id <> $2, v.name collate "und-x-icu", v.id limit 500`,
        [conferenceId, actor.seat!.memberId],
      ),
    }));
  }
}
