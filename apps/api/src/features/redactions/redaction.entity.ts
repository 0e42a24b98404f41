import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('proposal_redactions')
export class ProposalRedactionEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { nullable: true }) benefits: string | null;
  @Column('text', { nullable: true }) notes: string | null;
  @Column('text') madeFrom: string;
  @Column('uuid', { nullable: true }) redactedBy: string | null;
  @Column('timestamptz') redactedAt: Date;
  @Column('integer') version: number;
}
