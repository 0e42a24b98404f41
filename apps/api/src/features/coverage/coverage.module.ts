import { Module } from '@nestjs/common';
import { CoverageController } from '#api/features/coverage/coverage.controller';
import { CoverageQueries } from '#api/features/coverage/coverage.queries';

@Module({ controllers: [CoverageController], providers: [CoverageQueries] })
export class CoverageModule {}
