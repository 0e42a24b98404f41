import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('saved_views')
export class SavedViewEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') memberId: string;
  @Column('text') name: string;
  @Column('text') query: string;
  @Column('text') sort: string;
  @Column('text', { array: true, nullable: true }) columns: string[] | null;
  @Column('boolean') isShared: boolean;
  @Column('integer') version: number;
  @Column('timestamptz') updatedAt: Date;
}
