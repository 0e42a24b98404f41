import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reconsiderations')
export class ReconsiderationEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') roundId: string;
  @Column('uuid') proposalId: string;
  @Column('uuid') memberId: string;
  @Column('text') message: string;
  @Column('uuid', { nullable: true }) askedBy: string | null;
  @Column('timestamptz') askedAt: Date;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('integer') version: number;
}
