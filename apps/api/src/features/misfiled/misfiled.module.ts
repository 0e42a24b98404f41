import { Module } from '@nestjs/common';
import { MisfiledController } from '#api/features/misfiled/misfiled.controller';
import { MisfiledQueries } from '#api/features/misfiled/misfiled.queries';
import { MisfiledRepository } from '#api/features/misfiled/misfiled.repository';
import { MisfiledService } from '#api/features/misfiled/misfiled.service';

@Module({
  controllers: [MisfiledController],
  providers: [MisfiledService, MisfiledQueries, MisfiledRepository],
})
export class MisfiledModule {}
