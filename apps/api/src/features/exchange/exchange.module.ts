import { Module } from '@nestjs/common';
import { AuthModule } from '#api/features/auth/auth.module';
import { CompletionQueries } from '#api/features/committee/completion.queries';
import { ConflictDetectionModule } from '#api/features/committee/conflict-detection.module';
import { DecisionsModule } from '#api/features/decisions/decisions.module';
import { DemoController } from '#api/features/exchange/demo/demo.controller';
import { DemoQueries } from '#api/features/exchange/demo/demo.queries';
import { DemoRepository } from '#api/features/exchange/demo/demo.repository';
import { DemoService } from '#api/features/exchange/demo/demo.service';
import { CompletionExportController } from '#api/features/exchange/export/completion-export.controller';
import { ExportsController } from '#api/features/exchange/export/exports.controller';
import { ExportsQueries } from '#api/features/exchange/export/exports.queries';
import { ExportsService } from '#api/features/exchange/export/exports.service';
import { RoundsExportController } from '#api/features/exchange/export/rounds-export.controller';
import { RoundsExportService } from '#api/features/exchange/export/rounds-export.service';
import { ImportsRepository } from '#api/features/exchange/import/imports.repository';
import { SeasonImportService } from '#api/features/exchange/import/season-import.service';
import { SeasonRepository } from '#api/features/exchange/season/season.repository';
import { ScheduleModule } from '#api/features/schedule/schedule.module';

@Module({
  imports: [AuthModule, ConflictDetectionModule, DecisionsModule, ScheduleModule],
  controllers: [DemoController, ExportsController, CompletionExportController, RoundsExportController],
  providers: [
    DemoService,
    DemoRepository,
    DemoQueries,
    ExportsService,
    ExportsQueries,
    RoundsExportService,
    CompletionQueries,
    ImportsRepository,
    SeasonImportService,
    SeasonRepository,
  ],
  exports: [SeasonImportService],
})
export class ExchangeModule {}
