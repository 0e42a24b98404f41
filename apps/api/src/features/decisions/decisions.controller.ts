import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { DecisionsService } from '#api/features/decisions/decisions.service';
import { Decided, DecisionBody, ProposalForChairs } from '#api/features/decisions/decisions.types';
import { ProposalForChairsQueries } from '#api/features/decisions/proposal-for-chairs.queries';
import { RankedListQueries } from '#api/features/decisions/ranked-list.queries';
import { OptionalRound, RoundQuery } from '#api/features/conferences/round-query';
import { RankedList } from '#api/features/decisions/ranked-list.types';

@ApiTags('decisions')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly ranking: RankedListQueries,
    private readonly proposals: ProposalForChairsQueries,
  ) {}

  @Get('ranking')
  @Action('ranking.read')
  @RoundQuery()
  @ApiOkResponse({ type: RankedList })
  rank(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Query('round', OptionalRound) round?: string,
  ): Promise<RankedList> {
    return this.ranking.read(actor, id, round ?? null);
  }

  @Get('proposals/:number')
  @Action('proposal.read_as_chair')
  @RoundQuery()
  @ApiOkResponse({ type: ProposalForChairs })
  read(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round?: string,
  ): Promise<ProposalForChairs> {
    return this.proposals.read(actor, id, number, round ?? null);
  }

  @Put('proposals/:number/decision')
  @Action('decision.record')
  @Versioned()
  @ApiOkResponse({ type: Decided })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() version: number | null,
    @Body() body: DecisionBody,
  ): Promise<Decided> {
    return { version: await this.decisions.record(actor, id, number, version, body) };
  }

  @Delete('proposals/:number/decision')
  @HttpCode(204)
  @Action('decision.record')
  @Versioned()
  @ApiNoContentResponse()
  takeBack(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() version: number | null,
  ): Promise<void> {
    return this.decisions.takeBack(actor, id, number, version);
  }

  @Put('proposals/:number/look')
  @HttpCode(204)
  @Action('proposal.read_as_chair')
  @ApiNoContentResponse()
  look(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<void> {
    return this.decisions.look(actor, id, number);
  }
}
