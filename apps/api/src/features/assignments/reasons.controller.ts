import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { OptionalRound, RoundQuery } from '#api/features/conferences/round-query';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { ReasonsQueries } from '#api/features/assignments/reasons.queries';
import {
  AssignmentEffectShown,
  OwnReasons,
  ReviewerReasonsShown,
} from '#api/features/assignments/reasons.types';

@ApiTags('assignments')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class ReasonsController {
  constructor(private readonly queries: ReasonsQueries) {}

  @Get('rounds/:roundId/assignments/:number/reasons')
  @Action('assignments.explain')
  @ApiOkResponse({ type: ReviewerReasonsShown })
  reasons(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id: conferenceId }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<ReviewerReasonsShown> {
    return this.queries.reasons(actor, { conferenceId, roundId, number });
  }

  @Get('assignment-runs/:runId/plan/:number/reasons')
  @Action('assignments.explain')
  @ApiOkResponse({ type: ReviewerReasonsShown })
  reasonsOfRun(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('runId', ParseUUIDPipe) runId: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<ReviewerReasonsShown> {
    return this.queries.reasonsOfRun(actor, id, runId, number);
  }

  @Get('rounds/:roundId/assignments/:number/:memberId/effect')
  @Action('assignment.change')
  @ApiOkResponse({ type: AssignmentEffectShown })
  effect(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id: conferenceId }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('memberId', ParseUUIDPipe) memberId: string,
  ): Promise<AssignmentEffectShown> {
    return this.queries.effect(actor, { conferenceId, roundId, number, memberId });
  }

  @Get('reviews/:number/reasons')
  @Action('review.read_page')
  @RoundQuery()
  @ApiOkResponse({ type: OwnReasons })
  own(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round?: string,
  ): Promise<OwnReasons> {
    return this.queries.own(actor, id, number, round ?? null);
  }
}
