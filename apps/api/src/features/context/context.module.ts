import { Module } from '@nestjs/common';
import { ContextController } from '#api/features/context/context.controller';
import { ContextQueries } from '#api/features/context/context.queries';
import { ExperienceController } from '#api/features/context/experience.controller';
import { ExperienceRepository } from '#api/features/context/experience.repository';
import { ExperienceService } from '#api/features/context/experience.service';
import { SimilarProposalsRepository } from '#api/features/context/similar-proposals.repository';
import { SimilarProposalsService } from '#api/features/context/similar-proposals.service';

@Module({
  controllers: [ContextController, ExperienceController],
  providers: [
    ContextQueries,
    ExperienceService,
    ExperienceRepository,
    SimilarProposalsService,
    SimilarProposalsRepository,
  ],
})
export class ContextModule {}
