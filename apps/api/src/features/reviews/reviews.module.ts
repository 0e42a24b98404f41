import { Module } from '@nestjs/common';
import { ReviewQueueQueries } from '#api/features/reviews/review-queue.queries';
import { ReviewsController } from '#api/features/reviews/reviews.controller';
import { ReviewsQueries } from '#api/features/reviews/reviews.queries';
import { ReviewsRepository } from '#api/features/reviews/reviews.repository';
import { ReviewsService } from '#api/features/reviews/reviews.service';

@Module({
  controllers: [ReviewsController],
  providers: [ReviewsService, ReviewsQueries, ReviewQueueQueries, ReviewsRepository],
  exports: [ReviewsService, ReviewsRepository],
})
export class ReviewsModule {}
