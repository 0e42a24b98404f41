import { Module } from '@nestjs/common';
import { BalanceQueries } from '#api/features/budgets/balance.queries';
import { BudgetsController } from '#api/features/budgets/budgets.controller';
import { BudgetsQueries } from '#api/features/budgets/budgets.queries';
import { BudgetsRepository } from '#api/features/budgets/budgets.repository';
import { BudgetsService } from '#api/features/budgets/budgets.service';
import { CapsService } from '#api/features/budgets/caps.service';

@Module({
  controllers: [BudgetsController],
  providers: [BudgetsService, BudgetsQueries, BudgetsRepository, BalanceQueries, CapsService],
  exports: [CapsService],
})
export class BudgetsModule {}
