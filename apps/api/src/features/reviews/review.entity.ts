import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reviews')
export class ReviewEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('uuid') id: string;
  @Column('boolean', { nullable: true }) verdict: boolean | null;
  @Column('smallint', { nullable: true }) confidence: number | null;
  @Column('text') comment: string;
  @Column('text') privateNote: string;
  @Column('uuid', { nullable: true }) betterTrackId: string | null;
  @Column('boolean') abstained: boolean;
  @Column('text', { array: true }) flags: string[];
  @Column('boolean') isCounted: boolean;
  @Column('timestamptz') submittedAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}

@Entity('scores')
export class ScoreEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('uuid') criterionId: string;
  @Column('double precision') value: number;
}

@Entity('review_drafts')
export class ReviewDraftEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('jsonb') content: unknown;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}

@Entity('review_history')
export class ReviewHistoryEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('integer') version: number;
  @Column('jsonb') content: unknown;
  @Column('timestamptz') at: Date;
}
