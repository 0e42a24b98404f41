import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { OptionalRound, RoundQuery } from '#api/features/conferences/round-query';
import { EarlierRoundQueries } from '#api/features/decisions/earlier-round.queries';
import { EarlierRoundScores } from '#api/features/decisions/earlier-round.types';

@ApiTags('decisions')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/ranking/earlier-round')
export class EarlierRoundController {
  constructor(private readonly queries: EarlierRoundQueries) {}

  @Get()
  @Action('ranking.read')
  @RoundQuery()
  @ApiOkResponse({ type: EarlierRoundScores })
  read(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Query('round', OptionalRound) round?: string,
  ): Promise<EarlierRoundScores> {
    return this.queries.read(actor, id, round ?? null);
  }
}
