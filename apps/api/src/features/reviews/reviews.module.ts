import { Module } from '@nestjs/common';
import { AssignedSetController } from '#api/features/reviews/assigned-set.controller';
import { AssignedSetQueries } from '#api/features/reviews/assigned-set.queries';
import { ReviewQueueQueries } from '#api/features/reviews/review-queue.queries';
import { ReviewsController } from '#api/features/reviews/reviews.controller';
import { ReviewsQueries } from '#api/features/reviews/reviews.queries';
import { ReviewsRepository } from '#api/features/reviews/reviews.repository';
import { ReviewsService } from '#api/features/reviews/reviews.service';

@Module({
  controllers: [ReviewsController, AssignedSetController],
  providers: [ReviewsService, ReviewsQueries, ReviewQueueQueries, AssignedSetQueries, ReviewsRepository],
  exports: [ReviewsService, ReviewsRepository],
})
export class ReviewsModule {}
