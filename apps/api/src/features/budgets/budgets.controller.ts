import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { BalanceQueries } from '#api/features/budgets/balance.queries';
import { Balance } from '#api/features/budgets/balance.types';
import { BudgetsQueries } from '#api/features/budgets/budgets.queries';
import { BudgetsService } from '#api/features/budgets/budgets.service';
import { BudgetChanges, Budgets, BudgetsSaved } from '#api/features/budgets/budgets.types';

@ApiTags('budgets')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class BudgetsController {
  constructor(
    private readonly budgets: BudgetsService,
    private readonly queries: BudgetsQueries,
    private readonly balances: BalanceQueries,
  ) {}

  @Get('budgets')
  @Action('budgets.read')
  @ApiOkResponse({ type: Budgets })
  read(@CurrentActor() actor: Actor, @CurrentConference() { id }: RequestConference): Promise<Budgets> {
    return this.queries.read(actor, id);
  }

  /** The version of each row stands in the body. */
  @Patch('budgets')
  @Action('budgets.set')
  @ApiOkResponse({ type: BudgetsSaved })
  async change(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Body() { items }: BudgetChanges,
  ): Promise<BudgetsSaved> {
    return { items: await this.budgets.change(actor, id, items) };
  }

  @Get('balance')
  @Action('balance.read')
  @ApiOkResponse({ type: Balance })
  balance(@CurrentActor() actor: Actor, @CurrentConference() { id }: RequestConference): Promise<Balance> {
    return this.balances.read(actor, id);
  }
}
