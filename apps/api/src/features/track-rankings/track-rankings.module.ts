import { Module } from '@nestjs/common';
import { DecisionsModule } from '#api/features/decisions/decisions.module';
import { TrackRankingsController } from '#api/features/track-rankings/track-rankings.controller';
import { TrackRankingsQueries } from '#api/features/track-rankings/track-rankings.queries';
import { TrackRankingsRepository } from '#api/features/track-rankings/track-rankings.repository';
import { TrackRankingsService } from '#api/features/track-rankings/track-rankings.service';

@Module({
  imports: [DecisionsModule],
  controllers: [TrackRankingsController],
  providers: [TrackRankingsService, TrackRankingsQueries, TrackRankingsRepository],
})
export class TrackRankingsModule {}
