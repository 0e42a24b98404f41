import { parentPort, workerData } from 'node:worker_threads';
import { type ListWorkbook, readListWorkbook } from '#api/features/committee/list-workbook';
import type { ThreadMessage } from '#api/platform/thread';

const tell = (message: ThreadMessage<never, ListWorkbook>): void => parentPort?.postMessage(message);

readListWorkbook(Buffer.from(workerData as Uint8Array)).then(
  (result) => tell({ result }),
  (error: unknown) => tell({ failure: error instanceof Error ? error.message : String(error) }),
);
