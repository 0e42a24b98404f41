import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { Database } from '#api/platform/database';
import type { InterestList } from '#api/features/committee/interest-inbox.types';
import { addressOwners } from '#api/features/committee/member-addresses';

type Stored = Omit<InterestList['items'][number], 'seat'>;

@Injectable()
export class InterestInboxQueries {
  constructor(private readonly database: Database) {}

  /** Everybody who offered to review, those not answered first, the earliest of them on top. Two statements. */
  list(actor: Actor, conferenceId: string): Promise<InterestList> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const stored = await tx.rows<Stored>(
        `select i.id, i.name, i.email, i.company, i.languages, i.note, i.state, i.created_at as "createdAt", i.version,
           array(select t.track_id from committee_interest_tracks t where t.conference_id = i.conference_id
             and t.interest_id = i.id order by t.track_id) as "trackIds",
           array(select t.topic_id from committee_interest_topics t where t.conference_id = i.conference_id
             and t.interest_id = i.id order by t.topic_id) as "topicIds"
         from committee_interests i where i.conference_id = $1
         order by i.state <> 'open', i.created_at, i.id limit 10000`,
        [conferenceId],
      );
      const owners = await addressOwners(
        tx,
        conferenceId,
        stored.map(({ email }) => email),
      );
      return { items: stored.map((one) => ({ ...one, seat: owners.get(one.email)?.state ?? null })) };
    });
  }
}
