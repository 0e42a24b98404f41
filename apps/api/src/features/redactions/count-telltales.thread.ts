import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadMessage } from '#api/platform/thread';
import {
  type CountedTexts,
  type TelltaleCount,
  countTelltales,
} from '#api/features/redactions/count-telltales';

const tell = (message: ThreadMessage<never, TelltaleCount[]>): void => parentPort?.postMessage(message);

try {
  tell({ result: (workerData as CountedTexts[]).map(countTelltales) });
} catch (error) {
  tell({ failure: error instanceof Error ? error.message : String(error) });
}
