import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { isTimeZone } from '#domain/conference/zoned-time';
import { DomainError, type Fault, invalidField } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import { ConflictDetection } from '#api/features/committee/conflict-detection';
import { readCommitteeFolder } from '#api/features/exchange/import/committee-folder';
import { FaultList } from '#api/features/exchange/import/fault-list';
import type { ImportSettings } from '#api/features/exchange/import/import-settings';
import { ImportsRepository } from '#api/features/exchange/import/imports.repository';
import { readPapersFolder } from '#api/features/exchange/import/papers-folder';
import { seatMembers } from '#api/features/exchange/import/seat-members';
import type { Season } from '#api/features/exchange/season/season';
import { type Progress, SeasonRepository } from '#api/features/exchange/season/season.repository';

export interface SeasonToImport {
  readonly folder: string;
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  /** Whose conference it becomes; null: the first admin's. */
  readonly ownerEmail: string | null;
}

export interface ImportedSeason {
  readonly slug: string;
  readonly counts: Readonly<Record<string, number>>;
  /** Reviews by somebody who, as detection found, has a conflict of interest with the proposal. */
  readonly conflictedReviews: number;
}

/** Files that cannot be taken: nothing was stored, and every fault names its place. */
export class SeasonRefused extends DomainError {
  constructor(
    readonly faults: readonly Fault[],
    readonly count: number,
  ) {
    super('invalid', `${count} ${count === 1 ? 'fault' : 'faults'} in the files; nothing was stored.`, {
      faults,
    });
  }
}

const SLUG = /^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$/;

/** Loads a folder of CSV files as a conference of its own: all of it in one transaction, or nothing. */
@Injectable()
export class SeasonImportService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly seasons: SeasonRepository,
    private readonly detection: ConflictDetection,
    private readonly clock: Clock,
  ) {}

  async import(wanted: SeasonToImport, progress: Progress = () => {}): Promise<ImportedSeason> {
    if (!SLUG.test(wanted.slug))
      throw invalidField('slug', 'A slug may hold a-z, 0-9 and hyphens, 60 at most.');
    if (!isTimeZone(wanted.timeZone))
      throw invalidField('zone', `"${wanted.timeZone}" is not a time zone. Use one such as Europe/Berlin.`);
    const now = this.clock.now();
    const season = this.read(wanted, { ...wanted, now, newId: () => this.clock.newId() });
    progress('read', season.proposals.length);
    const scope = { userId: null, conferenceId: season.conference.id };
    return this.database.transaction(scope, async (tx) => {
      const owner = await this.imports.owner(tx, wanted.ownerEmail);
      if (!owner) throw noOwner(wanted.ownerEmail);
      if (await this.imports.slugIsTaken(tx, wanted.slug)) {
        throw invalidField(
          'slug',
          `There is a conference "${wanted.slug}" already. Give another name with --slug.`,
        );
      }
      const people = [...season.members, ...season.speakers].flatMap(({ email }) => (email ? [email] : []));
      const accounts = await this.imports.accountsOf(tx, people);
      accounts.set(owner.email, owner.userId);
      const whole = seatMembers(season, accounts, owner, now, () => this.clock.newId());
      await this.seasons.store(tx, whole, progress);
      await this.detection.detect(tx, season.conference.id);
      const counts = countsOf(whole);
      const event = {
        actorId: owner.userId,
        conferenceId: season.conference.id,
        subjectId: season.conference.id,
      };
      await this.imports.addBatch(tx, {
        conferenceId: season.conference.id,
        id: this.clock.newId(),
        kind: 'season',
        counts,
        createdBy: owner.userId,
      });
      await record(tx, this.clock, { event: 'season.imported', ...event, details: { counts } });
      return {
        slug: wanted.slug,
        counts,
        conflictedReviews: await this.imports.conflictedReviews(tx, season.conference.id),
      };
    });
  }

  private read({ folder }: SeasonToImport, settings: ImportSettings): Season {
    const has = (file: string): boolean => existsSync(join(folder, file));
    const faults = new FaultList();
    if (!has('papers.csv') && !has('proposals.csv')) {
      throw invalidField(
        'folder',
        `${folder} holds no season: neither proposals.csv (with tracks, speakers, reviewers, conflicts) nor papers.csv (with reviews).`,
      );
    }
    const read = has('papers.csv') ? readPapersFolder : readCommitteeFolder;
    const season = read(folder, settings, faults);
    if (faults.count > 0) throw new SeasonRefused(faults.kept, faults.count);
    return season;
  }
}

function noOwner(email: string | null): DomainError {
  return invalidField(
    'owner',
    email === null
      ? 'There is no account yet. Start Rostrum (npm start), create the first account on its page, then import again.'
      : `Nobody here has proved to own ${email}. Name an account with --owner, or leave it out for the first admin's.`,
  );
}

function countsOf(season: Season): Record<string, number> {
  return Object.fromEntries(
    Object.entries(season).flatMap(([list, rows]) =>
      Array.isArray(rows) && rows.length > 0 ? [[list, rows.length]] : [],
    ),
  );
}
