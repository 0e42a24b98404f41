import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// A built file's name ends in eight characters of its content's hash.
const SCRIPT = /([\w.-]+-[\w-]{8})\.js/g;
const NEXT = '.next.js';

/** The server behind a door of its own, through which a second build of the same pages can be deployed. */
export interface TwoBuilds {
  readonly url: string;
  /** From now on every script has another name, as after an update; the earlier ones are gone. */
  readonly deploy: () => void;
  readonly close: () => Promise<void>;
}

export async function twoBuilds(of: string): Promise<TwoBuilds> {
  let isDeployed = false;
  const server: Server = createServer((request, response) => void pass(of, isDeployed, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deploy: () => {
      isDeployed = true;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function pass(of: string, isDeployed: boolean, request: IncomingMessage, response: ServerResponse) {
  const path = request.url ?? '/';
  const isScript = path.startsWith('/assets/') && path.endsWith('.js');
  if (isScript && path.endsWith(NEXT) !== isDeployed) return response.writeHead(404).end();
  const body: Buffer[] = [];
  for await (const chunk of request) body.push(chunk as Buffer);
  const { host: _host, connection: _connection, 'accept-encoding': _encoding, ...headers } = request.headers;
  const answer = await fetch(of + path.replace(NEXT, '.js'), {
    method: request.method ?? 'GET',
    headers: headers as Record<string, string>,
    redirect: 'manual',
    ...(body.length > 0 ? { body: Buffer.concat(body) } : {}),
  }).catch(() => null);
  if (!answer) return response.writeHead(502).end();
  const sent = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get('content-type') ?? '';
  const isCode = /html|javascript/.test(type) && !path.startsWith('/api/');
  const kept = [
    'content-type',
    'cache-control',
    'etag',
    'set-cookie',
    'service-worker-allowed',
    'content-security-policy',
  ];
  const shown = [...answer.headers].filter(([name]) => kept.includes(name) && !(isCode && name === 'etag'));
  for (const [name, value] of shown) response.appendHeader(name, value);
  response
    .writeHead(answer.status)
    .end(isDeployed && isCode ? sent.toString('utf8').replaceAll(SCRIPT, `$1${NEXT}`) : sent);
  return response;
}
