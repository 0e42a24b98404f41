import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('conferences')
export class ConferenceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('text') timeZone: string;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('timestamptz', { nullable: true }) callOpensAt: Date | null;
  @Column('timestamptz', { nullable: true }) callClosesAt: Date | null;
  @Column('boolean') usesTracks: boolean;
  @Column('boolean') usesAssignment: boolean;
  @Column('boolean') usesCalibration: boolean;
  @Column('boolean') showsCommittee: boolean;
  @Column('text', { array: true, default: [] }) languages: string[];
  @Column('boolean') takesBids: boolean;
  @Column('boolean') takesInterest: boolean;
  @Column('text') committeeAgreement: string;
  @Column('timestamptz', { nullable: true }) agreementsCountFrom: Date | null;
  @Column('smallint') companySharePercent: number;
  @Column('boolean') fillsPlacesItself: boolean;
  @Column('boolean') usesBudgets: boolean;
  @Column('integer', { nullable: true }) talksPerCompany: number | null;
  @Column('integer', { nullable: true }) talksPerSpeaker: number | null;
  @Column('boolean') companyCapBlocks: boolean;
  @Column('boolean') speakerCapBlocks: boolean;
  @Column('integer') nextProposalNumber: number;
  @Column('boolean') isDemo: boolean;
  @Column('integer') version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}

@Entity('tracks')
export class TrackEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') description: string;
  @Column('integer', { nullable: true }) places: number | null;
  @Column('integer') position: number;
  @Column('integer') version: number;
}

@Entity('formats')
export class FormatEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('integer') minutes: number;
  @Column('integer') speakersMin: number;
  @Column('integer') speakersMax: number;
  @Column('integer') position: number;
  @Column('integer') version: number;
}

@Entity('topics')
export class TopicEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('integer') position: number;
  @Column('integer') version: number;
}

@Entity('levels')
export class LevelEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('integer') position: number;
  @Column('integer') version: number;
}
