import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('track_rankings')
export class TrackRankingEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') trackId: string;
  @Column('timestamptz', { nullable: true }) signedOffAt: Date | null;
  @Column('timestamptz', { nullable: true }) takenBackAt: Date | null;
  @Column('uuid', { nullable: true }) takenBackBy: string | null;
  @Column('text') takenBackReason: string;
  @Column('integer') version: number;
}

@Entity('ranked_proposals')
export class RankedProposalEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') trackId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @Column('text', { nullable: true }) recommendation: string | null;
  @Column('double precision', { nullable: true }) place: number | null;
  @Column('uuid', { nullable: true }) movedBy: string | null;
  @Column('timestamptz') movedAt: Date;
  @Column('integer') version: number;
}

@Entity('ranked_proposal_notes')
export class RankedProposalNoteEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') trackId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @Column('text') note: string;
  @Column('uuid', { nullable: true }) writtenBy: string | null;
  @Column('timestamptz') writtenAt: Date;
  @Column('integer') version: number;
}

@Entity('track_ranking_signatures')
export class TrackRankingSignatureEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') trackId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('timestamptz') signedAt: Date;
}

@Entity('track_ranking_presences')
export class TrackRankingPresenceEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') trackId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('uuid', { nullable: true }) proposalId: string | null;
  @Column('timestamptz') seenAt: Date;
}
