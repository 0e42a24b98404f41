import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('bids')
export class BidEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('smallint') value: number;
}
