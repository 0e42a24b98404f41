import { Module } from '@nestjs/common';
import { CalibrationController } from '#api/features/calibration/calibration.controller';
import { CalibrationInputQueries } from '#api/features/calibration/calibration-input.queries';
import { CalibrationQueries } from '#api/features/calibration/calibration.queries';
import { CalibrationReviewersQueries } from '#api/features/calibration/calibration-reviewers.queries';
import { CalibrationRunsRepository } from '#api/features/calibration/calibration-runs.repository';
import { CalibrationService } from '#api/features/calibration/calibration.service';

@Module({
  controllers: [CalibrationController],
  providers: [
    CalibrationService,
    CalibrationQueries,
    CalibrationReviewersQueries,
    CalibrationInputQueries,
    CalibrationRunsRepository,
  ],
  exports: [CalibrationService],
})
export class CalibrationModule {}
