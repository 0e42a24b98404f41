import { settleLeftover } from './postmaster';
import { launchServer, type ServerProcess, type ServerSettings } from './server-process';

const RESTARTS_PER_MINUTE = 5;

export interface Supervised {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts the server and, should it die, starts it again on the same port, until `stop` or until it dies too often. */
export async function supervise(
  settings: ServerSettings,
  report: (line: string) => void,
  onLost: (error: Error) => void,
): Promise<Supervised> {
  let server: ServerProcess = await launchServer(settings, null);
  const { port } = server;
  const deaths: number[] = [];
  let isStopping = false;

  const run = async (): Promise<void> => {
    for (;;) {
      await server.ended;
      if (isStopping) return;
      const now = Date.now();
      if (deaths.filter((at) => at > now - 60_000).length >= RESTARTS_PER_MINUTE) {
        throw new Error(`PostgreSQL keeps dying; ${settings.logFile} says why.`);
      }
      deaths.push(now);
      report('PostgreSQL ended unexpectedly; starting it again');
      await settleLeftover(settings.data, report);
      server = await launchServer(settings, port);
      if (isStopping) await server.stop();
    }
  };
  const running = run().catch((error: unknown) =>
    onLost(error instanceof Error ? error : new Error(String(error))),
  );

  const stop = async (): Promise<void> => {
    isStopping = true;
    await server.stop();
    await running;
  };
  return { port, stop };
}
