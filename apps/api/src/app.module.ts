import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { ActorGuard } from '#api/platform/actor.guard';
import type { Config } from '#api/platform/config';
import { GUESSING_LIMITS } from '#api/platform/guessing.guard';
import { HealthController } from '#api/platform/health.controller';
import { PlatformModule } from '#api/platform/platform.module';
import { ProblemFilter } from '#api/platform/problem.filter';
import { AssignmentsModule } from '#api/features/assignments/assignments.module';
import { AuthModule } from '#api/features/auth/auth.module';
import { DiscussionsModule } from '#api/features/discussions/discussions.module';
import { ExchangeModule } from '#api/features/exchange/exchange.module';
import { BudgetsModule } from '#api/features/budgets/budgets.module';
import { BidsModule } from '#api/features/bids/bids.module';
import { ContextModule } from '#api/features/context/context.module';
import { CoverageModule } from '#api/features/coverage/coverage.module';
import { CommitteeModule } from '#api/features/committee/committee.module';
import { ConflictMatchesModule } from '#api/features/committee/conflict-matches.module';
import { ConferencesModule } from '#api/features/conferences/conferences.module';
import { MisfiledModule } from '#api/features/misfiled/misfiled.module';
import { ProposalsModule } from '#api/features/proposals/proposals.module';
import { RedactionsModule } from '#api/features/redactions/redactions.module';
import { RemindersModule } from '#api/features/reminders/reminders.module';
import { ReconsiderationsModule } from '#api/features/reconsiderations/reconsiderations.module';
import { ReviewsModule } from '#api/features/reviews/reviews.module';
import { RoundsModule } from '#api/features/rounds/rounds.module';
import { CalibrationModule } from '#api/features/calibration/calibration.module';
import { DecisionsModule } from '#api/features/decisions/decisions.module';
import { SuspicionsModule } from '#api/features/suspicions/suspicions.module';
import { TrackRankingsModule } from '#api/features/track-rankings/track-rankings.module';
import { RankingViewsModule } from '#api/features/ranking-views/ranking-views.module';
import { SetAsidesModule } from '#api/features/set-asides/set-asides.module';
import { ScheduleModule } from '#api/features/schedule/schedule.module';

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config),
        ThrottlerModule.forRoot(GUESSING_LIMITS),
        AuthModule,
        ConferencesModule,
        ProposalsModule,
        AssignmentsModule,
        BidsModule,
        BudgetsModule,
        CoverageModule,
        ContextModule,
        MisfiledModule,
        ReviewsModule,
        RedactionsModule,
        RemindersModule,
        DiscussionsModule,
        ReconsiderationsModule,
        SetAsidesModule,
        SuspicionsModule,
        DecisionsModule,
        CalibrationModule,
        TrackRankingsModule,
        RankingViewsModule,
        RoundsModule,
        ExchangeModule,
        ScheduleModule,
        CommitteeModule,
        ConflictMatchesModule,
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useClass: ActorGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
