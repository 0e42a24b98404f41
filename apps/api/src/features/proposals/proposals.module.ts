import { Module } from '@nestjs/common';
import { ConflictDetectionModule } from '#api/features/committee/conflict-detection.module';
import { ConferencesModule } from '#api/features/conferences/conferences.module';
import { MyProposalsController } from '#api/features/proposals/my-proposals.controller';
import { MyProposalsQueries } from '#api/features/proposals/my-proposals.queries';
import { MyProposalsService } from '#api/features/proposals/my-proposals.service';
import { ProposalsRepository } from '#api/features/proposals/proposals.repository';
import { SpeakersRepository } from '#api/features/proposals/speakers.repository';
import { SpeakersService } from '#api/features/proposals/speakers.service';
import { SubmissionMail } from '#api/features/proposals/submission-mail';

@Module({
  imports: [ConferencesModule, ConflictDetectionModule],
  controllers: [MyProposalsController],
  providers: [
    MyProposalsService,
    MyProposalsQueries,
    ProposalsRepository,
    SpeakersService,
    SpeakersRepository,
    SubmissionMail,
  ],
  exports: [SpeakersService, ProposalsRepository],
})
export class ProposalsModule {}
