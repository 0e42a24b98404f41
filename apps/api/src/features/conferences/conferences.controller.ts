import { Body, Controller, Get, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { ConferencesQueries } from '#api/features/conferences/conferences.queries';
import { ConferencesService } from '#api/features/conferences/conferences.service';
import {
  Conference,
  ConferenceList,
  ConferenceSettingsBody,
  Created,
  FormatsBody,
  LevelsBody,
  NewConferenceBody,
  Saved,
  TopicsBody,
  TracksBody,
} from '#api/features/conferences/conferences.types';

@ApiTags('conferences')
@Controller('conferences')
export class ConferencesController {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly queries: ConferencesQueries,
  ) {}

  @Get()
  @Action('conferences.list')
  @ApiOkResponse({ type: ConferenceList })
  async list(@CurrentActor() actor: Actor): Promise<ConferenceList> {
    return { items: await this.queries.list(actor) };
  }

  @Post()
  @Action('conference.create')
  @ApiCreatedResponse({ type: Created })
  async create(@CurrentActor() actor: Actor, @Body() body: NewConferenceBody): Promise<Created> {
    const { slug } = await this.conferences.create(actor, body);
    return { slug };
  }

  @Get(':slug')
  @Action('conference.read')
  @ApiParam({ name: 'slug' })
  @ApiOkResponse({ type: Conference })
  read(
    @CurrentActor() actor: Actor,
    @CurrentConference() conference: RequestConference,
  ): Promise<Conference> {
    return this.queries.detail(actor, conference);
  }

  @Patch(':slug')
  @Action('conference.configure')
  @Versioned()
  @ApiParam({ name: 'slug' })
  @ApiOkResponse({ type: Saved })
  async configure(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @SeenVersion() version: number | null,
    @Body() body: ConferenceSettingsBody,
  ): Promise<Saved> {
    return { version: await this.conferences.configure(actor, id, version, body) };
  }

  @Put(':slug/tracks')
  @Action('conference.configure')
  @Versioned()
  @ApiParam({ name: 'slug' })
  @ApiOkResponse({ type: Saved })
  async setTracks(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @SeenVersion() version: number | null,
    @Body() body: TracksBody,
  ): Promise<Saved> {
    return { version: await this.conferences.setTracks(actor, id, version, body) };
  }

  @Put(':slug/formats')
  @Action('conference.configure')
  @Versioned()
  @ApiParam({ name: 'slug' })
  @ApiOkResponse({ type: Saved })
  async setFormats(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @SeenVersion() version: number | null,
    @Body() body: FormatsBody,
  ): Promise<Saved> {
    return { version: await this.conferences.setFormats(actor, id, version, body) };
  }

  @Put(':slug/levels')
  @Action('conference.configure')
  @Versioned()
  @ApiParam({ name: 'slug' })
  @ApiOkResponse({ type: Saved })
  async setLevels(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @SeenVersion() version: number | null,
    @Body() body: LevelsBody,
  ): Promise<Saved> {
    return { version: await this.conferences.setLevels(actor, id, version, body) };
  }

  @Put(':slug/topics')
  @Action('conference.configure')
  @Versioned()
  @ApiParam({ name: 'slug' })
  @ApiOkResponse({ type: Saved })
  async setTopics(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @SeenVersion() version: number | null,
    @Body() body: TopicsBody,
  ): Promise<Saved> {
    return { version: await this.conferences.setTopics(actor, id, version, body) };
  }
}
