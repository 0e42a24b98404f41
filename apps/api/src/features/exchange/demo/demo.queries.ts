import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { DemoConference } from '#api/features/exchange/demo/demo.types';
import { Database } from '#api/platform/database';

@Injectable()
export class DemoQueries {
  constructor(private readonly database: Database) {}

  /** Everybody one can look as, by conference: the committee in the order of its roles, then the speakers. */
  people(actor: Actor): Promise<DemoConference[]> {
    return this.database.read({ userId: actor.userId, conferenceId: null }, (tx) =>
      tx.rows<DemoConference>(
        `with parts as (
           select c.id as conference_id, u.id as user_id, u.name,
             coalesce(array_agg(distinct r.role order by r.role) filter (where r.role is not null), '{}') as roles,
             coalesce(array_agg(distinct t.name order by t.name) filter (where t.name is not null), '{}') as tracks,
             exists (select 1 from speakers s join proposal_speakers ps on ps.conference_id = s.conference_id and ps.speaker_id = s.id
               where s.conference_id = c.id and s.user_id = u.id) as is_speaker
           from conferences c cross join users u
             left join committee_members m on m.conference_id = c.id and m.user_id = u.id and m.state = 'active'
             left join member_roles r on r.conference_id = m.conference_id and r.member_id = m.id
             left join tracks t on t.conference_id = r.conference_id and t.id = r.track_id
           where c.is_demo and u.is_demo
           group by c.id, u.id, u.name)
         select c.slug, c.name, coalesce(jsonb_agg(jsonb_build_object('userId', p.user_id, 'name', p.name, 'roles', p.roles,
             'isSpeaker', p.is_speaker, 'tracks', p.tracks)
           order by array_position(array['organizer', 'cochair', 'track_chair', 'reviewer', 'track_host'],
             case when 'organizer' = any(p.roles) then 'organizer' when 'cochair' = any(p.roles) then 'cochair'
               else p.roles[array_upper(p.roles, 1)] end) nulls last, p.name collate "und-x-icu")
           filter (where p.user_id is not null), '[]') as people
         from conferences c left join parts p on p.conference_id = c.id and (p.is_speaker or p.roles <> '{}')
         where c.is_demo group by c.id, c.slug, c.name order by count(p.user_id) desc`,
      ),
    );
  }
}
