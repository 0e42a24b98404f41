import { CalibrationRunEntity } from '#api/features/calibration/calibration-run.entity';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { BatchedDecisionEntity, DecisionBatchEntity } from '#api/features/decisions/decision-batch.entity';
import { SavedViewEntity } from '#api/features/ranking-views/saved-view.entity';
import { EmailEntity, SignInLinkEntity, UserEntity } from '#api/features/auth/user.entity';
import {
  ConferenceEntity,
  FormatEntity,
  LevelEntity,
  TopicEntity,
  TrackEntity,
} from '#api/features/conferences/conference.entity';
import {
  CriterionEntity,
  ReviewRoundEntity,
  RoundProposalEntity,
  RoundReviewerEntity,
} from '#api/features/conferences/review-round.entity';
import { AssignmentRunEntity, ReviewAssignmentEntity } from '#api/features/assignments/assignment.entity';
import { BidEntity } from '#api/features/bids/bid.entity';
import { BudgetEntity, FormatBudgetEntity } from '#api/features/budgets/budget.entity';
import {
  CommitteeMemberEntity,
  ExpertiseEntity,
  MemberEmailEntity,
  MemberRoleEntity,
  TopicExpertiseEntity,
} from '#api/features/committee/committee-member.entity';
import {
  CommitteeInterestEntity,
  CommitteeInterestTopicEntity,
  CommitteeInterestTrackEntity,
} from '#api/features/committee/committee-interest.entity';
import {
  CompanyMatchEntity,
  ConflictOfInterestEntity,
  DeclaredRelationEntity,
  PersonMatchEntity,
} from '#api/features/committee/conflict-of-interest.entity';
import {
  EarlierTalkEntity,
  SimilarProposalEntity,
  SpeakerExperienceEntity,
} from '#api/features/context/context.entity';
import { DecisionEntity, LookEntity } from '#api/features/decisions/decision.entity';
import {
  CommentEntity,
  CommentHistoryEntity,
  DiscussionEntity,
  DiscussionMailEntity,
  DiscussionMailStopEntity,
  DiscussionReadEntity,
} from '#api/features/discussions/discussion.entity';
import { ImportBatchEntity } from '#api/features/exchange/import-batch.entity';
import { TrackMoveEntity, TrackSuggestionDismissalEntity } from '#api/features/misfiled/track-move.entity';
import {
  ProposalEntity,
  ProposalSpeakerEntity,
  ProposalTopicEntity,
  SpeakerEntity,
} from '#api/features/proposals/proposal.entity';
import { ReconsiderationEntity } from '#api/features/reconsiderations/reconsideration.entity';
import {
  ReviewDraftEntity,
  ReviewEntity,
  ReviewHistoryEntity,
  ScoreEntity,
} from '#api/features/reviews/review.entity';
import { ReviewerRoundEntity, ReviewSkipEntity } from '#api/features/reviews/reviewer-round.entity';
import { ReminderEntity } from '#api/features/reminders/reminder.entity';
import { ConferenceRoomEntity, RoomEntity, VenueEntity } from '#api/features/schedule/room.entity';
import {
  ConferenceDayEntity,
  PlacementEntity,
  ScheduleEntity,
  SessionEntity,
  TimeSlotEntity,
} from '#api/features/schedule/schedule.entity';
import { LikenessRulingEntity, ProposalSetAsideEntity } from '#api/features/suspicions/suspicion.entity';
import {
  RankedProposalEntity,
  RankedProposalNoteEntity,
  TrackRankingEntity,
  TrackRankingPresenceEntity,
  TrackRankingSignatureEntity,
} from '#api/features/track-rankings/track-ranking.entity';
import { ReviewSetAsideEntity } from '#api/features/set-asides/set-aside.entity';
import { ProposalRedactionEntity } from '#api/features/redactions/redaction.entity';

/** Every table's columns; a test holds them against the migrated database. */
export const ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  UserEntity,
  EmailEntity,
  SignInLinkEntity,
  ConferenceEntity,
  TrackEntity,
  FormatEntity,
  LevelEntity,
  TopicEntity,
  ReviewRoundEntity,
  CriterionEntity,
  RoundProposalEntity,
  RoundReviewerEntity,
  ProposalEntity,
  TrackMoveEntity,
  TrackSuggestionDismissalEntity,
  ProposalTopicEntity,
  ProposalRedactionEntity,
  SpeakerEntity,
  ProposalSpeakerEntity,
  SpeakerExperienceEntity,
  EarlierTalkEntity,
  SimilarProposalEntity,
  CommitteeMemberEntity,
  MemberEmailEntity,
  MemberRoleEntity,
  ExpertiseEntity,
  TopicExpertiseEntity,
  CommitteeInterestEntity,
  CommitteeInterestTrackEntity,
  CommitteeInterestTopicEntity,
  BidEntity,
  ConflictOfInterestEntity,
  CompanyMatchEntity,
  PersonMatchEntity,
  DeclaredRelationEntity,
  AssignmentRunEntity,
  ReviewAssignmentEntity,
  ReviewEntity,
  ScoreEntity,
  ReviewDraftEntity,
  ReviewHistoryEntity,
  ReminderEntity,
  ReviewSetAsideEntity,
  LikenessRulingEntity,
  ProposalSetAsideEntity,
  ReviewerRoundEntity,
  ReviewSkipEntity,
  DiscussionEntity,
  CommentEntity,
  CommentHistoryEntity,
  DiscussionReadEntity,
  DiscussionMailEntity,
  DiscussionMailStopEntity,
  ReconsiderationEntity,
  FormatBudgetEntity,
  BudgetEntity,
  DecisionEntity,
  DecisionBatchEntity,
  BatchedDecisionEntity,
  SavedViewEntity,
  LookEntity,
  CalibrationRunEntity,
  TrackRankingEntity,
  RankedProposalEntity,
  RankedProposalNoteEntity,
  TrackRankingSignatureEntity,
  TrackRankingPresenceEntity,
  VenueEntity,
  RoomEntity,
  ConferenceRoomEntity,
  ConferenceDayEntity,
  TimeSlotEntity,
  SessionEntity,
  ScheduleEntity,
  PlacementEntity,
  ImportBatchEntity,
];
