import { Writable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import { writeWorkbook } from '#api/features/exchange/export/write-workbook';
import type { Workbook } from '#api/features/exchange/export/workbook';
import type { ThreadMessage } from '#api/platform/thread';

const tell = (message: ThreadMessage<Uint8Array, null>): void => parentPort?.postMessage(message);

/** Hands on every piece of the file as soon as there is one. */
const pieces = new Writable({
  write(chunk: Uint8Array, _encoding, done) {
    tell({ progress: chunk });
    done();
  },
});

writeWorkbook(workerData as Workbook, pieces).then(
  () => tell({ result: null }),
  (error: unknown) => tell({ failure: error instanceof Error ? error.message : String(error) }),
);
