import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('speaker_experiences')
export class SpeakerExperienceEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') speakerId: string;
  @Column('boolean', { nullable: true }) hasSpokenBefore: boolean | null;
  @Column('integer') version: number;
  @Column('timestamptz') updatedAt: Date;
}

@Entity('earlier_talks')
export class EarlierTalkEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') speakerId: string;
  @PrimaryColumn('integer') position: number;
  @Column('text') title: string;
  @Column('text') event: string;
  @Column('integer', { nullable: true }) year: number | null;
  @Column('text') recordingUrl: string;
}

@Entity('similar_proposals')
export class SimilarProposalEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @PrimaryColumn('uuid') otherConferenceId: string;
  @PrimaryColumn('uuid') otherProposalId: string;
  @Column('smallint') similarity: number;
  @Column('text', { array: true }) words: string[];
}
