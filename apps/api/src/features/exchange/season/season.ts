import type { EmailEntity, UserEntity } from '#api/features/auth/user.entity';
import type { ReviewAssignmentEntity } from '#api/features/assignments/assignment.entity';
import type { BudgetEntity, FormatBudgetEntity } from '#api/features/budgets/budget.entity';
import type { BidEntity } from '#api/features/bids/bid.entity';
import type {
  CommitteeInterestEntity,
  CommitteeInterestTopicEntity,
  CommitteeInterestTrackEntity,
} from '#api/features/committee/committee-interest.entity';
import type {
  CommitteeMemberEntity,
  ExpertiseEntity,
  MemberRoleEntity,
  TopicExpertiseEntity,
} from '#api/features/committee/committee-member.entity';
import type { EarlierTalkEntity, SpeakerExperienceEntity } from '#api/features/context/context.entity';
import type {
  ConflictOfInterestEntity,
  DeclaredRelationEntity,
} from '#api/features/committee/conflict-of-interest.entity';
import type {
  ConferenceEntity,
  FormatEntity,
  LevelEntity,
  TopicEntity,
  TrackEntity,
} from '#api/features/conferences/conference.entity';
import type {
  CriterionEntity,
  ReviewRoundEntity,
  RoundProposalEntity,
  RoundReviewerEntity,
} from '#api/features/conferences/review-round.entity';
import type { DecisionEntity, LookEntity } from '#api/features/decisions/decision.entity';
import type { CommentEntity, DiscussionEntity } from '#api/features/discussions/discussion.entity';
import type {
  RankedProposalEntity,
  RankedProposalNoteEntity,
  TrackRankingEntity,
  TrackRankingSignatureEntity,
} from '#api/features/track-rankings/track-ranking.entity';
import type { ReconsiderationEntity } from '#api/features/reconsiderations/reconsideration.entity';
import type {
  ProposalEntity,
  ProposalSpeakerEntity,
  ProposalTopicEntity,
  SpeakerEntity,
} from '#api/features/proposals/proposal.entity';
import type { ProposalRedactionEntity } from '#api/features/redactions/redaction.entity';
import type { ReminderEntity } from '#api/features/reminders/reminder.entity';
import type { ReviewDraftEntity, ReviewEntity, ScoreEntity } from '#api/features/reviews/review.entity';
import type { ReviewSkipEntity } from '#api/features/reviews/reviewer-round.entity';
import type { ConferenceRoomEntity, RoomEntity, VenueEntity } from '#api/features/schedule/room.entity';
import type { ReviewSetAsideEntity } from '#api/features/set-asides/set-aside.entity';
import type { ConferenceDayEntity, TimeSlotEntity } from '#api/features/schedule/schedule.entity';

type Rows<E> = readonly Partial<E>[];

/**
 * One whole conference as rows, ids given, nothing stored yet: what an import reads and what the demo makes. Rows of one
 * table name the same columns; a column that none names takes the database's default.
 */
export interface Season {
  readonly conference: Partial<ConferenceEntity> & { readonly id: string; readonly slug: string };
  readonly users: Rows<UserEntity>;
  readonly emails: Rows<EmailEntity>;
  readonly tracks: Rows<TrackEntity>;
  readonly formats: Rows<FormatEntity>;
  readonly formatBudgets: Rows<FormatBudgetEntity>;
  readonly budgets: Rows<BudgetEntity>;
  readonly levels: Rows<LevelEntity>;
  readonly topics: Rows<TopicEntity>;
  readonly rounds: Rows<ReviewRoundEntity>;
  readonly criteria: Rows<CriterionEntity>;
  readonly proposals: Rows<ProposalEntity>;
  readonly proposalTopics: Rows<ProposalTopicEntity>;
  readonly speakers: Rows<SpeakerEntity>;
  readonly proposalSpeakers: Rows<ProposalSpeakerEntity>;
  readonly experiences: Rows<SpeakerExperienceEntity>;
  readonly earlierTalks: Rows<EarlierTalkEntity>;
  readonly members: Rows<CommitteeMemberEntity>;
  readonly roles: Rows<MemberRoleEntity>;
  readonly roundProposals: Rows<RoundProposalEntity>;
  readonly roundReviewers: Rows<RoundReviewerEntity>;
  readonly redactions: Rows<ProposalRedactionEntity>;
  readonly expertise: Rows<ExpertiseEntity>;
  readonly topicExpertise: Rows<TopicExpertiseEntity>;
  readonly relations: Rows<DeclaredRelationEntity>;
  readonly interests: Rows<CommitteeInterestEntity>;
  readonly interestTracks: Rows<CommitteeInterestTrackEntity>;
  readonly interestTopics: Rows<CommitteeInterestTopicEntity>;
  readonly bids: Rows<BidEntity>;
  readonly conflictsOfInterest: Rows<ConflictOfInterestEntity>;
  readonly assignments: Rows<ReviewAssignmentEntity>;
  readonly reviews: Rows<ReviewEntity>;
  readonly scores: Rows<ScoreEntity>;
  readonly drafts: Rows<ReviewDraftEntity>;
  readonly skips: Rows<ReviewSkipEntity>;
  readonly setAsides: Rows<ReviewSetAsideEntity>;
  readonly reminders: Rows<ReminderEntity>;
  readonly discussions: Rows<DiscussionEntity>;
  readonly comments: Rows<CommentEntity>;
  readonly reconsiderations: Rows<ReconsiderationEntity>;
  readonly decisions: Rows<DecisionEntity>;
  readonly looks: Rows<LookEntity>;
  readonly trackRankings: Rows<TrackRankingEntity>;
  readonly rankedProposals: Rows<RankedProposalEntity>;
  readonly rankedProposalNotes: Rows<RankedProposalNoteEntity>;
  readonly rankingSignatures: Rows<TrackRankingSignatureEntity>;
  readonly venues: Rows<VenueEntity>;
  readonly rooms: Rows<RoomEntity>;
  readonly conferenceRooms: Rows<ConferenceRoomEntity>;
  readonly days: Rows<ConferenceDayEntity>;
  readonly slots: Rows<TimeSlotEntity>;
}

/** A season with nothing in it but its conference. */
export function emptySeason(conference: Season['conference']): { -readonly [K in keyof Season]: Season[K] } {
  return {
    conference,
    users: [],
    emails: [],
    tracks: [],
    formats: [],
    formatBudgets: [],
    budgets: [],
    levels: [],
    topics: [],
    rounds: [],
    criteria: [],
    proposals: [],
    proposalTopics: [],
    speakers: [],
    proposalSpeakers: [],
    experiences: [],
    earlierTalks: [],
    members: [],
    roles: [],
    roundProposals: [],
    roundReviewers: [],
    redactions: [],
    expertise: [],
    topicExpertise: [],
    relations: [],
    interests: [],
    interestTracks: [],
    interestTopics: [],
    bids: [],
    conflictsOfInterest: [],
    assignments: [],
    reviews: [],
    scores: [],
    drafts: [],
    skips: [],
    setAsides: [],
    reminders: [],
    discussions: [],
    comments: [],
    reconsiderations: [],
    decisions: [],
    looks: [],
    trackRankings: [],
    rankedProposals: [],
    rankedProposalNotes: [],
    rankingSignatures: [],
    venues: [],
    rooms: [],
    conferenceRooms: [],
    days: [],
    slots: [],
  };
}
