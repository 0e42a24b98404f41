import { Module } from '@nestjs/common';
import { DecisionsController } from '#api/features/decisions/decisions.controller';
import { DecisionsRepository } from '#api/features/decisions/decisions.repository';
import { DecisionsService } from '#api/features/decisions/decisions.service';
import { ProposalForChairsQueries } from '#api/features/decisions/proposal-for-chairs.queries';
import { RankedListQueries } from '#api/features/decisions/ranked-list.queries';
import { ReviewTallies } from '#api/features/decisions/review-tallies';

@Module({
  controllers: [DecisionsController],
  providers: [
    DecisionsService,
    DecisionsRepository,
    RankedListQueries,
    ProposalForChairsQueries,
    ReviewTallies,
  ],
  exports: [DecisionsService, RankedListQueries, ReviewTallies],
})
export class DecisionsModule {}
