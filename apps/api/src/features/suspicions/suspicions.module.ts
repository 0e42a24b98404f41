import { Module } from '@nestjs/common';
import { SuspicionsController } from '#api/features/suspicions/suspicions.controller';
import { SuspicionsQueries } from '#api/features/suspicions/suspicions.queries';
import { SuspicionsRepository } from '#api/features/suspicions/suspicions.repository';
import { SuspicionsService } from '#api/features/suspicions/suspicions.service';

@Module({
  controllers: [SuspicionsController],
  providers: [SuspicionsService, SuspicionsQueries, SuspicionsRepository],
})
export class SuspicionsModule {}
