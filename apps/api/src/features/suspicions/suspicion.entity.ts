import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('likeness_rulings')
export class LikenessRulingEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @PrimaryColumn('uuid') otherProposalId: string;
  @Column('boolean') isSame: boolean;
  @Column('uuid', { nullable: true }) ruledBy: string | null;
  @Column('timestamptz') ruledAt: Date;
  @Column('integer') version: number;
}

@Entity('proposal_set_asides')
export class ProposalSetAsideEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @Column('text') kind: string;
  @Column('text') reason: string;
  @Column('uuid', { nullable: true }) setAsideBy: string | null;
  @Column('timestamptz') setAsideAt: Date;
}
