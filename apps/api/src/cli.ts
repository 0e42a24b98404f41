import { NestFactory } from '@nestjs/core';
import { AppModule } from '#api/app.module';
import { CliRefused, HELP, type ImportCommand, parseCommand } from '#api/cli/command-line';
import { describeFaults } from '#api/cli/describe-faults';
import { openForCommand } from '#api/cli/open-for-command';
import { ENTITIES } from '#api/entities';
import { SeasonImportService } from '#api/features/exchange/import/season-import.service';
import { readConfig } from '#api/platform/config';
import { Database } from '#api/platform/database';
import { DomainError } from '#domain/errors';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const WORDS: Readonly<Record<string, string>> = {
  proposalSpeakers: 'speaker listings',
  conflictsOfInterest: 'conflicts of interest',
  rounds: 'review round',
  users: 'new accounts',
};

async function importSeason(command: ImportCommand): Promise<void> {
  const config = readConfig(process.env);
  const database = await openForCommand(config, say);
  try {
    const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: ['error'] });
    const gateway = app.get(Database);
    await gateway.open(database.url, ENTITIES, 2);
    const startedAt = Date.now();
    const seconds = (): string => `${((Date.now() - startedAt) / 1000).toFixed(1).padStart(5)} s`;
    try {
      const season = await app.get(SeasonImportService).import(command, (what, rows) => {
        say(`${seconds()}  ${what === 'read' ? 'files read and checked' : `${rows} ${WORDS[what] ?? what}`}`);
      });
      if (season.conflictedReviews > 0) {
        say(
          `Note: ${season.conflictedReviews} of the reviews are by somebody with a conflict of interest (most often: of the same company as a speaker). They were kept.`,
        );
      }
      say(`${seconds()}  imported whole as "${season.slug}". Open /c/${season.slug} in Rostrum.`);
    } finally {
      await gateway.close();
    }
  } finally {
    await database.stop();
  }
}

async function main(): Promise<void> {
  const command = parseCommand(process.argv.slice(2));
  if (command === 'help') say(HELP);
  else await importSeason(command);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const lines =
      error instanceof DomainError
        ? describeFaults(error)
        : [error instanceof CliRefused || !(error instanceof Error) ? String(error) : error.message];
    process.stderr.write(`${lines.join('\n')}\n`);
    process.exit(1);
  },
);
