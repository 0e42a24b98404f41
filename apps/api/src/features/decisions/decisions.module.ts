import { Module } from '@nestjs/common';
import { BudgetsModule } from '#api/features/budgets/budgets.module';
import { EarlierRoundController } from '#api/features/decisions/earlier-round.controller';
import { EarlierRoundQueries } from '#api/features/decisions/earlier-round.queries';
import { DecisionsController } from '#api/features/decisions/decisions.controller';
import { DecisionsRepository } from '#api/features/decisions/decisions.repository';
import { DecisionsService } from '#api/features/decisions/decisions.service';
import { BulkDecisionsController } from '#api/features/decisions/bulk-decisions.controller';
import { BulkDecisionsRepository } from '#api/features/decisions/bulk-decisions.repository';
import { BulkDecisionsService } from '#api/features/decisions/bulk-decisions.service';
import { DecisionBatchesQueries } from '#api/features/decisions/decision-batches.queries';
import { RankedQuery } from '#api/features/decisions/ranked-query';
import { ProposalForChairsQueries } from '#api/features/decisions/proposal-for-chairs.queries';
import { RankedListQueries } from '#api/features/decisions/ranked-list.queries';
import { ReviewTallies } from '#api/features/decisions/review-tallies';

@Module({
  imports: [BudgetsModule],
  controllers: [DecisionsController, BulkDecisionsController, EarlierRoundController],
  providers: [
    DecisionsService,
    DecisionsRepository,
    BulkDecisionsService,
    BulkDecisionsRepository,
    DecisionBatchesQueries,
    RankedQuery,
    RankedListQueries,
    EarlierRoundQueries,
    ProposalForChairsQueries,
    ReviewTallies,
  ],
  exports: [DecisionsService, RankedListQueries, RankedQuery, ReviewTallies],
})
export class DecisionsModule {}
