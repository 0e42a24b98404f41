import { parentPort, workerData } from 'node:worker_threads';
import { type Calibration, calibrate } from '#domain/ranking/calibration/calibrate';
import type { CalibrationInput } from '#domain/ranking/calibration/calibration-input';
import type { ThreadMessage } from '#api/platform/thread';

export interface CalibrationTask {
  readonly input: CalibrationInput;
  readonly seed: number;
}

const tell = (message: ThreadMessage<never, Calibration>): void => parentPort?.postMessage(message);

try {
  const { input, seed } = workerData as CalibrationTask;
  tell({ result: calibrate(input, seed) });
} catch (error) {
  tell({ failure: error instanceof Error ? error.message : String(error) });
}
