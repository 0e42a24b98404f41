import { Module } from '@nestjs/common';
import { AuthModule } from '#api/features/auth/auth.module';
import { AgreementController } from '#api/features/committee/agreement.controller';
import { AgreementService } from '#api/features/committee/agreement.service';
import { CommitteeQueries } from '#api/features/committee/committee.queries';
import { CommitteeRepository } from '#api/features/committee/committee.repository';
import { CompletionController } from '#api/features/committee/completion.controller';
import { CompletionQueries } from '#api/features/committee/completion.queries';
import { ConflictDetectionModule } from '#api/features/committee/conflict-detection.module';
import { ConflictsOfInterestController } from '#api/features/committee/conflicts-of-interest.controller';
import { ConflictsOfInterestService } from '#api/features/committee/conflicts-of-interest.service';
import { InterestFormController } from '#api/features/committee/interest-form.controller';
import { InterestFormService } from '#api/features/committee/interest-form.service';
import { InterestsRepository } from '#api/features/committee/interests.repository';
import { FormerCommitteesController } from '#api/features/committee/former-committees.controller';
import { FormerCommitteesQueries } from '#api/features/committee/former-committees.queries';
import { FormerCommitteesService } from '#api/features/committee/former-committees.service';
import { InterestInboxController } from '#api/features/committee/interest-inbox.controller';
import { InterestInboxQueries } from '#api/features/committee/interest-inbox.queries';
import { InterestInboxRepository } from '#api/features/committee/interest-inbox.repository';
import { InterestInboxService } from '#api/features/committee/interest-inbox.service';
import { InvitationAnswersController } from '#api/features/committee/invitation-answers.controller';
import { InvitationAnswersService } from '#api/features/committee/invitation-answers.service';
import { InvitationsController } from '#api/features/committee/invitations.controller';
import { InvitationsService } from '#api/features/committee/invitations.service';
import { MembersController } from '#api/features/committee/members.controller';
import { MembersService } from '#api/features/committee/members.service';
import { SeatOffers } from '#api/features/committee/seat-offers';
import { OwnSeatController } from '#api/features/committee/own-seat.controller';

@Module({
  imports: [AuthModule, ConflictDetectionModule],
  controllers: [
    MembersController,
    InvitationsController,
    InvitationAnswersController,
    ConflictsOfInterestController,
    OwnSeatController,
    AgreementController,
    InterestFormController,
    CompletionController,
    FormerCommitteesController,
    InterestInboxController,
  ],
  providers: [
    MembersService,
    InvitationsService,
    SeatOffers,
    InvitationAnswersService,
    AgreementService,
    InterestFormService,
    InterestsRepository,
    ConflictsOfInterestService,
    CommitteeQueries,
    CompletionQueries,
    FormerCommitteesQueries,
    FormerCommitteesService,
    InterestInboxService,
    InterestInboxQueries,
    InterestInboxRepository,
    CommitteeRepository,
  ],
  exports: [ConflictsOfInterestService, ConflictDetectionModule],
})
export class CommitteeModule {}
