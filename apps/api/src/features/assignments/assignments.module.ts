import { Module } from '@nestjs/common';
import { AssignmentApplyService } from '#api/features/assignments/assignment-apply.service';
import { AssignmentRunsController } from '#api/features/assignments/assignment-runs.controller';
import { AssignmentRunsQueries } from '#api/features/assignments/assignment-runs.queries';
import { AssignmentRunsService } from '#api/features/assignments/assignment-runs.service';
import { AssignmentsController } from '#api/features/assignments/assignments.controller';
import { AssignmentsQueries } from '#api/features/assignments/assignments.queries';
import { AssignmentsRepository } from '#api/features/assignments/assignments.repository';
import { FillsController } from '#api/features/assignments/fills.controller';
import { FillsService } from '#api/features/assignments/fills.service';
import { ManualAssignmentService } from '#api/features/assignments/manual-assignment.service';
import { PlanFilesController } from '#api/features/assignments/plan-files.controller';
import { PlanImportService } from '#api/features/assignments/plan-import.service';
import { ReasonsController } from '#api/features/assignments/reasons.controller';
import { ReasonsQueries } from '#api/features/assignments/reasons.queries';
import { RunStart } from '#api/features/assignments/run-start';

import { ConflictDetectionModule } from '#api/features/committee/conflict-detection.module';

@Module({
  imports: [ConflictDetectionModule],
  controllers: [
    PlanFilesController,
    ReasonsController,
    AssignmentRunsController,
    AssignmentsController,
    FillsController,
  ],
  providers: [
    AssignmentRunsService,
    AssignmentApplyService,
    FillsService,
    ManualAssignmentService,
    PlanImportService,
    ReasonsQueries,
    RunStart,
    AssignmentRunsQueries,
    AssignmentsQueries,
    AssignmentsRepository,
  ],
  exports: [AssignmentsRepository],
})
export class AssignmentsModule {}
