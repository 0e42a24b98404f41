import { Module } from '@nestjs/common';
import { ConferencesController } from '#api/features/conferences/conferences.controller';
import { ConferencesQueries } from '#api/features/conferences/conferences.queries';
import { ConferencesRepository } from '#api/features/conferences/conferences.repository';
import { ConferencesService } from '#api/features/conferences/conferences.service';

@Module({
  controllers: [ConferencesController],
  providers: [ConferencesService, ConferencesQueries, ConferencesRepository],
  exports: [ConferencesService, ConferencesRepository],
})
export class ConferencesModule {}
