import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { companyKey } from '#domain/committee/company';
import { MAX_OPEN_INTERESTS, interestFaults } from '#domain/committee/interest-rules';
import { DomainError } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import type { InterestBody, InterestForm } from '#api/features/committee/interest-form.types';
import { InterestsRepository } from '#api/features/committee/interests.repository';

/** Offering to review, which anybody may where the conference takes offers. Nothing in an answer tells whether an address is known. */
@Injectable()
export class InterestFormService {
  constructor(
    private readonly database: Database,
    private readonly interests: InterestsRepository,
    private readonly clock: Clock,
  ) {}

  read(actor: Actor, conferenceId: string): Promise<InterestForm> {
    return this.database.read({ userId: actor.userId, conferenceId }, (tx) =>
      this.form(tx, actor, conferenceId),
    );
  }

  offer(actor: Actor, conferenceId: string, body: InterestBody): Promise<void> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const form = await this.form(tx, actor, conferenceId);
      const { name, email, company, trackIds = [], topicIds = [], languages = [], note = '' } = body;
      const faults = interestFaults(
        { trackIds, topicIds, languages },
        {
          trackIds: form.tracks.map(({ id }) => id),
          topicIds: form.topics.map(({ id }) => id),
          languages: form.languages,
        },
      );
      if (faults.length > 0) throw new DomainError('invalid', faults[0]!.reason, { faults });
      await this.refuseFlood(tx, conferenceId);
      const offer = {
        name,
        email,
        company,
        companyKey: companyKey(company),
        trackIds,
        topicIds,
        languages,
        note,
      };
      const subjectId = await this.interests.offer(tx, conferenceId, { id: this.clock.newId(), ...offer });
      await record(tx, this.clock, {
        event: 'interest.offered',
        actorId: actor.userId,
        conferenceId,
        subjectId,
      });
    });
  }

  private async form(tx: Tx, actor: Actor, conferenceId: string): Promise<InterestForm> {
    const row = await tx.one<InterestForm & { takesInterest: boolean }>(
      `select c.takes_interest as "takesInterest", c.name as "conferenceName", c.languages,
         coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'description', t.description)
           order by t.position) from tracks t where t.conference_id = c.id and c.uses_tracks), '[]') as tracks,
         coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.position)
           from topics t where t.conference_id = c.id), '[]') as topics
       from conferences c where c.id = $1`,
      [conferenceId],
    );
    const { takesInterest, ...form } = row!;
    authorize('interest.offer', actor, { takesInterest });
    return form;
  }

  private async refuseFlood(tx: Tx, conferenceId: string): Promise<void> {
    const open = await tx.one<{ count: number }>(
      `select count(*) from committee_interests where conference_id = $1 and state = 'open'`,
      [conferenceId],
    );
    if (open!.count >= MAX_OPEN_INTERESTS) {
      throw new DomainError(
        'too_many_requests',
        'More people have offered than the organizers can read now. Try again in some days.',
      );
    }
  }
}
