import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reviewer_rounds')
export class ReviewerRoundEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('timestamptz') finishedAt: Date;
}

@Entity('review_skips')
export class ReviewSkipEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('timestamptz') skippedAt: Date;
}
