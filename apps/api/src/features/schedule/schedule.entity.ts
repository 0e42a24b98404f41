import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('conference_days')
export class ConferenceDayEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('date') onDate: string;
  @Column('integer') version: number;
}

@Entity('time_slots')
export class TimeSlotEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') dayId: string;
  @Column('timestamptz') startsAt: Date;
  @Column('integer') minutes: number;
  @Column('integer') version: number;
}

@Entity('sessions')
export class SessionEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) proposalId: string | null;
  @Column('text') kind: string;
  @Column('text') title: string;
  @Column('integer') minutes: number;
  @Column('integer') version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}

@Entity('schedules')
export class ScheduleEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') state: string;
  @Column('integer') version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}

@Entity('placements')
export class PlacementEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') scheduleId: string;
  @PrimaryColumn('uuid') sessionId: string;
  @Column('uuid', { nullable: true }) roomId: string | null;
  @Column('timestamptz') startsAt: Date;
}
