import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('conflicts_of_interest')
export class ConflictOfInterestEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('text') source: string;
  @Column('text') note: string;
  @Column('timestamptz') createdAt: Date;
}
