import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('decision_batches')
export class DecisionBatchEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) madeBy: string | null;
  @Column('timestamptz') madeAt: Date;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('text') query: string;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}

@Entity('batched_decisions')
export class BatchedDecisionEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') batchId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @Column('text', { nullable: true }) beforeOutcome: string | null;
  @Column('text') beforeNote: string;
  @Column('integer', { nullable: true }) afterVersion: number | null;
}
