import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';
import { BudgetEntity, FormatBudgetEntity } from '#api/features/budgets/budget.entity';
import type { Budget, BudgetChange } from '#api/features/budgets/budgets.types';

type OfTrack = BudgetChange & { readonly trackId: string; readonly formatId: null };
type OfFormat = BudgetChange & { readonly trackId: null; readonly formatId: string };
type OfBoth = BudgetChange & { readonly trackId: string; readonly formatId: string };

/** Every track and every format stands in it, whether it has places or not: each track before its formats, then the formats of all tracks. */
const ALL = `
  select t.id as "trackId", null::uuid as "formatId", t.places, t.version, t.position, null::int as inner_position, 0 as of_all
    from tracks t where t.conference_id = $1
  union all
  select null, f.id, b.places, b.version, f.position, null, 1
    from formats f left join format_budgets b on b.conference_id = f.conference_id and b.format_id = f.id where f.conference_id = $1
  union all
  select b.track_id, b.format_id, b.places, b.version, t.position, f.position, 0 from budgets b
    join tracks t on t.conference_id = b.conference_id and t.id = b.track_id
    join formats f on f.conference_id = b.conference_id and f.id = b.format_id where b.conference_id = $1
  order by of_all, position, inner_position nulls first, 1, 2`;

/** Places; each row at the version the caller saw, or nothing is changed. */
@Injectable()
export class BudgetsRepository {
  async all(tx: Tx, conferenceId: string): Promise<Budget[]> {
    const rows = await tx.rows<Budget>(ALL, [conferenceId]);
    return rows.map(({ trackId, formatId, places, version }) => ({ trackId, formatId, places, version }));
  }

  /** One change of budgets after the other: what follows in this transaction sees what the last one left. */
  async hold(tx: Tx, conferenceId: string): Promise<void> {
    await tx.run('select 1 from tracks where conference_id = $1 order by id for no key update', [
      conferenceId,
    ]);
    await tx.run(`select pg_advisory_xact_lock(hashtextextended('budgets:' || $1, 0))`, [conferenceId]);
  }

  /**
   * How many were at the version seen and are changed now; six statements at most. Where a track's places change, so does
   * the conference's version: settings that are open elsewhere must not write the old ones over them.
   */
  async change(tx: Tx, conferenceId: string, changes: readonly BudgetChange[]): Promise<number> {
    const tracks = changes.filter((c): c is OfTrack => c.trackId !== null && c.formatId === null);
    const formats = changes.filter((c): c is OfFormat => c.trackId === null && c.formatId !== null);
    const cells = changes.filter((c): c is OfBoth => c.trackId !== null && c.formatId !== null);
    return (
      (await this.changeTracks(tx, conferenceId, tracks)) +
      (await this.changeFormats(tx, conferenceId, formats)) +
      (await this.changeCells(tx, conferenceId, cells))
    );
  }

  private async changeTracks(tx: Tx, conferenceId: string, rows: readonly OfTrack[]): Promise<number> {
    if (rows.length === 0) return 0;
    const changed = await tx.run(
      `update tracks t set places = given.places, version = t.version + 1
       from unnest($2::uuid[], $3::int[], $4::int[]) as given (track_id, places, version)
       where t.conference_id = $1 and t.id = given.track_id and t.version = given.version`,
      [conferenceId, rows.map((row) => row.trackId), ...placesAndVersions(rows)],
    );
    await tx.run('update conferences set version = version + 1, updated_at = now() where id = $1', [
      conferenceId,
    ]);
    return changed;
  }

  private async changeFormats(tx: Tx, conferenceId: string, rows: readonly OfFormat[]): Promise<number> {
    const added = await tx.insert(
      FormatBudgetEntity,
      rows
        .filter(({ version }) => version === null)
        .map(({ formatId, places }) => ({ conferenceId, formatId, places })),
      'on conflict do nothing',
    );
    const seen = rows.filter(({ version }) => version !== null);
    if (seen.length === 0) return added;
    const changed = await tx.run(
      `update format_budgets b set places = given.places, version = b.version + 1
       from unnest($2::uuid[], $3::int[], $4::int[]) as given (format_id, places, version)
       where b.conference_id = $1 and b.format_id = given.format_id and b.version = given.version`,
      [conferenceId, seen.map((row) => row.formatId), ...placesAndVersions(seen)],
    );
    return added + changed;
  }

  private async changeCells(tx: Tx, conferenceId: string, rows: readonly OfBoth[]): Promise<number> {
    const added = await tx.insert(
      BudgetEntity,
      rows
        .filter(({ version }) => version === null)
        .map(({ trackId, formatId, places }) => ({ conferenceId, trackId, formatId, places })),
      'on conflict do nothing',
    );
    const seen = rows.filter(({ version }) => version !== null);
    if (seen.length === 0) return added;
    const changed = await tx.run(
      `update budgets b set places = given.places, version = b.version + 1
       from unnest($2::uuid[], $3::uuid[], $4::int[], $5::int[]) as given (track_id, format_id, places, version)
       where b.conference_id = $1 and b.track_id = given.track_id and b.format_id = given.format_id and b.version = given.version`,
      [
        conferenceId,
        seen.map((row) => row.trackId),
        seen.map((row) => row.formatId),
        ...placesAndVersions(seen),
      ],
    );
    return added + changed;
  }
}

const placesAndVersions = (rows: readonly BudgetChange[]): unknown[] => [
  rows.map(({ places }) => places),
  rows.map(({ version }) => version),
];
