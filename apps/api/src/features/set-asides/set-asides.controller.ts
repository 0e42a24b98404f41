import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Put,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { SetAsidesQueries } from '#api/features/set-asides/set-asides.queries';
import { SetAsidesService } from '#api/features/set-asides/set-asides.service';
import { SetAsideBody, SetAsideList, SetAsideSaved } from '#api/features/set-asides/set-asides.types';

@ApiTags('set-asides')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class SetAsidesController {
  constructor(
    private readonly setAsides: SetAsidesService,
    private readonly queries: SetAsidesQueries,
  ) {}

  @Get('rounds/:roundId/set-asides')
  @Action('set_asides.read')
  @ApiOkResponse({ type: SetAsideList })
  list(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
  ): Promise<SetAsideList> {
    return this.queries.list(actor, id, roundId);
  }

  @Put('proposals/:number/reviews/:reviewId/set-aside')
  @HttpCode(200)
  @Action('review.set_aside')
  @Versioned()
  @ApiOkResponse({ type: SetAsideSaved })
  async setAside(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Param('reviewId', ParseUUIDPipe) reviewId: string,
    @SeenVersion() seen: number | null,
    @Body() { reason }: SetAsideBody,
  ): Promise<SetAsideSaved> {
    return { version: await this.setAsides.setReviewAside(actor, id, { number, reviewId }, seen, reason) };
  }

  @Delete('proposals/:number/reviews/:reviewId/set-aside')
  @HttpCode(204)
  @Action('review.set_aside')
  @Versioned()
  @ApiNoContentResponse()
  takeBack(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Param('reviewId', ParseUUIDPipe) reviewId: string,
    @SeenVersion() seen: number | null,
  ): Promise<void> {
    return this.setAsides.countReviewAgain(actor, id, { number, reviewId }, seen);
  }

  @Put('rounds/:roundId/reviewers/:memberId/set-aside')
  @HttpCode(200)
  @Action('reviewer.set_aside')
  @Versioned()
  @ApiOkResponse({ type: SetAsideSaved })
  async setReviewerAside(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @SeenVersion() seen: number | null,
    @Body() { reason }: SetAsideBody,
  ): Promise<SetAsideSaved> {
    return { version: await this.setAsides.setReviewerAside(actor, id, { roundId, memberId }, seen, reason) };
  }

  @Delete('rounds/:roundId/reviewers/:memberId/set-aside')
  @HttpCode(204)
  @Action('reviewer.set_aside')
  @Versioned()
  @ApiNoContentResponse()
  takeReviewerBack(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @SeenVersion() seen: number | null,
  ): Promise<void> {
    return this.setAsides.countReviewerAgain(actor, id, { roundId, memberId }, seen);
  }
}
