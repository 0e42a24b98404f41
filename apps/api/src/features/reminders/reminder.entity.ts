import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reminders')
export class ReminderEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('text') kind: string;
  @PrimaryColumn('integer') period: number;
  @Column('integer') missing: number;
  @Column('uuid', { nullable: true }) mailId: string | null;
  @Column('timestamptz') sentAt: Date;
}
