import { Module } from '@nestjs/common';
import { AssignedSetController } from '#api/features/reviews/assigned-set.controller';
import { AssignedSetQueries } from '#api/features/reviews/assigned-set.queries';
import { ReviewQueueController } from '#api/features/reviews/review-queue.controller';
import { ReviewQueueQueries } from '#api/features/reviews/review-queue.queries';
import { ReviewQueueRepository } from '#api/features/reviews/review-queue.repository';
import { ReviewQueueService } from '#api/features/reviews/review-queue.service';
import { ReviewsController } from '#api/features/reviews/reviews.controller';
import { ReviewsQueries } from '#api/features/reviews/reviews.queries';
import { ReviewsRepository } from '#api/features/reviews/reviews.repository';
import { ReviewsService } from '#api/features/reviews/reviews.service';

@Module({
  controllers: [ReviewsController, ReviewQueueController, AssignedSetController],
  providers: [
    ReviewsService,
    ReviewsQueries,
    ReviewQueueQueries,
    AssignedSetQueries,
    ReviewsRepository,
    ReviewQueueService,
    ReviewQueueRepository,
  ],
  exports: [ReviewsService, ReviewsRepository],
})
export class ReviewsModule {}
