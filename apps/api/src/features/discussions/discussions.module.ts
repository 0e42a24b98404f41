import { Module } from '@nestjs/common';
import { DiscussionMail } from '#api/features/discussions/discussion-mail';
import { DiscussionsController } from '#api/features/discussions/discussions.controller';
import { DiscussionsQueries } from '#api/features/discussions/discussions.queries';
import { DiscussionsRepository } from '#api/features/discussions/discussions.repository';
import { DiscussionsService } from '#api/features/discussions/discussions.service';

@Module({
  controllers: [DiscussionsController],
  providers: [DiscussionsService, DiscussionsQueries, DiscussionsRepository, DiscussionMail],
  exports: [DiscussionMail],
})
export class DiscussionsModule {}
