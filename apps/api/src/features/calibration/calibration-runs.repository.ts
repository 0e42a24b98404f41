import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';
import { CalibrationRunEntity } from '#api/features/calibration/calibration-run.entity';

/** So many runs of a round are kept; each is some hundred kilobytes. */
const KEPT = 10;

@Injectable()
export class CalibrationRunsRepository {
  async exists(tx: Tx, { conferenceId, roundId, revision, modelVersion }: CalibrationKey): Promise<boolean> {
    const found = await tx.one(
      `select 1 from calibration_runs
       where conference_id = $1 and round_id = $2 and revision = $3 and model_version = $4`,
      [conferenceId, roundId, revision, modelVersion],
    );
    return found !== null;
  }

  /** Adds a run, unless the same one came first, and lets the oldest of its round go. */
  async add(tx: Tx, run: CalibrationRunEntity): Promise<void> {
    await tx.insert(
      CalibrationRunEntity,
      [run],
      'on conflict on constraint one_calibration_per_revision_and_model do nothing',
    );
    await tx.run(
      `delete from calibration_runs where conference_id = $1 and round_id = $2 and id not in (
         select id from calibration_runs where conference_id = $1 and round_id = $2
         order by computed_at desc, id desc limit ${KEPT})`,
      [run.conferenceId, run.roundId],
    );
  }
}

export type CalibrationKey = Pick<
  CalibrationRunEntity,
  'conferenceId' | 'roundId' | 'revision' | 'modelVersion'
>;
