import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { type Action, authorize } from '#domain/access/policy';
import { DomainError, notFound, staleWrite } from '#domain/errors';
import { experienceFaults } from '#domain/proposal/speaker-experience';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import type { ExperienceBody, MyExperience } from '#api/features/context/context.types';
import { ExperienceRepository } from '#api/features/context/experience.repository';

/** What a speaker says of earlier talks: their own word, theirs to correct at any time. */
@Injectable()
export class ExperienceService {
  constructor(
    private readonly database: Database,
    private readonly experiences: ExperienceRepository,
    private readonly clock: Clock,
  ) {}

  read(actor: Actor, conferenceId: string, number: number): Promise<MyExperience> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const { speakerId: _, ...experience } = await this.load(
        tx,
        'my_experience.read',
        actor,
        conferenceId,
        number,
      );
      return experience;
    });
  }

  edit(
    actor: Actor,
    conferenceId: string,
    number: number,
    seen: number | null,
    body: ExperienceBody,
  ): Promise<MyExperience> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const { speakerId, ...before } = await this.load(tx, 'my_experience.edit', actor, conferenceId, number);
      const faults = experienceFaults(body);
      if (faults.length > 0) throw new DomainError('invalid', faults[0]!.reason, { faults });
      if (!(await this.experiences.save(tx, { conferenceId, speakerId }, seen, body)))
        throw staleWrite(before);
      await record(tx, this.clock, {
        event: 'speaker.experience_told',
        actorId: actor.userId,
        conferenceId,
        subjectId: speakerId,
        details: { number, earlierTalks: body.earlierTalks.length },
      });
      return { ...body, version: (seen ?? 0) + 1 };
    });
  }

  private async load(
    tx: Tx,
    action: Action,
    actor: Actor,
    conferenceId: string,
    number: number,
  ): Promise<MyExperience & { readonly speakerId: string }> {
    const found = await this.experiences.find(tx, conferenceId, number, actor.userId);
    if (!found) throw notFound();
    authorize(action, actor, { isOwnProposal: true });
    return found;
  }
}
