import { parentPort, workerData } from 'node:worker_threads';
import { type Likeness, similarTexts } from '#domain/similarity/similar-texts';
import type { ComparedText } from '#domain/similarity/weighed-texts';
import type { ThreadMessage } from '#api/platform/thread';

/** The first `own` texts are compared with all. */
export interface ComparisonTask {
  readonly texts: readonly ComparedText[];
  readonly own: number;
}

const tell = (message: ThreadMessage<never, Likeness[]>): void => parentPort?.postMessage(message);

try {
  const { texts, own } = workerData as ComparisonTask;
  tell({ result: similarTexts(texts, own) });
} catch (error) {
  tell({ failure: error instanceof Error ? error.message : String(error) });
}
