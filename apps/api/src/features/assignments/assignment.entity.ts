import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('assignment_runs')
export class AssignmentRunEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') roundId: string;
  @Column('text') kind: string;
  @Column('text') state: string;
  @Column('integer') seed: number;
  @Column('jsonb') settings: unknown;
  @Column('jsonb', { nullable: true }) input: unknown;
  @Column('jsonb', { nullable: true }) result: unknown;
  @Column('jsonb', { nullable: true }) proof: unknown;
  @Column('jsonb', { nullable: true }) progress: unknown;
  @Column('text', { nullable: true }) failure: string | null;
  @Column('jsonb', { nullable: true }) applied: unknown;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @Column('integer') version: number;
}

@Entity('review_assignments')
export class ReviewAssignmentEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('text') state: string;
  @Column('uuid', { nullable: true }) runId: string | null;
  @Column('text') declineReason: string;
  @Column('timestamptz') assignedAt: Date;
  @Column('integer') version: number;
}
