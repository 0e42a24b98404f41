import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import connectPgSimple from 'connect-pg-simple';
import type { NextFunction, Request, Response } from 'express';
import session from 'express-session';
import helmet from 'helmet';
import { Pool } from 'pg';
import type { Config } from '#api/platform/config';
import { nameOf } from '#api/platform/tx';
import { validation } from '#api/platform/validation';

/** A kept secret signs the Login cookies, so that they outlive a restart. */
export function loginSecret(dataFolder: string): string {
  const file = join(dataFolder, 'login-secret');
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8');
}

const LOGIN_DAYS = 30;

/** The same pool, each of its few statements parsed and planned once by each connection: every request asks for its Login. */
function byName(pool: Pool): Pool {
  const named = (text: string, values: unknown[]) => pool.query({ name: nameOf(text), text, values });
  return new Proxy(pool, { get: (of, key) => (key === 'query' ? named : (Reflect.get(of, key) as unknown)) });
}

// What fits into the first packets of a connection arrives no sooner for being smaller.
const FIRST_PACKETS = 8192;

/** Answers of the API are made anew each time: the small ones are not worth the work. Files are few, and add up. */
const isWorthIt = (request: Request, response: Response): boolean =>
  !(
    request.originalUrl.startsWith('/api/') && Number(response.getHeader('Content-Length')) < FIRST_PACKETS
  ) && compression.filter(request, response);

/** Changes come from our own pages only: SameSite=Lax cookies, and no cross-site fetch by the browser's own word. */
function refuseCrossSite(request: Request, response: Response, next: NextFunction): void {
  const site = request.headers['sec-fetch-site'];
  if (
    !['GET', 'HEAD', 'OPTIONS'].includes(request.method) &&
    (site === 'cross-site' || site === 'same-site')
  ) {
    response
      .status(403)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: 'about:blank',
          status: 403,
          code: 'forbidden',
          title: 'This change came from another site.',
        }),
      );
    return;
  }
  next();
}

/** Everything between the socket and the routes. Returns what must be closed before the database stops. */
export function configureHttp(
  app: NestExpressApplication,
  config: Config,
  databaseUrl: string,
  secret: string,
): { close(): Promise<void> } {
  // X-Forwarded-For is believed only from the proxies we were told of: else it would let a guesser past the rate limit.
  app.set('trust proxy', config.trustedProxies);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  // Nothing of the API may be kept (no-store), so a hash over every answer would serve nobody.
  app.disable('etag');
  app.use(
    helmet({
      // An installation on plain http must work: no upgrade, no HSTS; the proxy that ends TLS adds HSTS.
      hsts: false,
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          // Mantine writes its theme's variables and positions as inline styles; scripts are never inline.
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
    }),
  );
  app.use(compression({ level: 5, filter: isWorthIt }));
  app.use('/api', refuseCrossSite);
  const pool = new Pool({ connectionString: databaseUrl, max: 8, application_name: 'rostrum logins' });
  pool.on('error', () => {
    // A lost idle connection is replaced on the next use.
  });
  const Store = connectPgSimple(session);
  const store = new Store({
    pool: byName(pool),
    tableName: 'logins',
    disableTouch: true,
    pruneSessionInterval: 3600,
  });
  app.use(
    '/api',
    session({
      name: 'rostrum',
      secret,
      store,
      resave: false,
      saveUninitialized: false,
      proxy: config.trustedProxies > 0,
      cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: LOGIN_DAYS * 86_400_000 },
    }),
  );
  app.use('/api', (_request: Request, response: Response, next: NextFunction) => {
    // What a role may see is nobody's cache's business.
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.useBodyParser('json', { limit: '10mb' });
  app.setGlobalPrefix('api');
  app.useGlobalPipes(validation());
  return {
    close: async () => {
      store.close();
      await pool.end();
    },
  };
}
