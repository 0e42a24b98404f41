import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('committee_interests')
export class CommitteeInterestEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') email: string;
  @Column('text') company: string;
  @Column('text') companyKey: string;
  @Column('text', { array: true, default: [] }) languages: string[];
  @Column('text') note: string;
  @Column('text') state: string;
  @Column('integer') version: number;
  @Column('timestamptz') createdAt: Date;
}

@Entity('committee_interest_tracks')
export class CommitteeInterestTrackEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') interestId: string;
  @PrimaryColumn('uuid') trackId: string;
}

@Entity('committee_interest_topics')
export class CommitteeInterestTopicEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') interestId: string;
  @PrimaryColumn('uuid') topicId: string;
}
