import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { SuspicionsQueries } from '#api/features/suspicions/suspicions.queries';
import { SuspicionsService } from '#api/features/suspicions/suspicions.service';
import {
  LikenessBody,
  LikenessSaved,
  ProposalSetAside,
  ProposalSetAsideBody,
  SuspicionList,
} from '#api/features/suspicions/suspicions.types';

@ApiTags('suspicions')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class SuspicionsController {
  constructor(
    private readonly queries: SuspicionsQueries,
    private readonly suspicions: SuspicionsService,
  ) {}

  @Get('suspicions')
  @Action('suspicions.read')
  @ApiOkResponse({ type: SuspicionList })
  list(@CurrentActor() actor: Actor, @CurrentConference() { id }: RequestConference): Promise<SuspicionList> {
    return this.queries.list(actor, id);
  }

  @Put('proposals/:number/likeness/:otherNumber')
  @HttpCode(200)
  @Action('likeness.rule')
  @Versioned()
  @ApiOkResponse({ type: LikenessSaved })
  async rule(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Param('otherNumber', ParseIntPipe) otherNumber: number,
    @SeenVersion() seen: number | null,
    @Body() { isSame }: LikenessBody,
  ): Promise<LikenessSaved> {
    return { version: await this.suspicions.rule(actor, id, [number, otherNumber], seen, isSame) };
  }

  @Delete('proposals/:number/likeness/:otherNumber')
  @HttpCode(204)
  @Action('likeness.rule')
  @Versioned()
  @ApiNoContentResponse()
  takeRulingBack(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Param('otherNumber', ParseIntPipe) otherNumber: number,
    @SeenVersion() seen: number | null,
  ): Promise<void> {
    return this.suspicions.takeRulingBack(actor, id, [number, otherNumber], seen);
  }

  @Put('proposals/:number/set-aside')
  @HttpCode(200)
  @Action('proposal.set_aside')
  @Versioned()
  @ApiOkResponse({ type: ProposalSetAside })
  async setAside(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() seen: number | null,
    @Body() why: ProposalSetAsideBody,
  ): Promise<ProposalSetAside> {
    return { version: await this.suspicions.setAside(actor, id, number, seen, why) };
  }

  @Delete('proposals/:number/set-aside')
  @HttpCode(200)
  @Action('proposal.take_back')
  @Versioned()
  @ApiOkResponse({ type: ProposalSetAside })
  async takeBack(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() seen: number | null,
  ): Promise<ProposalSetAside> {
    return { version: await this.suspicions.takeBack(actor, id, number, seen) };
  }
}
