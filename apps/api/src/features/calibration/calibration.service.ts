import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Calibration, MODEL_VERSION } from '#domain/ranking/calibration/calibrate';
import { Clock } from '#api/platform/clock';
import { Database, type Scope } from '#api/platform/database';
import { Jobs } from '#api/platform/jobs';
import { runInThread } from '#api/platform/thread';
import type { CalibrationTask } from '#api/features/calibration/calibrate.thread';
import type { LatestRun } from '#api/features/calibration/calibration-frame';
import { CalibrationInputQueries } from '#api/features/calibration/calibration-input.queries';
import { CalibrationRunsRepository } from '#api/features/calibration/calibration-runs.repository';
import { storedCalibration } from '#api/features/calibration/stored-calibration';

const JOB = 'calibrate';
/** One for all runs: the same reviews give the same numbers, whenever and wherever they are computed. */
const SEED = 20;
/** 15,000 reviews take a second; one that takes this long is stuck. */
const LONGEST_MS = 120_000;
/** So many times as long as the last run took nothing is computed after it. */
const RESTS = 2;

export interface RoundAddress {
  readonly conferenceId: string;
  readonly roundId: string;
}

/**
 * Calibrates a round in a thread beside the requests. Nothing is enqueued where reviews are written, since a hundred
 * people writing at once would queue behind one row: whoever looks at a round that has moved on asks for it anew.
 */
@Injectable()
export class CalibrationService implements OnModuleInit {
  /** Rounds at work in this process. */
  private readonly working = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly inputs: CalibrationInputQueries,
    private readonly runs: CalibrationRunsRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(JOB, (payload) => this.calibrate(payload as RoundAddress));
  }

  /**
   * Asks for a run of what the round holds now; while one waits or is at work, another joins it. While reviews stream in, the
   * next one keeps a distance from the last, by what that took: computing leaves most of a processor to those who write.
   */
  async ask({ conferenceId, roundId }: RoundAddress, latest: LatestRun | null): Promise<void> {
    if (this.working.has(roundId)) return;
    const rested = latest ? latest.computedAt.getTime() + RESTS * latest.seconds * 1000 : 0;
    const at = new Date(Math.max(this.clock.now().getTime(), rested));
    await this.database.transaction({ userId: null, conferenceId }, (tx) =>
      this.jobs.enqueueOnce(tx, JOB, [{ key: `${JOB}:${roundId}`, at, payload: { conferenceId, roundId } }]),
    );
  }

  /** Computes and stores what the round's reviews say now, unless that is there. */
  async calibrate(address: RoundAddress): Promise<void> {
    const { conferenceId, roundId } = address;
    if (this.working.has(roundId)) return;
    this.working.add(roundId);
    try {
      const scope: Scope = { userId: null, conferenceId };
      const named = await this.database.read(scope, async (tx) => {
        const read = await this.inputs.read(tx, conferenceId, roundId);
        if (!read) return null;
        const key = { ...address, revision: read.revision, modelVersion: MODEL_VERSION };
        return (await this.runs.exists(tx, key)) ? null : read;
      });
      if (!named) return;
      const started = performance.now();
      const result = await this.inThread({ input: named.input, seed: SEED });
      const seconds = (performance.now() - started) / 1000;
      await this.database.transaction(scope, (tx) =>
        this.runs.add(tx, {
          conferenceId,
          id: this.clock.newId(),
          roundId,
          revision: named.revision,
          modelVersion: result.modelVersion,
          seed: result.seed,
          method: result.method,
          reason: result.reason,
          reviewCount: result.reviews,
          result: storedCalibration(result),
          seconds,
          computedAt: this.clock.now(),
        }),
      );
    } finally {
      this.working.delete(roundId);
    }
  }

  private inThread(task: CalibrationTask): Promise<Calibration> {
    return runInThread<never, Calibration>(
      join(__dirname, 'calibrate.thread'),
      task,
      () => undefined,
      AbortSignal.timeout(LONGEST_MS),
    );
  }
}
