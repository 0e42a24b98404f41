import { Module } from '@nestjs/common';
import { RedactionsController } from '#api/features/redactions/redactions.controller';
import { RedactionsQueries } from '#api/features/redactions/redactions.queries';
import { RedactionsRepository } from '#api/features/redactions/redactions.repository';
import { RedactionsService } from '#api/features/redactions/redactions.service';
import { TelltaleCounts } from '#api/features/redactions/telltale-counts';

@Module({
  controllers: [RedactionsController],
  providers: [RedactionsService, RedactionsQueries, RedactionsRepository, TelltaleCounts],
})
export class RedactionsModule {}
