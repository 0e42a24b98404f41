import { Controller, Delete, HttpCode, Param, ParseIntPipe, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { OptionalRound, RoundQuery } from '#api/features/conferences/round-query';
import { ReviewQueueService } from '#api/features/reviews/review-queue.service';
import { FinishedRound } from '#api/features/reviews/reviews.types';

@ApiTags('reviews')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class ReviewQueueController {
  constructor(private readonly queue: ReviewQueueService) {}

  @Put('reviews/:number/skip')
  @HttpCode(204)
  @Action('review.skip')
  @ApiNoContentResponse()
  @RoundQuery()
  skip(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round?: string,
  ): Promise<void> {
    return this.queue.skip(actor, { conferenceId: id, number, roundId: round ?? null });
  }

  @Delete('reviews/:number/skip')
  @HttpCode(204)
  @Action('review.skip')
  @ApiNoContentResponse()
  @RoundQuery()
  takeUp(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round?: string,
  ): Promise<void> {
    return this.queue.takeUp(actor, { conferenceId: id, number, roundId: round ?? null });
  }

  @Put('review-queue/finished')
  @HttpCode(200)
  @Action('review_queue.finish')
  @ApiOkResponse({ type: FinishedRound })
  @RoundQuery()
  finish(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Query('round', OptionalRound) round?: string,
  ): Promise<FinishedRound> {
    return this.queue.finish(actor, id, round ?? null);
  }

  @Delete('review-queue/finished')
  @HttpCode(204)
  @Action('review_queue.finish')
  @ApiNoContentResponse()
  @RoundQuery()
  takeBack(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Query('round', OptionalRound) round?: string,
  ): Promise<void> {
    return this.queue.takeBack(actor, id, round ?? null);
  }
}
