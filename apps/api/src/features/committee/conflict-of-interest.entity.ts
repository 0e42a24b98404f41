import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('conflicts_of_interest')
export class ConflictOfInterestEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') proposalId: string;
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('text') source: string;
  @Column('text') note: string;
  @Column('jsonb') tookAway: unknown;
  @Column('timestamptz') createdAt: Date;
}

@Entity('company_matches')
export class CompanyMatchEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('text') oneKey: string;
  @PrimaryColumn('text') otherKey: string;
  @Column('text') verdict: string;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz') decidedAt: Date;
  @Column('integer') version: number;
}

@Entity('person_matches')
export class PersonMatchEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('uuid') speakerId: string;
  @Column('uuid') memberId: string;
  @Column('uuid', { nullable: true }) relationId: string | null;
  @Column('text') verdict: string;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz') decidedAt: Date;
  @Column('integer') version: number;
}

@Entity('declared_relations')
export class DeclaredRelationEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') memberId: string;
  @Column('text') kind: string;
  @Column('text') name: string;
  @Column('text') email: string;
  @Column('text') company: string;
  @Column('text') companyKey: string;
  @Column('text') note: string;
  @Column('timestamptz') createdAt: Date;
}
