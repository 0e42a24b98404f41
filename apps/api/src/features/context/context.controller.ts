import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { OptionalRound, RoundQuery } from '#api/features/conferences/round-query';
import { ContextQueries } from '#api/features/context/context.queries';
import { ProposalContext } from '#api/features/context/context.types';

@ApiTags('context')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class ContextController {
  constructor(private readonly queries: ContextQueries) {}

  @Get('reviews/:number/context')
  @Action('proposal_context.read')
  @ApiOkResponse({ type: ProposalContext })
  @RoundQuery()
  forReviewer(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round?: string,
  ): Promise<ProposalContext> {
    return this.queries.forReviewer(actor, id, number, round ?? null);
  }

  @Get('proposals/:number/context')
  @Action('proposal_context.read_as_chair')
  @ApiOkResponse({ type: ProposalContext })
  @RoundQuery()
  forChair(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round?: string,
  ): Promise<ProposalContext> {
    return this.queries.forChair(actor, id, number, round ?? null);
  }
}
