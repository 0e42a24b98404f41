import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('review_set_asides')
export class ReviewSetAsideEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') roundId: string;
  @Column('uuid') memberId: string;
  @Column('uuid', { nullable: true }) proposalId: string | null;
  @Column('text') reason: string;
  @Column('uuid', { nullable: true }) setAsideBy: string | null;
  @Column('timestamptz') setAsideAt: Date;
  @Column('integer') version: number;
}
