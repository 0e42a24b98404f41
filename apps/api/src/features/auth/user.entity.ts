import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('users')
export class UserEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) passwordHash: string | null;
  @Column('boolean') isAdmin: boolean;
  @Column('boolean') isDemo: boolean;
  @Column('integer') version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}

@Entity('emails')
export class EmailEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('text') address: string;
  @Column('boolean') isPrimary: boolean;
  @Column('timestamptz', { nullable: true }) verifiedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
}

@Entity('sign_in_links')
export class SignInLinkEntity {
  @PrimaryColumn('text') tokenHash: string;
  @Column('uuid') userId: string;
  @Column('text') address: string;
  @Column('text') leadsTo: string;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
}
