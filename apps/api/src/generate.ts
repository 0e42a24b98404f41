import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '#api/app.module';
import { permissionsPage } from '#api/generated-docs/permissions-page';
import { proposalStatesPage } from '#api/generated-docs/proposal-states-page';
import { describeApi } from '#api/openapi';
import { readConfig } from '#api/platform/config';
import { projectRoot } from '#api/platform/project-root';
import { routeInventory } from '#api/platform/route-inventory';

/**
 * Writes what is generated from the sources, or with --check says which files are stale and fails. No database is needed.
 */
async function main(): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(readConfig({})), {
    logger: ['error'],
  });
  app.setGlobalPrefix('api');
  const files: Record<string, string> = {
    'docs/api/openapi.json': `${JSON.stringify(describeApi(app), null, 2)}\n`,
    'docs/permissions.md': permissionsPage(routeInventory(app)),
    'docs/proposal-states.md': proposalStatesPage(),
  };
  const check = process.argv.includes('--check');
  let stale = 0;
  for (const [name, text] of Object.entries(files)) {
    const path = join(projectRoot, name);
    if (!check) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    } else if (readOrEmpty(path) !== text) {
      stale += 1;
      process.stderr.write(`Stale: ${name}. Run: npm run generate\n`);
    }
  }
  process.exit(stale > 0 ? 1 : 0);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

void main();
