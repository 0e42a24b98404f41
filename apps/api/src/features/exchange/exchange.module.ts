import { Module } from '@nestjs/common';
import { ConflictDetectionModule } from '#api/features/committee/conflict-detection.module';
import { ImportsRepository } from '#api/features/exchange/import/imports.repository';
import { SeasonImportService } from '#api/features/exchange/import/season-import.service';
import { SeasonRepository } from '#api/features/exchange/season/season.repository';

@Module({
  imports: [ConflictDetectionModule],
  providers: [ImportsRepository, SeasonImportService, SeasonRepository],
  exports: [SeasonImportService],
})
export class ExchangeModule {}
