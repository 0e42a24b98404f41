import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { projectRoot } from '#api/platform/project-root';

const isOfApi = ({ path }: Request): boolean => path.startsWith('/api/');

/**
 * The built web app: hashed files for ever, the one page for every other address outside /api. What keeps its name from one
 * version to the next, the worker for offline pages above all, is asked for anew each time.
 */
export function serveWebPages(app: NestExpressApplication): void {
  const folder = join(projectRoot, 'dist/web');
  const page = join(folder, 'index.html');
  app.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  const files = express.static(folder, {
    index: false,
    setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    // No file is looked for where an answer of the API is asked for.
    if (isOfApi(request)) return next();
    return files(request, response, next);
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || isOfApi(request) || !request.accepts('html')) return next();
    response.setHeader('Cache-Control', 'no-cache');
    if (existsSync(page)) return response.sendFile(page);
    response.status(503).type('text').send('The web pages are not built. Run: npm run build:web');
  });
}
