import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize, may } from '#domain/access/policy';
import { notFound } from '#domain/errors';
import { readableTracks } from '#domain/ranking/readable-tracks';
import { Database } from '#api/platform/database';
import {
  type CalibrationFrame,
  calibrationFrame,
  isStale,
  type LatestRun,
} from '#api/features/calibration/calibration-frame';
import { CalibrationService } from '#api/features/calibration/calibration.service';
import type { CalibrationAnswer, CalibrationRun } from '#api/features/calibration/calibration.types';
import { talksAt } from '#api/features/calibration/stored-calibration';
import { READABLE } from '#api/features/decisions/ranked-list.sql';

/** What the latest run says of the talks a chair may read, by the same filter as the ranked list. */
@Injectable()
export class CalibrationQueries {
  constructor(
    private readonly database: Database,
    private readonly calibrations: CalibrationService,
  ) {}

  /** Three statements; where reviews have moved on, one more asks for a new run. */
  async read(actor: Actor, conferenceId: string, roundId: string | null): Promise<CalibrationAnswer> {
    authorize('ranking.read', actor);
    const { frame, run } = await this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const found = await calibrationFrame(tx, conferenceId, roundId);
      if (!found) throw notFound();
      if (!found.latest) return { frame: found, run: null };
      const { trackIds, trackless } = readableTracks(actor, found.trackIds);
      const scope = [conferenceId, actor.seat!.memberId, actor.userId, trackIds, trackless];
      const readable = await tx.rows<{ number: number }>(READABLE, scope);
      const numbers = new Set(readable.map(({ number }) => number));
      return { frame: found, run: shown(found.latest, numbers, trackIds) };
    });
    const stale = isStale(frame);
    if (stale) await this.calibrations.ask({ conferenceId, roundId: frame.roundId }, frame.latest);
    return {
      roundId: frame.roundId,
      state: frame.usesCalibration ? (stale ? 'computing' : 'ready') : 'off',
      isStale: stale,
      mayReadReviewers: mayReadReviewers(actor, frame),
      run,
    };
  }
}

const mayReadReviewers = (actor: Actor, { usesCalibration, reviewersNamed }: CalibrationFrame): boolean =>
  usesCalibration && may('calibration.read_reviewers', actor, { reviewersNamed });

function shown(
  { id, revision, computedAt, modelVersion, seed, seconds, method, reason, reviewCount, result }: LatestRun,
  numbers: ReadonlySet<number>,
  readable: readonly string[],
): CalibrationRun {
  const places = result.talks.number.flatMap((number, i) => (numbers.has(number) ? [i] : []));
  return {
    id,
    revision,
    computedAt: computedAt.toISOString(),
    modelVersion,
    seed,
    seconds,
    method,
    reason,
    reviewCount,
    parts: result.parts
      .map((part) => ({ trackIds: part.filter((trackId) => readable.includes(trackId)) }))
      .filter(({ trackIds }) => trackIds.length > 0),
    talks: talksAt(result.talks, places) as CalibrationRun['talks'],
  };
}
