import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { DEFAULT_FORMATS, DEFAULT_LEVELS, SMALL_CRITERIA } from '#domain/conference/conference-defaults';
import { conferenceFaults } from '#domain/conference/conference-rules';
import { DomainError, type Fault, notFound, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import {
  type ConferenceEntity,
  FormatEntity,
  LevelEntity,
  TopicEntity,
  TrackEntity,
} from '#api/features/conferences/conference.entity';
import { ConferencesRepository } from '#api/features/conferences/conferences.repository';
import type {
  ConferenceSettingsBody,
  FormatsBody,
  LevelsBody,
  NewConferenceBody,
  TopicsBody,
  TracksBody,
} from '#api/features/conferences/conferences.types';
import { CriterionEntity } from '#api/features/conferences/review-round.entity';

const instant = (text: string | Date | null | undefined): Date | null => (text ? new Date(text) : null);

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new DomainError('invalid', faults[0]!.reason, { faults });
}

@Injectable()
export class ConferencesService {
  constructor(
    private readonly database: Database,
    private readonly conferences: ConferencesRepository,
    private readonly clock: Clock,
  ) {}

  /** A small conference with its defaults; whoever creates it organizes it. */
  async create(actor: Actor, body: NewConferenceBody): Promise<{ id: string; slug: string }> {
    authorize('conference.create', actor);
    const id = this.clock.newId();
    const fields = {
      ...body,
      callOpensAt: instant(body.callOpensAt),
      callClosesAt: instant(body.callClosesAt),
    };
    refuse(conferenceFaults(fields));
    return this.database.transaction({ userId: actor.userId, conferenceId: id }, async (tx) => {
      await this.conferences.add(tx, { id, ...fields });
      await this.conferences.addOrganizer(tx, id, this.clock.newId(), actor.userId!);
      await this.addDefaults(tx, id);
      await record(tx, this.clock, this.event('conference.created', actor, id, { slug: body.slug }));
      return { id, slug: body.slug };
    });
  }

  async configure(
    actor: Actor,
    id: string,
    version: number | null,
    { asksAgreementAgain, ...body }: ConferenceSettingsBody,
  ): Promise<number> {
    return this.changing(actor, id, version, 'conference.configured', async (_tx, before) => {
      const patch: Partial<ConferenceEntity> = {
        ...(body as Partial<ConferenceEntity>),
        ...(asksAgreementAgain ? { agreementsCountFrom: this.clock.now() } : {}),
        ...(body.callOpensAt === undefined ? {} : { callOpensAt: instant(body.callOpensAt) }),
        ...(body.callClosesAt === undefined ? {} : { callClosesAt: instant(body.callClosesAt) }),
      };
      refuse(conferenceFaults({ ...before, ...patch }));
      return patch;
    });
  }

  setTracks(actor: Actor, id: string, version: number | null, body: TracksBody): Promise<number> {
    return this.changing(actor, id, version, 'tracks.set', (tx) =>
      this.setList(tx, TrackEntity, id, body.items),
    );
  }

  setFormats(actor: Actor, id: string, version: number | null, body: FormatsBody): Promise<number> {
    refuse(
      body.items.flatMap((format, i) =>
        format.speakersMax < format.speakersMin
          ? [
              {
                field: `items.${i}.speakersMax`,
                reason: `"${format.name}" allows fewer speakers than it asks for.`,
              },
            ]
          : [],
      ),
    );
    return this.changing(actor, id, version, 'formats.set', (tx) =>
      this.setList(tx, FormatEntity, id, body.items),
    );
  }

  setLevels(actor: Actor, id: string, version: number | null, body: LevelsBody): Promise<number> {
    return this.changing(actor, id, version, 'levels.set', (tx) =>
      this.setList(tx, LevelEntity, id, body.items),
    );
  }

  setTopics(actor: Actor, id: string, version: number | null, body: TopicsBody): Promise<number> {
    return this.changing(actor, id, version, 'topics.set', (tx) =>
      this.setList(tx, TopicEntity, id, body.items),
    );
  }

  /** The number of a proposal begun in this transaction; no number is given twice or left out. */
  takeProposalNumber(tx: Tx, id: string): Promise<number> {
    return this.conferences.takeProposalNumber(tx, id);
  }

  /** Load, authorize, change under the version seen, record: the shape of every change to a conference's settings. */
  private async changing(
    actor: Actor,
    id: string,
    version: number | null,
    event: string,
    decide: (tx: Tx, before: ConferenceEntity) => Promise<Partial<ConferenceEntity>>,
  ): Promise<number> {
    authorize('conference.configure', actor);
    return this.database.transaction({ userId: actor.userId, conferenceId: id }, async (tx) => {
      const before = await this.conferences.byId(tx, id);
      if (!before) throw notFound();
      if (before.version !== version) throw staleWrite(before);
      const patch = await decide(tx, before);
      const after = await this.conferences.change(tx, id, version ?? 0, patch);
      if (!after) throw staleWrite(before);
      await record(tx, this.clock, this.event(event, actor, id, { changed: Object.keys(patch) }));
      return after.version;
    });
  }

  private async setList(
    tx: Tx,
    entity: typeof TrackEntity | typeof FormatEntity | typeof LevelEntity | typeof TopicEntity,
    conferenceId: string,
    items: readonly object[],
  ): Promise<Partial<ConferenceEntity>> {
    const rows = items.map((item, position) => ({
      ...item,
      conferenceId,
      id: (item as { id?: string }).id ?? this.clock.newId(),
      position,
    }));
    await this.conferences.replaceList(tx, entity, { conference_id: conferenceId }, rows);
    return {};
  }

  private async addDefaults(tx: Tx, conferenceId: string): Promise<void> {
    await this.setList(tx, FormatEntity, conferenceId, DEFAULT_FORMATS);
    await this.setList(
      tx,
      LevelEntity,
      conferenceId,
      DEFAULT_LEVELS.map((name) => ({ name })),
    );
    const roundId = this.clock.newId();
    await this.conferences.addRound(tx, { conferenceId, id: roundId, name: 'Review' });
    const criteria = SMALL_CRITERIA.map((criterion, position) => ({
      ...criterion,
      conferenceId,
      roundId,
      id: this.clock.newId(),
      position,
    }));
    await this.conferences.replaceList(
      tx,
      CriterionEntity,
      { conference_id: conferenceId, round_id: roundId },
      criteria,
    );
  }

  private event(event: string, actor: Actor, conferenceId: string, details: Record<string, unknown>) {
    return { event, actorId: actor.userId, conferenceId, subjectId: conferenceId, details };
  }
}
