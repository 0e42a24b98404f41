import { Module } from '@nestjs/common';
import { RankingViewsController } from '#api/features/ranking-views/ranking-views.controller';
import { RankingViewsQueries } from '#api/features/ranking-views/ranking-views.queries';
import { RankingViewsRepository } from '#api/features/ranking-views/ranking-views.repository';
import { RankingViewsService } from '#api/features/ranking-views/ranking-views.service';

@Module({
  controllers: [RankingViewsController],
  providers: [RankingViewsService, RankingViewsRepository, RankingViewsQueries],
})
export class RankingViewsModule {}
