import 'reflect-metadata';
import type { Server } from 'node:http';
import { type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '#api/app.module';
import { ENTITIES } from '#api/entities';
import type { Config } from '#api/platform/config';
import { Database } from '#api/platform/database';
import { configureHttp } from '#api/platform/http';
import { Jobs } from '#api/platform/jobs';
import { routeInventory } from '#api/platform/route-inventory';
import { serveWebPages } from '#api/platform/web-pages';

const LONGEST_REQUEST_AT_END_MS = 3000;

export interface RunningApp {
  readonly app: NestExpressApplication;
  /** Ends in the order that loses nothing: no new requests, running jobs, Logins, the pool. */
  close(): Promise<void>;
}

const levels = (from: string): LogLevel[] => {
  const all: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];
  return all.slice(0, Math.max(2, all.indexOf(from as LogLevel) + 1));
};

/** The whole server on a migrated database, not yet listening. The same for `npm start`, the tests and the bench. */
export async function createApp(config: Config, databaseUrl: string, secret: string): Promise<RunningApp> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    logger: levels(config.logLevel),
    bodyParser: false,
    abortOnError: false,
  });
  const logins = configureHttp(app, config, databaseUrl, secret);
  serveWebPages(app);
  routeInventory(app);
  const database = app.get(Database);
  await database.open(databaseUrl, ENTITIES);
  await app.init();
  const server = app.getHttpServer() as Server;
  const jobs = app.get(Jobs);
  await jobs.start(databaseUrl, config.keepsTime);
  return {
    app,
    close: async () => {
      // Requests under way may end; a connection that a browser merely keeps open may not hold us up.
      const impatience = setTimeout(() => server.closeAllConnections(), LONGEST_REQUEST_AT_END_MS);
      await app.close();
      clearTimeout(impatience);
      await jobs.stop();
      await logins.close();
      await database.close();
    },
  };
}
