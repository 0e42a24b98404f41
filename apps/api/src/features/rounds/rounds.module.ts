import { Module } from '@nestjs/common';
import { ConferencesModule } from '#api/features/conferences/conferences.module';
import { DecisionsModule } from '#api/features/decisions/decisions.module';
import { RoundPoolsController } from '#api/features/rounds/round-pools.controller';
import { RoundPoolsRepository } from '#api/features/rounds/round-pools.repository';
import { RoundPoolsService } from '#api/features/rounds/round-pools.service';
import { RoundsController } from '#api/features/rounds/rounds.controller';
import { RoundsQueries } from '#api/features/rounds/rounds.queries';
import { RoundsRepository } from '#api/features/rounds/rounds.repository';
import { RoundsService } from '#api/features/rounds/rounds.service';

@Module({
  imports: [ConferencesModule, DecisionsModule],
  controllers: [RoundsController, RoundPoolsController],
  providers: [RoundsService, RoundsQueries, RoundsRepository, RoundPoolsService, RoundPoolsRepository],
})
export class RoundsModule {}
