import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('decisions')
export class DecisionEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @Column('text') outcome: string;
  @Column('text') note: string;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz') decidedAt: Date;
  @Column('integer') version: number;
}

@Entity('looks')
export class LookEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('timestamptz') lookedAt: Date;
}
