import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('venues')
export class VenueEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('integer') version: number;
}

@Entity('rooms')
export class RoomEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') venueId: string;
  @Column('text') name: string;
  @Column('integer', { nullable: true }) capacity: number | null;
  @Column('boolean') isShared: boolean;
  @Column('integer') position: number;
  @Column('integer') version: number;
}

@Entity('conference_rooms')
export class ConferenceRoomEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') roomId: string;
}
