import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('track_moves')
export class TrackMoveEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') proposalId: string;
  @Column('uuid', { nullable: true }) fromTrackId: string | null;
  @Column('uuid') toTrackId: string;
  @Column('uuid', { nullable: true }) movedBy: string | null;
  @Column('timestamptz') movedAt: Date;
  @Column('integer') versionLeft: number;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}

@Entity('track_suggestion_dismissals')
export class TrackSuggestionDismissalEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @Column('integer') suggestions: number;
  @Column('uuid', { nullable: true }) dismissedBy: string | null;
  @Column('timestamptz') dismissedAt: Date;
}
