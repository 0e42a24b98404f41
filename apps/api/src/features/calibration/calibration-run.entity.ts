import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredCalibration } from '#api/features/calibration/stored-calibration';

@Entity('calibration_runs')
export class CalibrationRunEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') roundId: string;
  @Column('text') revision: string;
  @Column('integer') modelVersion: number;
  @Column('integer') seed: number;
  @Column('text') method: string;
  @Column('text') reason: string;
  @Column('integer') reviewCount: number;
  @Column('jsonb') result: StoredCalibration;
  @Column('real') seconds: number;
  @Column('timestamptz') computedAt: Date;
}
