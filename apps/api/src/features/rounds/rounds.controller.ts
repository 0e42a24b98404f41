import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { Saved } from '#api/features/conferences/conferences.types';
import { RoundsQueries } from '#api/features/rounds/rounds.queries';
import { RoundsService } from '#api/features/rounds/rounds.service';
import {
  NewRoundBody,
  ReviewRoundBody,
  RoundCreated,
  RoundList,
  RoundOrderBody,
} from '#api/features/rounds/rounds.types';

@ApiTags('rounds')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class RoundsController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly queries: RoundsQueries,
  ) {}

  @Get('rounds')
  @Action('rounds.read')
  @ApiOkResponse({ type: RoundList })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
  ): Promise<RoundList> {
    return { items: await this.queries.list(actor, id) };
  }

  @Post('rounds')
  @Action('conference.configure')
  @ApiCreatedResponse({ type: RoundCreated })
  add(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Body() body: NewRoundBody,
  ): Promise<RoundCreated> {
    return this.rounds.add(actor, id, body);
  }

  @Put('round-order')
  @Action('conference.configure')
  @Versioned()
  @ApiOkResponse({ type: Saved })
  async order(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @SeenVersion() version: number | null,
    @Body() { ids }: RoundOrderBody,
  ): Promise<Saved> {
    return { version: await this.rounds.order(actor, id, ids, version) };
  }

  @Put('rounds/:roundId')
  @HttpCode(200)
  @Action('conference.configure')
  @Versioned()
  @ApiOkResponse({ type: Saved })
  async change(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
    @SeenVersion() version: number | null,
    @Body() body: ReviewRoundBody,
  ): Promise<Saved> {
    return { version: await this.rounds.change(actor, id, roundId, version, body) };
  }

  @Delete('rounds/:roundId')
  @HttpCode(204)
  @Action('conference.configure')
  @Versioned()
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
    @SeenVersion() version: number | null,
  ): Promise<void> {
    return this.rounds.remove(actor, id, roundId, version);
  }
}
