import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Tx } from '#api/platform/tx';
import { EmailEntity, UserEntity } from '#api/features/auth/user.entity';
import { ReviewAssignmentEntity } from '#api/features/assignments/assignment.entity';
import { BudgetEntity, FormatBudgetEntity } from '#api/features/budgets/budget.entity';
import { BidEntity } from '#api/features/bids/bid.entity';
import {
  CommitteeInterestEntity,
  CommitteeInterestTopicEntity,
  CommitteeInterestTrackEntity,
} from '#api/features/committee/committee-interest.entity';
import {
  CommitteeMemberEntity,
  ExpertiseEntity,
  MemberRoleEntity,
  TopicExpertiseEntity,
} from '#api/features/committee/committee-member.entity';
import {
  ConflictOfInterestEntity,
  DeclaredRelationEntity,
} from '#api/features/committee/conflict-of-interest.entity';
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
import { EarlierTalkEntity, SpeakerExperienceEntity } from '#api/features/context/context.entity';
import {
  RankedProposalEntity,
  RankedProposalNoteEntity,
  TrackRankingEntity,
  TrackRankingSignatureEntity,
} from '#api/features/track-rankings/track-ranking.entity';
import { DecisionEntity, LookEntity } from '#api/features/decisions/decision.entity';
import { CommentEntity, DiscussionEntity } from '#api/features/discussions/discussion.entity';
import { ReconsiderationEntity } from '#api/features/reconsiderations/reconsideration.entity';
import {
  ProposalEntity,
  ProposalSpeakerEntity,
  ProposalTopicEntity,
  SpeakerEntity,
} from '#api/features/proposals/proposal.entity';
import { ProposalRedactionEntity } from '#api/features/redactions/redaction.entity';
import { ReminderEntity } from '#api/features/reminders/reminder.entity';
import { ReviewDraftEntity, ReviewEntity, ScoreEntity } from '#api/features/reviews/review.entity';
import { ReviewSkipEntity } from '#api/features/reviews/reviewer-round.entity';
import { ConferenceRoomEntity, RoomEntity, VenueEntity } from '#api/features/schedule/room.entity';
import { ConferenceDayEntity, TimeSlotEntity } from '#api/features/schedule/schedule.entity';
import { ReviewSetAsideEntity } from '#api/features/set-asides/set-aside.entity';
import type { Season } from '#api/features/exchange/season/season';

type Lists = Exclude<keyof Season, 'conference'>;

/** Every list of a season after those it refers to. */
const TABLES: readonly (readonly [Lists, EntityTarget<ObjectLiteral>])[] = [
  ['users', UserEntity],
  ['emails', EmailEntity],
  ['tracks', TrackEntity],
  ['formats', FormatEntity],
  ['formatBudgets', FormatBudgetEntity],
  ['budgets', BudgetEntity],
  ['levels', LevelEntity],
  ['topics', TopicEntity],
  ['rounds', ReviewRoundEntity],
  ['criteria', CriterionEntity],
  ['proposals', ProposalEntity],
  ['proposalTopics', ProposalTopicEntity],
  ['speakers', SpeakerEntity],
  ['proposalSpeakers', ProposalSpeakerEntity],
  ['experiences', SpeakerExperienceEntity],
  ['earlierTalks', EarlierTalkEntity],
  ['members', CommitteeMemberEntity],
  ['roles', MemberRoleEntity],
  ['roundProposals', RoundProposalEntity],
  ['roundReviewers', RoundReviewerEntity],
  ['redactions', ProposalRedactionEntity],
  ['expertise', ExpertiseEntity],
  ['topicExpertise', TopicExpertiseEntity],
  ['relations', DeclaredRelationEntity],
  ['interests', CommitteeInterestEntity],
  ['interestTracks', CommitteeInterestTrackEntity],
  ['interestTopics', CommitteeInterestTopicEntity],
  ['bids', BidEntity],
  ['conflictsOfInterest', ConflictOfInterestEntity],
  ['assignments', ReviewAssignmentEntity],
  ['reviews', ReviewEntity],
  ['scores', ScoreEntity],
  ['drafts', ReviewDraftEntity],
  ['skips', ReviewSkipEntity],
  ['setAsides', ReviewSetAsideEntity],
  ['reminders', ReminderEntity],
  ['discussions', DiscussionEntity],
  ['comments', CommentEntity],
  ['reconsiderations', ReconsiderationEntity],
  ['decisions', DecisionEntity],
  ['looks', LookEntity],
  ['trackRankings', TrackRankingEntity],
  ['rankedProposals', RankedProposalEntity],
  ['rankedProposalNotes', RankedProposalNoteEntity],
  ['rankingSignatures', TrackRankingSignatureEntity],
  ['venues', VenueEntity],
  ['rooms', RoomEntity],
  ['conferenceRooms', ConferenceRoomEntity],
  ['days', ConferenceDayEntity],
  ['slots', TimeSlotEntity],
];

/** Whoever had a seat while the season was reviewed agreed there and then. */
const agreed = (member: Partial<CommitteeMemberEntity>): Partial<CommitteeMemberEntity> => ({
  ...member,
  agreedTo: member.joinedAt ? 'elsewhere' : null,
  agreedAt: member.joinedAt ?? null,
});

/** Rows per statement: few enough that no parameter grows beyond some megabytes. */
const CHUNK = 20_000;

export type Progress = (table: string, rows: number) => void;

/**
 * The one place that writes other features' tables: a conference that did not exist before this transaction, whole. It
 * is no second path to anything that is there already, and every rule that the database holds is held.
 */
@Injectable()
export class SeasonRepository {
  /** Stores every row; the number of statements grows with every 20,000 rows of a table, not with every row. */
  async store(tx: Tx, season: Season, progress: Progress = () => {}): Promise<void> {
    // What triggers join while a table fills is planned by what was counted before: as if it were still empty, row by row.
    await tx.run('set local enable_nestloop = off');
    await tx.insert(ConferenceEntity, [season.conference]);
    for (const [list, entity] of TABLES) {
      const rows = list === 'members' ? season.members.map(agreed) : season[list];
      for (let from = 0; from < rows.length; from += CHUNK) {
        await tx.insert(entity as never, rows.slice(from, from + CHUNK) as never);
      }
      if (rows.length === 0) continue;
      // A freshly filled table has no statistics: what refers to it would be checked by the first index that comes to
      // hand, which for reviews is that of the member, row after row.
      await tx.run(`analyze ${tx.entities.connection.getMetadata(entity).tableName}`);
      progress(list, rows.length);
    }
    await this.addHistory(tx, season.conference.id);
    await tx.run('set local enable_nestloop = on');
  }

  /** The first version of every review, as a reviewer's own submission would have left it. */
  private async addHistory(tx: Tx, conferenceId: string): Promise<void> {
    await tx.run(
      `insert into review_history (conference_id, round_id, proposal_id, member_id, version, content, at)
       select r.conference_id, r.round_id, r.proposal_id, r.member_id, r.version,
         jsonb_build_object('scores', coalesce(s.scores, '{}'), 'verdict', r.verdict, 'confidence', r.confidence,
           'comment', r.comment, 'privateNote', r.private_note, 'betterTrackId', r.better_track_id,
           'abstained', r.abstained, 'flags', to_jsonb(r.flags)), r.submitted_at
       from reviews r left join (
         select round_id, proposal_id, member_id, jsonb_object_agg(criterion_id, value) as scores
         from scores where conference_id = $1 group by round_id, proposal_id, member_id) s using (round_id, proposal_id, member_id)
       where r.conference_id = $1`,
      [conferenceId],
    );
  }
}
