import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('committee_members')
export class CommitteeMemberEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) userId: string | null;
  @Column('text') email: string;
  @Column('text') name: string;
  @Column('text') company: string;
  @Column('text') companyKey: string;
  @Column('text', { array: true, default: [] }) formerCompanyKeys: string[];
  @Column('text') state: string;
  @Column('integer', { nullable: true }) maxLoad: number | null;
  @Column('integer', { nullable: true }) wishedLoad: number | null;
  @Column('text', { array: true, default: [] }) languages: string[];
  @Column('boolean') isSenior: boolean;
  @Column('text', { nullable: true }) timeZone: string | null;
  @Column('text') reminded: string;
  @Column('smallint') quietFrom: number;
  @Column('smallint') quietUntil: number;
  @Column('text', { nullable: true }) agreedTo: string | null;
  @Column('timestamptz', { nullable: true }) agreedAt: Date | null;
  @Column('text', { nullable: true }) invitationHash: string | null;
  @Column('text', { nullable: true }) mailedHash: string | null;
  @Column('timestamptz') invitedAt: Date;
  @Column('timestamptz', { nullable: true }) joinedAt: Date | null;
  @Column('boolean') conflictsKnown: boolean;
  @Column('text', { nullable: true }) importedAs: string | null;
  @Column('integer') version: number;
  @Column('timestamptz') updatedAt: Date;
}

@Entity('member_emails')
export class MemberEmailEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('text') address: string;
}

@Entity('member_roles')
export class MemberRoleEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('text') role: string;
  @Column('uuid', { nullable: true }) trackId: string | null;
}

@Entity('expertise')
export class ExpertiseEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('uuid') trackId: string;
  @Column('smallint') level: number;
}

@Entity('topic_expertise')
export class TopicExpertiseEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('uuid') topicId: string;
  @Column('smallint') level: number;
}
