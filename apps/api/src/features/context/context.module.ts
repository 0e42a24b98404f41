import { Module } from '@nestjs/common';
import { SimilarProposalsRepository } from '#api/features/context/similar-proposals.repository';
import { SimilarProposalsService } from '#api/features/context/similar-proposals.service';

@Module({
  providers: [SimilarProposalsService, SimilarProposalsRepository],
})
export class ContextModule {}
