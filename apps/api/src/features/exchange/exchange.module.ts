import { Module } from '@nestjs/common';
import { ConflictDetectionModule } from '#api/features/committee/conflict-detection.module';
import { DemoController } from '#api/features/exchange/demo/demo.controller';
import { DemoQueries } from '#api/features/exchange/demo/demo.queries';
import { DemoRepository } from '#api/features/exchange/demo/demo.repository';
import { DemoService } from '#api/features/exchange/demo/demo.service';
import { ImportsRepository } from '#api/features/exchange/import/imports.repository';
import { SeasonImportService } from '#api/features/exchange/import/season-import.service';
import { SeasonRepository } from '#api/features/exchange/season/season.repository';

@Module({
  imports: [ConflictDetectionModule],
  controllers: [DemoController],
  providers: [
    DemoService,
    DemoRepository,
    DemoQueries,
    ImportsRepository,
    SeasonImportService,
    SeasonRepository,
  ],
  exports: [SeasonImportService],
})
export class ExchangeModule {}
