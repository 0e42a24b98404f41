import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('import_batches')
export class ImportBatchEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: string;
  @Column('jsonb') counts: unknown;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz') createdAt: Date;
}
