import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { OptionalRound, RoundQuery } from '#api/features/conferences/round-query';
import { BulkDecisionsService } from '#api/features/decisions/bulk-decisions.service';
import {
  BulkDecided,
  BulkDecisionBody,
  DecisionBatchList,
} from '#api/features/decisions/bulk-decisions.types';
import { DecisionBatchesQueries } from '#api/features/decisions/decision-batches.queries';

@ApiTags('decisions')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/decision-batches')
export class BulkDecisionsController {
  constructor(
    private readonly decisions: BulkDecisionsService,
    private readonly batches: DecisionBatchesQueries,
  ) {}

  /** One's own latest ones. */
  @Get()
  @Action('decisions.record_in_bulk')
  @ApiOkResponse({ type: DecisionBatchList })
  list(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
  ): Promise<DecisionBatchList> {
    return this.batches.list(actor, id);
  }

  @Post()
  @HttpCode(200)
  @Action('decisions.record_in_bulk')
  @RoundQuery()
  @ApiOkResponse({ type: BulkDecided })
  decide(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Body() body: BulkDecisionBody,
    @Query('round', OptionalRound) round?: string,
  ): Promise<BulkDecided> {
    return this.decisions.decide(actor, id, round ?? null, body);
  }

  @Post(':batchId/undo')
  @HttpCode(200)
  @Action('decisions.record_in_bulk')
  @ApiOkResponse({ type: BulkDecided })
  undo(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('batchId', ParseUUIDPipe) batchId: string,
  ): Promise<BulkDecided> {
    return this.decisions.undo(actor, id, batchId);
  }
}
