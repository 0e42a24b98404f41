import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { completedAll } from '#domain/committee/completion';
import { Database } from '#api/platform/database';
import { COMPLETION } from '#api/features/committee/completion.sql';
import type { CompletionList, MemberCompletion } from '#api/features/committee/completion.types';

@Injectable()
export class CompletionQueries {
  constructor(private readonly database: Database) {}

  /** Who did what of all they were asked for: members with a seat, and those who left and had been asked. Figures only. */
  list(actor: Actor, conferenceId: string): Promise<CompletionList> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const members = await tx.rows<Omit<MemberCompletion, 'hasCompletedAll'>>(
        `select m.id as "memberId", m.name, m.email, m.company, m.state, coalesce(c.assigned, 0) as assigned,
           coalesce(c.done, 0) as done, coalesce(c.on_time, 0) as "onTime", coalesce(c.declared, 0) as declared,
           coalesce(c.declined, 0) as declined
         from committee_members m left join (${COMPLETION}) c on c.member_id = m.id
         where m.conference_id = $1 and (m.state = 'active' or c.assigned > 0 or c.declined > 0)
         order by m.name collate "und-x-icu", m.id limit 5000`,
        [conferenceId],
      );
      return { items: members.map((member) => ({ ...member, hasCompletedAll: completedAll(member) })) };
    });
  }
}
