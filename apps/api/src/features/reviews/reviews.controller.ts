import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { ReviewQueueQueries } from '#api/features/reviews/review-queue.queries';
import { ReviewsQueries } from '#api/features/reviews/reviews.queries';
import { ReviewsService } from '#api/features/reviews/reviews.service';
import {
  DeclineBody,
  DraftBody,
  ReviewBody,
  ReviewHistory,
  ReviewPage,
  ReviewQueue,
  SavedDraft,
  SavedReview,
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
  queue(@CurrentActor() actor: Actor, @CurrentConference() { id }: RequestConference): Promise<ReviewQueue> {
    return this.queues.queue(actor, id);
  }

  @Get('reviews/:number')
  @Action('review.read_page')
  @ApiParam({ name: 'slug' })
  @ApiOkResponse({ type: ReviewPage })
  page(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<ReviewPage> {
    return this.queries.page(actor, id, number);
  }

  @Put('reviews/:number')
  @HttpCode(200)
  @Action('review.submit')
  @Versioned()
  @ApiParam({ name: 'slug' })
  @ApiOkResponse({ type: SavedReview })
  submit(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() seen: number | null,
    @Body() body: ReviewBody,
  ): Promise<SavedReview> {
    return this.reviews.submit(actor, id, number, seen, body);
  }

  @Put('reviews/:number/draft')
  @HttpCode(200)
  @Action('review.draft')
  @Versioned()
  @ApiParam({ name: 'slug' })
  @ApiOkResponse({ type: SavedDraft })
  keepDraft(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() seen: number | null,
    @Body() body: DraftBody,
  ): Promise<SavedDraft> {
    return this.reviews.keepDraft(actor, id, number, seen, body);
  }

  @Delete('reviews/:number/draft')
  @HttpCode(204)
  @Action('review.draft')
  @Versioned()
  @ApiParam({ name: 'slug' })
  @ApiNoContentResponse()
  dropDraft(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() seen: number | null,
  ): Promise<void> {
    return this.reviews.dropDraft(actor, id, number, seen);
  }

  @Post('reviews/:number/decline')
  @HttpCode(204)
  @Action('review.decline')
  @ApiParam({ name: 'slug' })
  @ApiNoContentResponse()
  decline(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Body() { reason }: DeclineBody,
  ): Promise<void> {
    return this.reviews.decline(actor, id, number, reason);
  }

  @Get('reviews/:number/history')
  @Action('review.read_history')
  @ApiParam({ name: 'slug' })
  @ApiOkResponse({ type: ReviewHistory })
  history(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<ReviewHistory> {
    return this.queries.history(actor, id, number);
  }
}
