import { Module } from '@nestjs/common';
import { ScheduleCalendar } from '#api/features/schedule/schedule-calendar';
import { ScheduleController } from '#api/features/schedule/schedule.controller';
import { ScheduleQueries } from '#api/features/schedule/schedule.queries';
import { ScheduleRepository } from '#api/features/schedule/schedule.repository';
import { ScheduleService } from '#api/features/schedule/schedule.service';
import { SetupRepository } from '#api/features/schedule/setup.repository';
import { SetupService } from '#api/features/schedule/setup.service';

@Module({
  controllers: [ScheduleController],
  providers: [
    ScheduleService,
    SetupService,
    ScheduleQueries,
    ScheduleRepository,
    SetupRepository,
    ScheduleCalendar,
  ],
  exports: [ScheduleService, SetupService, ScheduleQueries],
})
export class ScheduleModule {}
