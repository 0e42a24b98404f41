import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('discussions')
export class DiscussionEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @Column('integer') revision: number;
  @Column('integer') lastPlace: number;
  @Column('timestamptz') lastCommentAt: Date;
}

@Entity('comments')
export class CommentEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') roundId: string;
  @Column('uuid') proposalId: string;
  @Column('uuid') memberId: string;
  @Column('text') voice: string;
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('integer') place: number;
  @Column('text') text: string;
  @Column('uuid', { array: true }) mentioned: string[];
  @Column('text', { array: true }) mentionedVoices: string[];
  @Column('timestamptz') writtenAt: Date;
  @Column('timestamptz', { nullable: true }) changedAt: Date | null;
  @Column('timestamptz', { nullable: true }) deletedAt: Date | null;
  @Column('integer') version: number;
}

@Entity('comment_history')
export class CommentHistoryEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') commentId: string;
  @PrimaryColumn('integer') version: number;
  @Column('text') text: string;
  @Column('uuid', { array: true }) mentioned: string[];
  @Column('text', { array: true }) mentionedVoices: string[];
  @Column('timestamptz') writtenAt: Date;
}

@Entity('discussion_reads')
export class DiscussionReadEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('integer') place: number;
}

@Entity('discussion_mails')
export class DiscussionMailEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('timestamptz') mailedAt: Date;
}

@Entity('discussion_mail_stops')
export class DiscussionMailStopEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') memberId: string;
}
