import { Module } from '@nestjs/common';
import { SetAsidesController } from '#api/features/set-asides/set-asides.controller';
import { SetAsidesQueries } from '#api/features/set-asides/set-asides.queries';
import { SetAsidesRepository } from '#api/features/set-asides/set-asides.repository';
import { SetAsidesService } from '#api/features/set-asides/set-asides.service';

@Module({
  controllers: [SetAsidesController],
  providers: [SetAsidesService, SetAsidesQueries, SetAsidesRepository],
})
export class SetAsidesModule {}
