import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the author of a proposal wrote about one of its speakers. */
export interface ListedWords {
  readonly name: string;
  readonly company: string;
  readonly jobTitle: string;
  readonly bio: string;
}

@Entity('proposals')
export class ProposalEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('integer') number: number;
  @Column('uuid', { nullable: true }) trackId: string | null;
  @Column('uuid', { nullable: true }) formatId: string | null;
  @Column('uuid', { nullable: true }) levelId: string | null;
  @Column('text') title: string;
  @Column('text') description: string;
  @Column('text') benefits: string;
  @Column('text') notes: string;
  @Column('text') language: string;
  @Column('text') state: string;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  @Column('boolean') conflictsKnown: boolean;
  @Column('text', { nullable: true }) importedAs: string | null;
  @Column('integer') version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}

@Entity('proposal_topics')
export class ProposalTopicEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @PrimaryColumn('uuid') topicId: string;
}

@Entity('speakers')
export class SpeakerEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) userId: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text') name: string;
  @Column('text') company: string;
  @Column('text') companyKey: string;
  @Column('text') jobTitle: string;
  @Column('text') bio: string;
  @Column('integer') version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}

@Entity('proposal_speakers')
export class ProposalSpeakerEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @PrimaryColumn('uuid') speakerId: string;
  @Column('integer') position: number;
  @Column('text') state: string;
  @Column('jsonb') asListed: Partial<ListedWords>;
}
