import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '#api/platform/project-root';

/** What a thread tells while it works, and in the end. */
export type ThreadMessage<Progress, Result> =
  { readonly progress: Progress } | { readonly result: Result } | { readonly failure: string };

// From the sources (tests) a thread compiles as it loads; from the build it runs what is there.
const extension = extname(__filename);
const execArgv =
  extension === '.ts'
    ? ['--conditions=source', '--require', join(projectRoot, 'tests/integration/compile-in-thread.cjs')]
    : [];

/**
 * Runs long computing beside the event loop: the thread's module posts ThreadMessages and ends. Rejects when the thread
 * fails, dies, or is aborted (with the signal's reason).
 * @param file the module without its extension, as an absolute path
 */
export function runInThread<Progress, Result>(
  file: string,
  input: unknown,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file + extension, { workerData: input, execArgv });
    const abort = (): void => {
      reject(signal.reason as Error);
      void worker.terminate();
    };
    signal.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: ThreadMessage<Progress, Result>) => {
      if ('progress' in message) onProgress(message.progress);
      else if ('result' in message) resolve(message.result);
      else reject(new Error(message.failure));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', abort);
      reject(new Error(`the thread ended without a result (${code})`));
    });
  });
}
