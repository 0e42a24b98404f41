import { createServer } from 'node:net';

const isFree = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)));
  });

/** The port wanted, or the next free one of the hundred after it. Throws when all are taken. */
export async function freePort(host: string, wanted: number): Promise<number> {
  if (wanted === 0) return 0;
  for (let port = wanted; port < Math.min(wanted + 100, 65_536); port += 1) {
    if (await isFree(host, port)) return port;
  }
  throw new Error(`No free port from ${wanted} on at ${host}. Set PORT to one that is free.`);
}
