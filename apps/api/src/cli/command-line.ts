import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { SeasonToImport } from '#api/features/exchange/import/season-import.service';

export type ImportCommand = SeasonToImport;

/** A command line that cannot be understood; the message says how it is written. */
export class CliRefused extends Error {
  override toString(): string {
    return `${this.message}\n\n${HELP}`;
  }
}

export const HELP = `Commands, on the database that npm start uses (running or not):

  npm run cli -- season import DIR [--slug s] [--name n] [--owner email] [--zone Area/City]

    Loads a folder of CSV files as a conference of its own; all of it, or nothing where anything is wrong.
    Either tracks, speakers, proposals, reviewers and conflicts (bids and reviews where there are some),
    or papers and reviews. Each is NAME.csv in UTF-8 with a header line.
    --slug   its name in addresses                       (the folder's name)
    --name   its name                                    (the slug)
    --owner  whose it becomes: organizer and co-chair    (the first account)
    --zone   its time zone                               (UTC)

  npm run cli -- help`;

/** Throws CliRefused on what it does not know. */
export function parseCommand(args: readonly string[]): ImportCommand | 'help' {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        slug: { type: 'string' },
        name: { type: 'string' },
        owner: { type: 'string' },
        zone: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new CliRefused((error as Error).message);
  }
  const { positionals, values } = parsed;
  if (values.help || positionals.length === 0 || positionals[0] === 'help') return 'help';
  const [subject, verb, folder, ...rest] = positionals;
  if (subject !== 'season' || verb !== 'import')
    throw new CliRefused(`There is no command "${positionals.join(' ')}".`);
  if (!folder || rest.length > 0) throw new CliRefused('Name one folder to import.');
  const slug = values.slug ?? slugOf(basename(resolve(folder)));
  return {
    folder: resolve(folder),
    slug,
    name: values.name ?? slug,
    timeZone: values.zone ?? 'UTC',
    ownerEmail: values.owner?.trim().toLowerCase() ?? null,
  };
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '') || 'season';
