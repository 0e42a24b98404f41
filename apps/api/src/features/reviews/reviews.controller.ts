import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { OptionalRound, RoundQuery } from '#api/features/conferences/round-query';
import { ReviewQueueQueries } from '#api/features/reviews/review-queue.queries';
import { ReviewsQueries } from '#api/features/reviews/reviews.queries';
import { ReviewsService } from '#api/features/reviews/reviews.service';
import {
  DeclineBody,
  DraftBody,
  ReviewHistory,
  ReviewPage,
  ReviewQueue,
  SavedDraft,
  SavedReview,
  SubmittedReviewBody,
} from '#api/features/reviews/reviews.types';

@ApiTags('reviews')
@Controller('conferences/:slug')
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly queries: ReviewsQueries,
    private readonly queues: ReviewQueueQueries,
  ) {}

  @Get('review-queue')
  @Action('review_queue.read')
  @ApiParam({ name: 'slug' })
  @ApiOkResponse({ type: ReviewQueue })
  @RoundQuery()
  queue(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Query('round', OptionalRound) round?: string,
  ): Promise<ReviewQueue> {
    return this.queues.queue(actor, id, round ?? null);
  }

  @Get('reviews/:number')
  @Action('review.read_page')
  @ApiParam({ name: 'slug' })
  @ApiOkResponse({ type: ReviewPage })
  @RoundQuery()
  page(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round?: string,
  ): Promise<ReviewPage> {
    return this.queries.page(actor, id, number, round ?? null);
  }

  @Put('reviews/:number')
  @HttpCode(200)
  @Action('review.submit')
  @Versioned()
  @ApiParam({ name: 'slug' })
  @ApiOkResponse({ type: SavedReview })
  @RoundQuery()
  submit(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() seen: number | null,
    @Body() body: SubmittedReviewBody,
    @Query('round', OptionalRound) round?: string,
  ): Promise<SavedReview> {
    return this.reviews.submit(actor, { conferenceId: id, number, roundId: round ?? null }, seen, body);
  }

  @Put('reviews/:number/draft')
  @HttpCode(200)
  @Action('review.draft')
  @Versioned()
  @ApiParam({ name: 'slug' })
  @ApiOkResponse({ type: SavedDraft })
  @RoundQuery()
  keepDraft(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() seen: number | null,
    @Body() body: DraftBody,
    @Query('round', OptionalRound) round?: string,
  ): Promise<SavedDraft> {
    return this.reviews.keepDraft(actor, { conferenceId: id, number, roundId: round ?? null }, seen, body);
  }

  @Delete('reviews/:number/draft')
  @HttpCode(204)
  @Action('review.draft')
  @Versioned()
  @ApiParam({ name: 'slug' })
  @ApiNoContentResponse()
  @RoundQuery()
  dropDraft(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() seen: number | null,
    @Query('round', OptionalRound) round?: string,
  ): Promise<void> {
    return this.reviews.dropDraft(actor, { conferenceId: id, number, roundId: round ?? null }, seen);
  }

  @Post('reviews/:number/decline')
  @HttpCode(204)
  @Action('review.decline')
  @ApiParam({ name: 'slug' })
  @ApiNoContentResponse()
  @RoundQuery()
  decline(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Body() { reason }: DeclineBody,
    @Query('round', OptionalRound) round?: string,
  ): Promise<void> {
    return this.reviews.decline(actor, { conferenceId: id, number, roundId: round ?? null }, reason);
  }

  @Get('reviews/:number/history')
  @Action('review.read_history')
  @ApiParam({ name: 'slug' })
  @ApiOkResponse({ type: ReviewHistory })
  @RoundQuery()
  history(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round?: string,
  ): Promise<ReviewHistory> {
    return this.queries.history(actor, id, number, round ?? null);
  }
}
