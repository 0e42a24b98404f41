import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('review_rounds')
export class ReviewRoundEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('integer') position: number;
  @Column('timestamptz', { nullable: true }) opensAt: Date | null;
  @Column('timestamptz', { nullable: true }) closesAt: Date | null;
  @Column('integer') reviewsWanted: number;
  @Column('integer') reviewsFloor: number;
  @Column('boolean') speakersHidden: boolean;
  @Column('text') othersReviews: string;
  @Column('text') reviewersNamed: string;
  @Column('boolean') isDiscussed: boolean;
  @Column('boolean') leastReviewedFirst: boolean;
  @Column('boolean') takesAllProposals: boolean;
  @Column('boolean') takesAllReviewers: boolean;
  @Column('boolean') sendsReminders: boolean;
  @Column('uuid') labelSalt: string;
  @Column('boolean') asksVerdict: boolean;
  @Column('boolean') asksConfidence: boolean;
  @Column('boolean') commentRequired: boolean;
  @Column('integer') formVersion: number;
  @Column('integer') version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}

/** A proposal that a round is for, where it does not take all. */
@Entity('round_proposals')
export class RoundProposalEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') proposalId: string;
}

/** A reviewer who takes part in a round, where not all do. */
@Entity('round_reviewers')
export class RoundReviewerEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') memberId: string;
}

@Entity('criteria')
export class CriterionEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') guidance: string;
  @Column('double precision') min: number;
  @Column('double precision') max: number;
  @Column('double precision') step: number;
  @Column('double precision') weight: number;
  @Column('boolean') isRequired: boolean;
  @Column('integer') position: number;
  @Column('integer') version: number;
}
