import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { FormerProfile } from '#domain/committee/former-member';
import { agreementCounts } from '#api/platform/agreement-counts';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { COMPLETION } from '#api/features/committee/completion.sql';
import type { CompletionFigures } from '#api/features/committee/completion.types';
import type { FormerCommittee } from '#api/features/committee/former-committees.types';

/** A member as the other conference knows them. */
export interface StoredFormerMember extends FormerProfile {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
  /** Every other address they are known by there. */
  readonly otherEmails: string[];
  readonly company: string;
  readonly isSenior: boolean;
  readonly history: CompletionFigures;
}

// Other conferences that this user organizes. What is made up for the demo is no committee of a real one.
const ORGANIZED = `
  from conferences here join conferences c on c.id <> here.id and c.is_demo = here.is_demo
    join committee_members me on me.conference_id = c.id and me.user_id = $2 and me.state = 'active'
      and ${agreementCounts('me', 'c')}
    join member_roles r on r.conference_id = c.id and r.member_id = me.id and r.role = 'organizer'
  where here.id = $1`;

@Injectable()
export class FormerCommitteesQueries {
  constructor(private readonly database: Database) {}

  list(actor: Actor, conferenceId: string): Promise<FormerCommittee[]> {
    return this.database.read({ userId: actor.userId, conferenceId }, (tx) =>
      tx.rows<FormerCommittee>(
        `select c.slug, c.name, c.starts_on as "startsOn", (select count(*)::int from committee_members m
           where m.conference_id = c.id and m.state in ('active', 'left')) as "memberCount"
         ${ORGANIZED} order by c.starts_on desc, c.slug limit 500`,
        [conferenceId, actor.userId],
      ),
    );
  }

  /** The conference of that name, where this user organizes it; null: they do not, or there is none. */
  async organized(tx: Tx, actor: Actor, conferenceId: string, slug: string): Promise<string | null> {
    const row = await tx.one<{ id: string }>(`select c.id ${ORGANIZED} and c.slug = $3`, [
      conferenceId,
      actor.userId,
      slug,
    ]);
    return row?.id ?? null;
  }

  /** Who sat in its committee, with all that was asked of them and done. One statement. */
  members(tx: Tx, formerId: string): Promise<StoredFormerMember[]> {
    return tx.rows<StoredFormerMember>(
      `select m.id as "memberId", m.name, coalesce(main.address, m.email) as email, m.company, m.is_senior as "isSenior", m.languages,
         array(select address from member_emails where conference_id = $1 and member_id = m.id
           union select m.email except select coalesce(main.address, m.email)) as "otherEmails",
         coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'trackName', t.name) order by r.role, t.position)
           from member_roles r left join tracks t on t.conference_id = $1 and t.id = r.track_id
           where r.conference_id = $1 and r.member_id = m.id), '[]') as roles,
         coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'level', e.level) order by e.level desc, t.position)
           from expertise e join tracks t on t.conference_id = $1 and t.id = e.track_id
           where e.conference_id = $1 and e.member_id = m.id), '[]') as tracks,
         coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'level', e.level) order by e.level desc, t.position)
           from topic_expertise e join topics t on t.conference_id = $1 and t.id = e.topic_id
           where e.conference_id = $1 and e.member_id = m.id), '[]') as topics,
         jsonb_build_object('assigned', coalesce(c.assigned, 0), 'done', coalesce(c.done, 0), 'onTime', coalesce(c.on_time, 0),
           'declared', coalesce(c.declared, 0), 'declined', coalesce(c.declined, 0)) as history
       from committee_members m left join (${COMPLETION}) c on c.member_id = m.id
         left join emails main on main.user_id = m.user_id and main.is_primary and main.verified_at is not null
       where m.conference_id = $1 and m.state in ('active', 'left')
       order by m.name collate "und-x-icu", m.id limit 5000`,
      [formerId],
    );
  }
}
