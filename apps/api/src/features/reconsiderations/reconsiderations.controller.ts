import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Query,
  Post,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { OptionalRound, RoundQuery } from '#api/features/conferences/round-query';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import type { DiscussedAt } from '#api/features/discussions/discussion-facts';
import { ReconsiderationsQueries } from '#api/features/reconsiderations/reconsiderations.queries';
import { ReconsiderationsService } from '#api/features/reconsiderations/reconsiderations.service';
import {
  Asked,
  ReconsiderationBody,
  ReconsiderationList,
} from '#api/features/reconsiderations/reconsiderations.types';

const at = (conferenceId: string, number: number, round: string | undefined): DiscussedAt => ({
  conferenceId,
  number,
  roundId: round ?? null,
});

@ApiTags('discussions')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class ReconsiderationsController {
  constructor(
    private readonly reconsiderations: ReconsiderationsService,
    private readonly queries: ReconsiderationsQueries,
  ) {}

  @Get('proposals/:number/reconsiderations')
  @Action('reconsideration.ask')
  @RoundQuery()
  @ApiOkResponse({ type: ReconsiderationList })
  list(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round: string | undefined,
  ): Promise<ReconsiderationList> {
    return this.queries.list(actor, at(id, number, round));
  }

  @Post('proposals/:number/reconsiderations')
  @Action('reconsideration.ask')
  @RoundQuery()
  @ApiCreatedResponse({ type: Asked })
  async ask(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round: string | undefined,
    @Body() body: ReconsiderationBody,
  ): Promise<Asked> {
    return { count: await this.reconsiderations.ask(actor, at(id, number, round), body) };
  }

  @Delete('proposals/:number/reconsiderations/:reconsiderationId')
  @HttpCode(204)
  @Action('reconsideration.ask')
  @RoundQuery()
  @Versioned()
  @ApiNoContentResponse()
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id: conferenceId }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round: string | undefined,
    @Param('reconsiderationId', ParseUUIDPipe) id: string,
    @SeenVersion() seen: number | null,
  ): Promise<void> {
    return this.reconsiderations.withdraw(actor, at(conferenceId, number, round), { id, seen: seen ?? 0 });
  }

  @Post('reviews/:number/stands')
  @HttpCode(204)
  @Action('reconsideration.answer')
  @RoundQuery()
  @ApiNoContentResponse()
  stands(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round: string | undefined,
  ): Promise<void> {
    return this.reconsiderations.stands(actor, at(id, number, round));
  }
}
