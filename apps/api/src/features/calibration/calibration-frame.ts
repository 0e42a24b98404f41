import type { ReviewersNamed } from '#domain/review/reviewers-named';
import { MODEL_VERSION } from '#domain/ranking/calibration/calibrate';
import type { Tx } from '#api/platform/tx';
import { calibrationRevision } from '#api/features/calibration/calibrated-round.sql';
import { CalibrationRunEntity } from '#api/features/calibration/calibration-run.entity';
import { currentFirst } from '#api/features/conferences/current-round.sql';

export type LatestRun = Omit<CalibrationRunEntity, 'conferenceId' | 'roundId'>;

/** A round with its latest run, and the name of what a run of this moment would be computed from. */
export interface CalibrationFrame {
  readonly roundId: string;
  readonly usesCalibration: boolean;
  readonly reviewersNamed: ReviewersNamed;
  readonly revision: string;
  readonly trackIds: readonly string[];
  readonly latest: LatestRun | null;
}

const FRAME = `
  select r.id as "roundId", c.uses_calibration as "usesCalibration", r.reviewers_named as "reviewersNamed",
    case when c.uses_calibration then ${calibrationRevision('r')} else '' end as revision,
    array(select t.id from tracks t where t.conference_id = $1) as "trackIds"
  from review_rounds r join conferences c on c.id = r.conference_id
  where r.conference_id = $1 and ($2::uuid is null or r.id = $2) order by ${currentFirst('r')} limit 1`;

const LATEST = `
  select id, revision, model_version as "modelVersion", seed, method, reason, review_count as "reviewCount", result, seconds,
    computed_at as "computedAt"
  from calibration_runs where conference_id = $1 and round_id = $2
  order by (revision = $3 and model_version = ${MODEL_VERSION}) desc, computed_at desc, id desc limit 1`;

/** Two statements; null: there is no such round. */
export async function calibrationFrame(
  tx: Tx,
  conferenceId: string,
  roundId: string | null,
): Promise<CalibrationFrame | null> {
  const frame = await tx.one<Omit<CalibrationFrame, 'latest'>>(FRAME, [conferenceId, roundId]);
  if (!frame) return null;
  const latest = frame.usesCalibration
    ? await tx.one<LatestRun>(LATEST, [conferenceId, frame.roundId, frame.revision])
    : null;
  return { ...frame, latest };
}

/** Whether the latest run says something else than one of now would. */
export const isStale = ({ usesCalibration, latest, revision }: CalibrationFrame): boolean =>
  usesCalibration && (latest?.revision !== revision || latest.modelVersion !== MODEL_VERSION);
